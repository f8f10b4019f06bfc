package dev.reprise.data.format;

import dev.reprise.data.ByteImages;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * IDX, the format of MNIST: two zero bytes, the element type (8: unsigned byte), the number of dimensions, each extent as a
 * big-endian int, then the elements (Y. LeCun, "The MNIST database of handwritten digits").
 *
 * @param extents one per dimension
 * @param elements unsigned bytes, last dimension fastest
 */
public record Idx(int[] extents, byte[] elements) {

    private static final int UNSIGNED_BYTE = 8;
    private static final int MOST_DIMENSIONS = 4;

    /**
     * Reads a whole file of unsigned bytes.
     *
     * @param file what the reader knows it as
     * @throws CorruptDataException if it is anything else, or shorter or longer than it says
     */
    public static Idx parse(byte[] content, String file) {
        if (content.length < 4) {
            throw corrupt(file, 0, "ends within the magic number");
        }
        if (content[0] != 0 || content[1] != 0 || content[2] != UNSIGNED_BYTE) {
            throw corrupt(
                    file,
                    0,
                    String.format(
                            "magic number %02x%02x%02x instead of 000008 (IDX of unsigned bytes)",
                            content[0], content[1], content[2]));
        }
        int dimensions = content[3];
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw corrupt(file, 3, "says " + dimensions + " dimensions; expected 1 to " + MOST_DIMENSIONS);
        }
        int header = 4 + 4 * dimensions;
        if (content.length < header) {
            throw corrupt(file, content.length, "ends within the header");
        }
        int[] extents = new int[dimensions];
        long count = 1;
        for (int d = 0; d < dimensions; d++) {
            extents[d] = ByteBuffer.wrap(content).getInt(4 + 4 * d);
            if (extents[d] < 1) {
                throw corrupt(file, 4 + 4 * d, "dimension " + d + " has extent " + extents[d]);
            }
            count = Math.min(count * extents[d], Integer.MAX_VALUE);
        }
        if (content.length - header != count) {
            throw corrupt(
                    file,
                    content.length,
                    "has " + (content.length - header) + " elements; its header " + Arrays.toString(extents) + " says "
                            + count);
        }
        return new Idx(extents, Arrays.copyOfRange(content, header, content.length));
    }

    /**
     * Grey images with their labels from a pair of files.
     *
     * @param classes labels are below it
     * @throws CorruptDataException if they are not a pair
     */
    public static ByteImages images(CheckedFile images, CheckedFile labels, int classes) {
        return images(
                parse(images.bytes(), images.name()),
                images.name(),
                parse(labels.bytes(), labels.name()),
                labels.name(),
                classes);
    }

    static ByteImages images(Idx images, String imagesFile, Idx labels, String labelsFile, int classes) {
        if (images.extents.length != 3) {
            throw corrupt(imagesFile, 3, "has " + images.extents.length + " dimensions; images have 3");
        }
        if (labels.extents.length != 1) {
            throw corrupt(labelsFile, 3, "has " + labels.extents.length + " dimensions; labels have 1");
        }
        if (images.extents[0] != labels.extents[0]) {
            throw corrupt(
                    labelsFile,
                    4,
                    "has " + labels.extents[0] + " labels for " + images.extents[0] + " images of " + imagesFile);
        }
        for (int i = 0; i < labels.elements.length; i++) {
            int label = labels.elements[i] & 0xff;
            if (label >= classes) {
                throw corrupt(labelsFile, 8 + i, "label " + label + " is not below " + classes);
            }
        }
        return new ByteImages(images.elements, labels.elements, classes, 1, images.extents[1], images.extents[2]);
    }

    private static CorruptDataException corrupt(String file, long position, String problem) {
        return new CorruptDataException(file, "byte " + position, problem, "Get the file again");
    }
}
