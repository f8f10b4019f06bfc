package dev.reprise.train.checkpoint;

/**
 * A trial ended because it was asked to, after it had saved a checkpoint. Not a failure: run again with the same {@link
 * Checkpoints} it goes on from there. An experiment must let it pass.
 */
public final class TrialSuspendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialSuspendedException() {
        super("The trial was suspended and can be continued from its checkpoint");
    }
}
