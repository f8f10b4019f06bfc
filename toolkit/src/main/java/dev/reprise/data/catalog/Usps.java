package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Samples;
import dev.reprise.data.Source;
import dev.reprise.data.TrainTest;
import dev.reprise.data.format.LabelledRows;
import dev.reprise.data.format.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** USPS: 7,291 scanned digits to learn from and 2,007 to test on, features {1, 16, 16} from -1 to 1, one-hot labels of 10 classes. */
public final class Usps implements Dataset<TrainTest> {

    private static final String TRAIN = "zip.train.gz";
    private static final String TEST = "zip.test.gz";
    private static final String RECOMPRESSED =
            "the same samples, compressed again: not the bytes of the canonical file";
    private static final long MOST_UNPACKED = 64L << 20;

    @Override
    public About about() {
        return new About(
                "usps",
                "USPS handwritten digits",
                "none stated; kindly made available by the neural network group at AT&T research labs",
                "Y. LeCun et al.: Handwritten digit recognition with a back-propagation network, NIPS 1989; files of "
                        + "T. Hastie, R. Tibshirani, J. Friedman: The elements of statistical learning");
    }

    @Override
    public List<DataFile> files() {
        String folder = "https://hastie.su.domains/ElemStatLearn/datasets/";
        return List.of(
                DataFile.of(TRAIN, 1_829_071, "66ebf231ab51f2cf6ac1a892d0f98ccffee1079d7a5db638c1f11f366046ca16")
                        .orVersion(
                                1_480_063,
                                "4d3e067f395f87d1080d112c1d3adcc313c0af53f693fba4aa1659846b072e3a",
                                RECOMPRESSED)
                        .from(Source.Https.plain(folder + TRAIN)),
                DataFile.of(TEST, 439_208, "8dacc3c6e136af6c3488de9e5113a7daf140c8c2f1f0b61c54ee02f03f1a962f")
                        .orVersion(
                                410_055,
                                "29e2e017b770c2a589ec3fdaca73a913d29cf1fa9e6b26ab2a9d41a0e1323e17",
                                RECOMPRESSED)
                        .from(Source.Https.plain(folder + TEST)));
    }

    @Override
    public TrainTest load(Inputs inputs) {
        return new TrainTest(samples(inputs.file(TRAIN)), samples(inputs.file(TEST)));
    }

    private static Samples samples(CheckedFile file) {
        try (InputStream text = Unpacking.gunzip(file.open(), file.name(), MOST_UNPACKED, "Get the file again")) {
            return LabelledRows.read(text, file.name(), 10, -1, 1, 1, 16, 16).oneHot();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.path(), e);
        }
    }
}
