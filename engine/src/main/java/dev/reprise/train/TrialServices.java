package dev.reprise.train;

import dev.reprise.TrialKey;
import dev.reprise.data.fetch.DataSets;
import java.util.function.BooleanSupplier;

/**
 * What a trial needs from its surroundings.
 *
 * @param data shared by all trials of a JVM
 * @param progress told after each epoch, on the trial's thread
 * @param cancelled asked before each training step
 * @param quick whether the trial may do less than the report's full procedure
 * @param plain whether small networks may train in plain Java instead of DL4J
 * @param checkpoints of this one trial
 */
public record TrialServices(
        DataSets data,
        Progress progress,
        BooleanSupplier cancelled,
        boolean quick,
        boolean plain,
        Checkpoints checkpoints) {

    /** Services of a trial that follows the full procedure. */
    public TrialServices(DataSets data, Progress progress, BooleanSupplier cancelled) {
        this(data, progress, cancelled, false, true);
    }

    /** Services of a trial that saves no checkpoints. */
    public TrialServices(DataSets data, Progress progress, BooleanSupplier cancelled, boolean quick, boolean plain) {
        this(data, progress, cancelled, quick, plain, Checkpoints.none());
    }

    /** These, with a place for the trial's checkpoints. */
    public TrialServices with(Checkpoints place) {
        return new TrialServices(data, progress, cancelled, quick, plain, place);
    }

    /** Told how training goes on. */
    @FunctionalInterface
    public interface Progress {

        /** @param loss mean training loss of the epoch; may be NaN */
        void epochFinished(TrialKey trial, int epoch, int epochs, double loss);
    }
}
