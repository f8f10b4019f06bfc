package dev.reprise.train.checkpoint;

/** A checkpoint does not belong to what the trial does; the message ends a sentence about the checkpoint. */
public final class UnusableCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problem such as "is of a training that the trial did not come to" */
    public UnusableCheckpointException(String problem) {
        super(problem);
    }

    static UnusableCheckpointException of(Exception whileReading) {
        return new UnusableCheckpointException("cannot be read: " + whileReading);
    }
}
