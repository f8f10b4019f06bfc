package dev.reprise.judge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two samples side by side: the chances against other ways to compute them. */
class TwoSamplesTest {

    private static final KolmogorovSmirnovTest COMMONS = KolmogorovSmirnovTest.withDefaults();

    @Test
    void without_ties_it_agrees_with_commons_statistics() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            double[] one = values(random, random.nextInt(2, 40), 0, 1e-9);
            double[] other = values(random, random.nextInt(2, 40), random.nextDouble(1), 1e-9);

            var ours = KolmogorovSmirnov.of(one, other);
            var theirs = COMMONS.test(one, other);

            assertThat(ours.distance()).isCloseTo(theirs.getStatistic(), within(1e-12));
            assertThat(ours.p()).isCloseTo(theirs.getPValue(), within(1e-9));
        }
    }

    @Test
    void with_ties_it_is_the_share_of_all_ways_to_deal_the_values() {
        var random = new SplittableRandom(2);
        for (int round = 0; round < 200; round++) {
            double[] one = values(random, random.nextInt(1, 7), 0, 0.3);
            double[] other = values(random, random.nextInt(1, 7), random.nextDouble(1), 0.3);

            var ours = KolmogorovSmirnov.of(one, other);

            assertThat(ours.p())
                    .as("%s and %s", Arrays.toString(one), Arrays.toString(other))
                    .isCloseTo(dealt(one, other, ours.distance()), within(1e-12));
        }
    }

    /** Two of the C(20, 10) ways. */
    @Test
    void ten_values_all_below_ten_others_are_rare() {
        double[] low = DoubleStream.iterate(0, v -> v + 1).limit(10).toArray();
        double[] high = DoubleStream.iterate(100, v -> v + 1).limit(10).toArray();

        assertThat(KolmogorovSmirnov.of(low, high)).satisfies(test -> {
            assertThat(test.distance()).isOne();
            assertThat(test.p()).isCloseTo(2 / 184756.0, within(1e-15));
        });
    }

    @Test
    void equal_samples_have_no_distance() {
        assertThat(KolmogorovSmirnov.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5, 0.5}))
                .isEqualTo(new KolmogorovSmirnov(0, 1));
        assertThat(KolmogorovSmirnov.of(new double[] {0.0, Double.NaN}, new double[] {-0.0, Double.NaN}))
                .isEqualTo(new KolmogorovSmirnov(0, 1));
    }

    @Test
    void values_that_diverged_are_above_all_others() {
        assertThat(KolmogorovSmirnov.of(new double[] {1, Double.NaN}, new double[] {1, Double.POSITIVE_INFINITY})
                        .distance())
                .isEqualTo(0.5);
    }

    @Test
    void thousands_of_values_are_no_burden() {
        var random = new SplittableRandom(3);
        var test = KolmogorovSmirnov.of(values(random, 3000, 0, 1e-9), values(random, 2000, 0.2, 1e-9));

        assertThat(test.p()).isBetween(0.0, 1e-20);
    }

    @Test
    void a_sample_has_values() {
        assertThatThrownBy(() -> KolmogorovSmirnov.of(new double[0], new double[] {1}))
                .hasMessage("Each of the two samples needs a value");
        assertThatThrownBy(() -> Shares.same(3, 2, 1, 2)).hasMessage("3 of 2 and 1 of 2 are no two shares");
    }

    /** By hand: of the C(16, 7) ways, of the one way, and of the C(10, 5) ways those that are no likelier. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 1, 6, 0.034965034965034965",
        "10, 10, 10, 10, 1",
        "0, 10, 0, 4, 1",
        "5, 5, 0, 5, 0.0079365079365"
    })
    void shares_are_compared_exactly(int won, int of, int otherWon, int otherOf, double p) {
        assertThat(Shares.same(won, of, otherWon, otherOf)).isCloseTo(p, within(1e-10));
    }

    private static double[] values(SplittableRandom random, int count, double shift, double grid) {
        return DoubleStream.generate(() -> Math.rint((random.nextDouble() + shift) / grid) * grid)
                .limit(count)
                .toArray();
    }

    /** All ways, one by one. */
    private static double dealt(double[] one, double[] other, double distance) {
        double[] pooled =
                DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
        int ways = 0;
        int far = 0;
        for (int mask = 0; mask < 1 << pooled.length; mask++) {
            if (Integer.bitCount(mask) == one.length) {
                List<Double> a = new ArrayList<>();
                List<Double> b = new ArrayList<>();
                for (int i = 0; i < pooled.length; i++) {
                    ((mask >> i & 1) == 1 ? a : b).add(pooled[i]);
                }
                ways++;
                far += distance(a, b) >= distance - 1e-12 ? 1 : 0;
            }
        }
        return (double) far / ways;
    }

    private static double distance(List<Double> a, List<Double> b) {
        double largest = 0;
        for (double value : DoubleStream.concat(
                        a.stream().mapToDouble(v -> v), b.stream().mapToDouble(v -> v))
                .toArray()) {
            double below = (double) a.stream().filter(v -> v <= value).count() / a.size();
            double other = (double) b.stream().filter(v -> v <= value).count() / b.size();
            largest = Math.max(largest, Math.abs(below - other));
        }
        return largest;
    }
}
