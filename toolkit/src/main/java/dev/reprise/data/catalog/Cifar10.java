package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.ByteImages;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Source;
import dev.reprise.data.Substitute;
import dev.reprise.data.TrainTest;
import dev.reprise.data.format.Archives;
import dev.reprise.data.format.CifarBinary;
import java.util.List;
import java.util.stream.IntStream;

/**
 * CIFAR-10: 50,000 photographs to learn from and 10,000 to test on, features {3, 32, 32} from 0 to 1, one-hot labels of 10
 * classes. A copy whose images went through JPEG may stand in if the user accepts {@value #JPEG}; there, classes take turns
 * (0, 1, ... 9, 0, ...) because the official order across classes is lost.
 */
public final class Cifar10 implements Dataset<TrainTest> {

    /** The name under which the copy in JPEG is accepted. */
    public static final String JPEG = "cifar10-jpeg";

    private static final int TRAIN = 50_000;
    private static final int TEST = 10_000;
    private static final int BATCH = 10_000;
    private static final String ARCHIVE = "cifar-10-binary.tar.gz";
    private static final String FOLDER = "cifar-10-batches-bin/";
    private static final List<String> TRAIN_BATCHES = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> FOLDER + "data_batch_" + i + ".bin")
            .toList();
    private static final String TEST_BATCH = FOLDER + "test_batch.bin";

    @Override
    public About about() {
        return new About(
                "cifar10",
                "CIFAR-10",
                "none stated",
                "A. Krizhevsky: Learning multiple layers of features from tiny images, University of Toronto, 2009");
    }

    @Override
    public List<DataFile> files() {
        return List.of(
                DataFile.of(ARCHIVE, 170_052_171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")
                        .from(Source.Https.plain("https://www.cs.toronto.edu/~kriz/" + ARCHIVE)));
    }

    @Override
    public List<Substitute> substitutes() {
        DataFile zip = DataFile.of(
                "cifar10-jpeg.zip", 62_190_935, "0287a3668d9e0d204fc6ffa0e85a171724de09b8aec55d93153b270368489df4");
        return List.of(new Substitute(
                JPEG,
                "all 60,000 images, but lossy (JPEG quality 75; about 5.8 of 255 grey levels off on average), in another order",
                List.of(zip)));
    }

    @Override
    public TrainTest load(Inputs inputs) {
        return inputs.substitute().isPresent()
                ? CifarJpeg.load(inputs.file("cifar10-jpeg.zip"))
                : binary(inputs.file(ARCHIVE));
    }

    static TrainTest binary(CheckedFile archive) {
        byte[] trainPixels = new byte[TRAIN * CifarBinary.IMAGE];
        byte[] trainLabels = new byte[TRAIN];
        byte[] testPixels = new byte[TEST * CifarBinary.IMAGE];
        byte[] testLabels = new byte[TEST];
        List<String> wanted = IntStream.rangeClosed(0, 5)
                .mapToObj(i -> i < 5 ? TRAIN_BATCHES.get(i) : TEST_BATCH)
                .toList();
        Archives.tarGz(archive, wanted, (long) BATCH * (1 + CifarBinary.IMAGE), (name, content) -> {
            boolean test = name.equals(TEST_BATCH);
            int count = CifarBinary.parse(
                    content,
                    name,
                    test ? testPixels : trainPixels,
                    test ? testLabels : trainLabels,
                    test ? 0 : BATCH * TRAIN_BATCHES.indexOf(name));
            if (count != BATCH) {
                throw new CorruptDataException(
                        name, "", count + " records instead of " + BATCH, "Get the archive again");
            }
        });
        return new TrainTest(
                new ByteImages(trainPixels, trainLabels, 10, 3, 32, 32),
                new ByteImages(testPixels, testLabels, 10, 3, 32, 32));
    }
}
