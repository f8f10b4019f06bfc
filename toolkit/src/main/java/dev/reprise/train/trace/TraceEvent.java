package dev.reprise.train.trace;

/**
 * One thing that a trial did, and a hash of the result.
 *
 * @param training number of the training in the trial, from 1; 0 before the first
 * @param epoch of the training, from 1; 0 where none is meant
 * @param step of the epoch, from 1; 0 where none is meant
 * @param name of a metric or series, or what else tells events apart; empty where nothing must
 * @param hash of the result, in hex
 * @param detail what explains a difference, but is none by itself
 */
public record TraceEvent(Kind kind, int training, int epoch, int step, String name, String hash, String detail) {

    /** Name of a {@link Kind#TRAINING} that ends by the clock. */
    public static final String LIMITED_BY_TIME = "limited by time";

    /** What was done. */
    public enum Kind {
        /** A network was made: its parameters. */
        NETWORK,
        /** A training begins: the network's parameters. */
        TRAINING,
        /** A batch was drawn: features and labels of its samples in their order. */
        BATCH,
        /** A step was taken: the parameters after it; the detail is the state of ND4J's random generator before it. */
        UPDATE,
        /** All batches of an epoch: the detail is the set of its samples, whatever their order; the hash is empty. */
        SAMPLES,
        /** An epoch ended: the network's parameters. */
        EPOCH,
        /** A value was appended to a series. */
        SERIES,
        /** A metric was recorded. */
        METRIC,
        /** The trial ended: the parameters of all its networks. */
        END
    }
}
