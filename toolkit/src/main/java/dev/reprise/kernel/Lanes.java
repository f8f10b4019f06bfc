package dev.reprise.kernel;

/**
 * Sums over many values are made of sixteen partial sums, value k going to the sum of lane k modulo 16, whatever number of lanes a
 * processor's vectors have; so that number does not show in any bit.
 */
final class Lanes {

    static final int COUNT = 16;
    /** Room behind the end of a buffer, so that whole blocks can be read. */
    static final int SLACK = 64;

    private static final int LINE = 16;
    private static final int SMALL = 4;

    private Lanes() {}

    /** The next multiple of the lanes. */
    static int up(int columns) {
        return (columns + COUNT - 1) / COUNT * COUNT;
    }

    /** A row's length for so many columns: an odd number of cache lines where there are many, since powers of two share few sets. */
    static int stride(int columns) {
        int lines = up(columns) / LINE;
        return (lines < SMALL ? lines : lines | 1) * LINE;
    }

    /** The total of sixteen partial sums: halves are added until one is left. */
    static float total(float[] s, int at) {
        float a = s[at] + s[at + 8] + (s[at + 4] + s[at + 12]);
        float b = s[at + 2] + s[at + 10] + (s[at + 6] + s[at + 14]);
        float c = s[at + 1] + s[at + 9] + (s[at + 5] + s[at + 13]);
        float d = s[at + 3] + s[at + 11] + (s[at + 7] + s[at + 15]);
        return a + b + (c + d);
    }

    /** Many totals, of partial sums that follow each other. */
    static void totals(float[] sums, int count, float[] into) {
        for (int k = 0; k < count; k++) {
            into[k] = total(sums, k * COUNT);
        }
    }

    /** 0, step, 2 step, ... */
    static int[] multiples(int count, int step) {
        int[] multiples = new int[count];
        for (int k = 0; k < count; k++) {
            multiples[k] = k * step;
        }
        return multiples;
    }
}
