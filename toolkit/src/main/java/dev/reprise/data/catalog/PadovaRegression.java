package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Samples;
import dev.reprise.data.Source;
import dev.reprise.data.TrainTest;
import dev.reprise.data.format.Csv;
import java.util.List;

/**
 * A noisy curve: 100 points (input, label) to learn from, with gaps, and 100 to test on, without. Features {1}, one label;
 * cross-validate with {@link Samples#folds}.
 */
public final class PadovaRegression implements Dataset<TrainTest> {

    private static final List<String> INPUT = List.of("input");
    private static final List<String> LABEL = List.of("label");

    @Override
    public About about() {
        return new About(
                "padova-regression",
                "Regression points of Padova's homework 1",
                "none stated (course material)",
                "Course \"Neural Networks and Deep Learning\", University of Padova, 2020/21, first homework");
    }

    @Override
    public List<DataFile> files() {
        return List.of(
                file("train_data.csv", 3776, "316b57eb6f7856be3416e369fd2a6d9d73da3be181bd7103e34a71d4532f3d5c"),
                file("test_data.csv", 3788, "a053dcd27a9968e40931c9fbffbbeeb5c88d1565958f689a17a0cbef2cdb20a7"));
    }

    private static DataFile file(String name, long size, String sha256) {
        return DataFile.of(name, size, sha256)
                .from(Source.Https.plain(
                        "https://gitlab.dei.unipd.it/gadaleta/nnld-2020-21-lab-resources/-/raw/master/homework_1_regression_dataset/"
                                + name));
    }

    @Override
    public TrainTest load(Inputs inputs) {
        return new TrainTest(points(inputs.file("train_data.csv")), points(inputs.file("test_data.csv")));
    }

    private static Samples points(CheckedFile file) {
        return Csv.read(file, List.of("input", "label")).samples(INPUT, LABEL);
    }
}
