package dev.reprise.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.Dataset;
import dev.reprise.data.Samples;
import dev.reprise.data.Splits;
import dev.reprise.data.Table;
import dev.reprise.data.TrainTest;
import dev.reprise.data.fetch.Loaded;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what is loaded is what others describe: sizes, class counts, first rows, means, deviations. */
class RealDataTest {

    @TempDir
    static Path cache;

    private static <T> Loaded<T> load(Dataset<T> dataset) {
        return RealData.load(dataset, cache);
    }

    private static double mean(Table table, String column) {
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> table.value(row, column))
                .average()
                .orElseThrow();
    }

    /** Sample standard deviation, as pandas prints it. */
    private static double sd(Table table, String column) {
        double mean = mean(table, column);
        return Math.sqrt(IntStream.range(0, table.rows())
                        .mapToDouble(row -> Math.pow(table.value(row, column) - mean, 2))
                        .sum()
                / (table.rows() - 1));
    }

    /** Counts per digit: zip.info.txt beside the canonical files (hastie.su.domains/ElemStatLearn). */
    @Test
    void usps_has_the_published_counts_per_digit() {
        TrainTest usps = load(new Usps()).content();
        assertThat(RealData.classCounts(usps.train()))
                .containsExactly(1194, 1005, 731, 658, 652, 556, 664, 645, 542, 644);
        assertThat(RealData.classCounts(usps.test())).containsExactly(359, 264, 198, 166, 200, 160, 170, 147, 166, 177);
        assertThat(usps.train().featureShape()).containsExactly(1, 16, 16);
        assertThat(usps.train().classOf(0)).isEqualTo(6);
        assertThat(RealData.features(usps.train(), 0)).startsWith(-1, -1, -1, -1, -1, -1, -1, -0.631f, 0.862f, -0.167f);
    }

    @Test
    void a_recompressed_copy_of_usps_is_told() {
        Loaded<TrainTest> usps = load(new Usps());
        boolean canonical =
                usps.use().files().stream().anyMatch(file -> file.sha256().startsWith("66ebf231"));
        assertThat(usps.use().note().contains("compressed again")).isEqualTo(!canonical);
    }

    /** Moments per channel as PyTorch examples give them for the originals: 0.4914, 0.4822, 0.4465; 0.2470, 0.2435, 0.2616. */
    @Test
    void cifar10_has_as_many_of_each_class_and_the_usual_moments() {
        Loaded<TrainTest> cifar = load(new Cifar10());
        assertThat(RealData.classCounts(cifar.content().train())).containsOnly(5000);
        assertThat(RealData.classCounts(cifar.content().test())).containsOnly(1000);
        double[][] moments = RealData.moments(cifar.content().train(), 3);
        boolean lossy = cifar.use().note().contains("JPEG");
        double tolerance = lossy ? 0.006 : 0.0001;
        assertThat(moments[0]).containsExactly(new double[] {0.4914, 0.4822, 0.4465}, offset(tolerance));
        assertThat(moments[1]).containsExactly(new double[] {0.2470, 0.2435, 0.2616}, offset(tolerance));
        assertThat(cifar.use().note().startsWith("SUBSTITUTE cifar10-jpeg")).isEqualTo(lossy);
    }

    /** Counts and moments: Xiao et al., 2017 (6,000 per class); 0.2860 and 0.3530 are what PyTorch users normalise with. */
    @Test
    void fashion_mnist_has_as_many_of_each_class_and_the_usual_moments() {
        TrainTest fashion = load(new FashionMnist()).content();
        assertThat(RealData.classCounts(fashion.train())).containsOnly(6000);
        assertThat(RealData.classCounts(fashion.test())).containsOnly(1000);
        double[][] moments = RealData.moments(fashion.train(), 1);
        assertThat(moments[0][0]).isCloseTo(0.2860, within(1e-4));
        assertThat(moments[1][0]).isCloseTo(0.3530, within(1e-4));
    }

    /** Range, mean and deviation as the course's notebook prints them: 53 to 8,620 MW, 2,381, 1,794. */
    @Test
    void wind_has_the_rows_and_the_moments_of_the_course() {
        Table wind = load(new WindFr2016()).content().table();
        assertThat(wind.rows()).isEqualTo(8783);
        assertThat(mean(wind, WindFr2016.GENERATION)).isCloseTo(2381, within(0.5));
        assertThat(sd(wind, WindFr2016.GENERATION)).isCloseTo(1794, within(0.5));
        assertThat(wind.value(0, "FR_windspeed_10m")).isEqualTo(2.86);
        assertThat(wind.value(1, WindFr2016.GENERATION)).isEqualTo(1690);
    }

    @Test
    void wind_splits_in_time_order() {
        Splits wind = load(new WindFr2016()).content().splits();
        assertThat(List.of(
                        wind.train().size(),
                        wind.validation().size(),
                        wind.test().size()))
                .containsExactly(6000, 1000, 1783);
        assertThat(RealData.features(wind.train(), 0)).containsExactly(2.86f, 5.571f, 0);
        assertThat(RealData.label(wind.train(), 0)).isEqualTo(2082);
    }

    /** Mean 180,921.195890 and deviation 79,442.502883: pandas' describe() in the many notebooks on Kaggle's "House Prices". */
    @Test
    void house_prices_have_the_published_moments_and_first_rows() {
        Table houses = load(new AmesHousePrices()).content().table();
        assertThat(houses.rows()).isEqualTo(1460);
        assertThat(mean(houses, AmesHousePrices.PRICE)).isCloseTo(180_921.195890, within(1e-5));
        assertThat(sd(houses, AmesHousePrices.PRICE)).isCloseTo(79_442.502883, within(1e-5));
        Splits splits = load(new AmesHousePrices()).content().splits();
        assertThat(RealData.features(splits.train(), 0)).containsExactly(7, 2003, 856, 1710);
        assertThat(List.of(
                        splits.train().size(),
                        splits.validation().size(),
                        splits.test().size()))
                .containsExactly(1000, 200, 260);
        Samples scaled = splits.train().labelsScaled(AmesHousePrices.IN_100_000_DOLLARS);
        assertThat(RealData.label(scaled, 0)).isEqualTo(2.085f);
    }

    /** Ranges and gaps as measured on the course's files. */
    @Test
    void padova_points_have_gaps_in_training_only() {
        TrainTest padova = load(new PadovaRegression()).content();
        double[] train = IntStream.range(0, 100)
                .mapToDouble(i -> RealData.features(padova.train(), i)[0])
                .sorted()
                .toArray();
        double[] test = IntStream.range(0, 100)
                .mapToDouble(i -> RealData.features(padova.test(), i)[0])
                .sorted()
                .toArray();
        assertThat(train[0]).isCloseTo(-4.916, within(1e-3));
        assertThat(train[99]).isCloseTo(4.978, within(1e-3));
        assertThat(Arrays.stream(train).boxed()).noneMatch(x -> x > -3.03 && x < -0.941 || x > 1.727 && x < 3.104);
        assertThat(Arrays.stream(test).boxed())
                .anyMatch(x -> x > -3.03 && x < -0.941)
                .anyMatch(x -> x > 1.727 && x < 3.104);
    }
}
