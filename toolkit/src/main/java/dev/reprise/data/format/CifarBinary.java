package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;

/**
 * The binary form of CIFAR-10: records of one label byte, then 1,024 red, 1,024 green and 1,024 blue bytes, each row by row
 * (https://www.cs.toronto.edu/~kriz/cifar.html).
 */
public final class CifarBinary {

    /** Bytes of one image: 3 channels of 32x32. */
    public static final int IMAGE = 3 * 32 * 32;

    private static final int CLASSES = 10;

    private CifarBinary() {}

    /**
     * Splits records into pixels and labels.
     *
     * @param file what the reader knows it as
     * @param pixels where images go, one after the other, from image {@code first}
     * @param labels where labels go, from {@code first}
     * @return how many records there were
     * @throws CorruptDataException if records are not whole, too many or of another class
     */
    public static int parse(byte[] records, String file, byte[] pixels, byte[] labels, int first) {
        int record = 1 + IMAGE;
        if (records.length == 0 || records.length % record != 0) {
            throw corrupt(file, records.length, records.length + " bytes are not whole records of " + record);
        }
        int count = records.length / record;
        if (first + count > labels.length) {
            throw corrupt(
                    file, 0, count + " records are more than the " + (labels.length - first) + " that are expected");
        }
        for (int i = 0; i < count; i++) {
            int label = records[i * record] & 0xff;
            if (label >= CLASSES) {
                throw corrupt(file, (long) i * record, "label " + label + " is not below " + CLASSES);
            }
            labels[first + i] = (byte) label;
            System.arraycopy(records, i * record + 1, pixels, (first + i) * IMAGE, IMAGE);
        }
        return count;
    }

    private static CorruptDataException corrupt(String file, long position, String problem) {
        return new CorruptDataException(file, "byte " + position, problem, "Get the file again");
    }
}
