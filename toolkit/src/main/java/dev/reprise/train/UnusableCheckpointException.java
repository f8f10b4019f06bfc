package dev.reprise.train;

/** A checkpoint does not belong to what the trial does; the message ends a sentence about the checkpoint. */
final class UnusableCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCheckpointException(String problem) {
        super(problem);
    }
}
