package dev.reprise.execute;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.results.TrialKey;
import dev.reprise.train.TrialListener;
import dev.reprise.train.checkpoint.Checkpoints;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A trial that is to be trained.
 *
 * @param progress notified in this JVM of how training goes on, wherever the trial runs
 * @param listeners the user's, notified in the JVM that the trial runs in
 * @param cancelled asked again and again; the trial ends soon after the first yes
 * @param checkpoints where the trial saves where it is, and goes on from
 * @param spent how long it trained before, where its limit counts too
 */
public record TrialTask(
        ExperimentDefinition experiment,
        TrialKey key,
        TrialListener progress,
        Listeners listeners,
        BooleanSupplier cancelled,
        Checkpoints checkpoints,
        Duration spent) {

    /** A trial that did not train before in this run. */
    public TrialTask(
            ExperimentDefinition experiment,
            TrialKey key,
            TrialListener progress,
            Listeners listeners,
            BooleanSupplier cancelled,
            Checkpoints checkpoints) {
        this(experiment, key, progress, listeners, cancelled, checkpoints, Duration.ZERO);
    }

    /** Reports to the listeners that the trial ended; the trial fails with what they throw. */
    public TrialEnd reported(TrialEnd end) {
        try {
            listeners.trialFinished(key, end.result());
            return end;
        } catch (RuntimeException | Error e) {
            return TrialEnd.failed(key, end.result().seconds(), e);
        }
    }
}
