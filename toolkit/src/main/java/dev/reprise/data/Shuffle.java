package dev.reprise.data;

/** Orders in which samples are visited. */
public final class Shuffle {

    private Shuffle() {}

    /**
     * A permutation of {@code 0 .. size-1} (Fisher-Yates over {@link SeededRandom}). It depends on the arguments alone: the same
     * in every arm, on every machine and Java.
     *
     * @param epoch sets the orders of one seed apart
     */
    public static int[] permutation(int size, long seed, int epoch) {
        int[] order = identity(size);
        SeededRandom random = new SeededRandom(seed, epoch);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /** {@code 0 .. size-1} in order. */
    public static int[] identity(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }
}
