package dev.reprise.train;

import dev.reprise.data.fetch.DataSets;
import dev.reprise.results.TrialKey;
import dev.reprise.train.checkpoint.Checkpoints;
import dev.reprise.train.trace.Traces;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a trial needs from its surroundings.
 *
 * @param data shared by all trials of a JVM
 * @param progress notified after each epoch, on the trial's thread
 * @param cancelled asked before each training step
 * @param quick whether the trial may do less than the report's full procedure
 * @param plain whether small networks may train in plain Java instead of DL4J
 * @param checkpoints of this one trial
 * @param traces notified of what the trial did, if anybody wants to know
 */
public record TrialServices(
        DataSets data,
        Progress progress,
        BooleanSupplier cancelled,
        boolean quick,
        boolean plain,
        Checkpoints checkpoints,
        Optional<Traces> traces) {

    /** Services of a trial that follows the full procedure. */
    public TrialServices(DataSets data, Progress progress, BooleanSupplier cancelled) {
        this(data, progress, cancelled, false, true);
    }

    /** Services of a trial that saves no checkpoints and keeps no trace. */
    public TrialServices(DataSets data, Progress progress, BooleanSupplier cancelled, boolean quick, boolean plain) {
        this(data, progress, cancelled, quick, plain, Checkpoints.none(), Optional.empty());
    }

    /** These, with a place for the trial's checkpoints. */
    public TrialServices with(Checkpoints place) {
        return new TrialServices(data, progress, cancelled, quick, plain, place, traces);
    }

    /** These, with somebody who wants to know what the trial does. */
    public TrialServices with(Traces audience) {
        return new TrialServices(data, progress, cancelled, quick, plain, checkpoints, Optional.of(audience));
    }

    /** Notified of how training goes on. */
    @FunctionalInterface
    public interface Progress {

        /** @param loss mean training loss of the epoch; may be NaN */
        void epochFinished(TrialKey trial, int epoch, int epochs, double loss);
    }
}
