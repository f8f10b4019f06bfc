package dev.reprise.data;

/**
 * Samples as their source publishes them, without a validation part.
 *
 * @param train to learn from
 * @param test to report on
 */
public record TrainTest(Samples train, Samples test) {

    /**
     * Holds out the last samples of the training part for validation, in file order:
     * {@code mnist.validatingOnLast(10_000)} trains on the first 50,000.
     *
     * @param count from 0 to {@code train().size()}
     */
    public Splits validatingOnLast(int count) {
        int size = train.size();
        return new Splits(train.range(0, size - count), train.range(size - count, size), test);
    }

    /** Holds out {@code count} training samples chosen by the seed; both parts are in shuffled order. */
    public Splits validatingOnRandom(int count, long seed) {
        return new TrainTest(train.select(Shuffle.permutation(train.size(), seed, 0)), test).validatingOnLast(count);
    }
}
