package dev.reprise.lock;

/**
 * One way in which two runs differ.
 *
 * @param experimentId where
 * @param trial arm and seed, such as {@code lr=0.1 seed 1}; empty for a verdict or a whole experiment
 * @param subject name of a metric, {@value #PARAMETERS}, or id of a claim; empty for a whole trial or experiment
 * @param was the value before; empty if there was none
 * @param now the value after; empty if there is none
 * @param message one line, such as {@code r/e lr=0.1 seed 1: test.accuracy was 0.5, is 0.6}
 */
public record LockDifference(
        Kind kind, String experimentId, String trial, String subject, String was, String now, String message) {

    /** The subject of a difference of the trained parameters, given by their hashes. */
    public static final String PARAMETERS = "parameters";

    /** What it means. */
    public enum Kind {
        /** There is another value now. */
        CHANGED,
        /** There is no value any more: not run, failed, or gone from the code. */
        MISSING,
        /** There was no value before. */
        NEW
    }

    @Override
    public String toString() {
        return message;
    }
}
