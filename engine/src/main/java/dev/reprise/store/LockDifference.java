package dev.reprise.store;

/**
 * One way in which a run and the lock differ.
 *
 * @param experimentId where
 * @param message one line, such as {@code r/e lr=0.1 seed 1: test.accuracy was 0.5, is 0.6}
 */
public record LockDifference(Kind kind, String experimentId, String message) {

    /** What it means. */
    public enum Kind {
        /** The run has another value than was accepted. */
        CHANGED,
        /** The run has no value for what was accepted: not run, failed, or gone from the code. */
        MISSING,
        /** The run has a value and none was accepted yet. */
        NEW
    }

    @Override
    public String toString() {
        return message;
    }
}
