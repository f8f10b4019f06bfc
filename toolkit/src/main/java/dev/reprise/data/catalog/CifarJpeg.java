package dev.reprise.data.catalog;

import dev.reprise.data.ByteImages;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.TrainTest;
import dev.reprise.data.format.Archives;
import dev.reprise.data.format.CifarBinary;
import dev.reprise.data.format.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CIFAR-10 from a zip of {@code train|test/CLASS/NNNN.jpg}, where NNNN counts within the class. */
final class CifarJpeg {

    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    private static final Pattern NAME = Pattern.compile("(train|test)/([a-z]+)/([0-9]{4})\\.jpg");
    private static final int MOST_BYTES = 1 << 16;

    private final byte[] pixels;
    private final byte[] labels;
    private final boolean[] seen;

    private CifarJpeg(int size) {
        pixels = new byte[size * CifarBinary.IMAGE];
        labels = new byte[size];
        seen = new boolean[size];
    }

    /** A picture that was read and not yet decoded. */
    private record Packed(String name, boolean train, int label, int number, byte[] content) {}

    static TrainTest load(CheckedFile zip) {
        CifarJpeg train = new CifarJpeg(50_000);
        CifarJpeg test = new CifarJpeg(10_000);
        List<Packed> all = new ArrayList<>();
        Archives.zip(zip, MOST_BYTES, (name, content) -> all.add(packed(name, content, zip)));
        // Reading a zip is serial; decoding is most of the work and splits well.
        all.parallelStream().forEach(picture -> (picture.train() ? train : test).add(picture));
        return new TrainTest(train.images(zip), test.images(zip));
    }

    private static Packed packed(String name, byte[] content, CheckedFile zip) {
        Matcher matcher = NAME.matcher(name);
        int label = matcher.matches() ? CLASSES.indexOf(matcher.group(2)) : -1;
        if (label < 0) {
            throw new CorruptDataException(
                    zip.name(), "entry " + name, "is not train or test/CLASS/NNNN.jpg", "Get the file again");
        }
        return new Packed(name, matcher.group(1).equals("train"), label, Integer.parseInt(matcher.group(3)), content);
    }

    private void add(Packed picture) {
        int index = picture.number() * CLASSES.size() + picture.label();
        if (index >= labels.length) {
            throw new CorruptDataException(
                    picture.name(), "", "there are only " + labels.length + " of them", "Get the archive again");
        }
        Pictures.decode(picture.content(), picture.name(), 3, 32, 32, pixels, index * CifarBinary.IMAGE);
        labels[index] = (byte) picture.label();
        seen[index] = true;
    }

    private ByteImages images(CheckedFile zip) {
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                throw new CorruptDataException(
                        zip.name(),
                        "",
                        "lacks picture " + i / CLASSES.size() + " of class " + CLASSES.get(i % CLASSES.size()),
                        "Get the file again");
            }
        }
        return new ByteImages(pixels, labels, CLASSES.size(), 3, 32, 32);
    }
}
