package dev.reprise.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

    /** The values that implementations of SplitMix64 in other languages give for this seed (rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64). */
    @Test
    void gives_the_published_numbers() {
        SeededRandom random = new SeededRandom(1234567);
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
    }

    @Test
    void streams_of_one_seed_differ() {
        assertThat(new SeededRandom(1, 0).nextLong()).isNotEqualTo(new SeededRandom(1, 1).nextLong());
        assertThat(new SeededRandom(1, 0).nextLong()).isNotEqualTo(new SeededRandom(0, 1).nextLong());
    }

    @Test
    void bounded_numbers_are_even() {
        SeededRandom random = new SeededRandom(1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        // 5 standard deviations of a binomial with n = 70,000 and p = 1/7
        assertThat(Arrays.stream(counts)).allSatisfy(count -> assertThat(count).isCloseTo(10_000, within(463)));
    }

    @Test
    void normal_numbers_have_the_moments_of_a_normal_distribution() {
        SeededRandom random = new SeededRandom(1);
        double[] moments = new double[5];
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double x = random.nextGaussian();
            for (int k = 1; k <= 4; k++) {
                moments[k] += Math.pow(x, k) / n;
            }
        }
        assertThat(moments[1]).isCloseTo(0, within(0.012));
        assertThat(moments[2]).isCloseTo(1, within(0.016));
        assertThat(moments[3]).isCloseTo(0, within(0.045));
        assertThat(moments[4]).isCloseTo(3, within(0.12));
    }

    @Test
    void a_permutation_holds_every_index_once() {
        int[] order = Shuffle.permutation(1000, 5, 2);
        assertThat(order).isNotEqualTo(Shuffle.identity(1000));
        Arrays.sort(order);
        assertThat(order).isEqualTo(Shuffle.identity(1000));
    }

    @Test
    void a_permutation_depends_on_seed_and_epoch_only() {
        assertThat(Shuffle.permutation(100, 5, 2)).isEqualTo(Shuffle.permutation(100, 5, 2));
        assertThat(Shuffle.permutation(100, 5, 2)).isNotEqualTo(Shuffle.permutation(100, 5, 3));
        assertThat(Shuffle.permutation(100, 5, 2)).isNotEqualTo(Shuffle.permutation(100, 6, 2));
    }

    /** Changing these bits would change the result of every experiment; computed by a separate program in Python. */
    @Test
    void orders_stay_what_they_are() {
        assertThat(Shuffle.permutation(10, 1, 0)).containsExactly(GOLDEN);
    }

    private static final int[] GOLDEN = {0, 1, 7, 3, 8, 5, 2, 9, 4, 6};

    @Test
    void all_permutations_are_as_likely() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 6000; seed++) {
            int[] order = Shuffle.permutation(3, seed, 0);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        assertThat(Arrays.stream(counts).filter(count -> count > 0).count()).isEqualTo(6);
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .allSatisfy(count -> assertThat(count).isCloseTo(1000, within(145)));
    }
}
