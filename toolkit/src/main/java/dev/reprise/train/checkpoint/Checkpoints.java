package dev.reprise.train.checkpoint;

import java.time.Duration;
import java.util.Optional;

/**
 * Where one trial's checkpoints are kept, and who may ask it to stop for a while. Used on the trial's thread; {@link
 * #suspendRequested} may change its answer at any time.
 */
public interface Checkpoints {

    /** Whether what is saved is kept; if not, a trial saves itself the trouble and is never suspended. */
    boolean kept();

    /** The last one that was saved, in this run or an earlier one; empty if there is none or it is damaged. */
    Optional<byte[]> latest();

    /** Keeps the checkpoint in place of the one before. When that fails, the trial goes on without. */
    void save(byte[] checkpoint);

    /**
     * Forgets the latest.
     *
     * @param reason why it is of no use, as the end of a sentence about it
     */
    void discard(String reason);

    /**
     * Whether the trial should save a checkpoint after its current step and end with {@link TrialSuspendedException}. Asked
     * before each step but the trial's first, so that a trial that is continued always gets on.
     */
    boolean suspendRequested();

    /** The least time between two of them. */
    default Duration interval() {
        return Duration.ofSeconds(30);
    }

    /** Keeps nothing. */
    static Checkpoints none() {
        return NoCheckpoints.INSTANCE;
    }
}
