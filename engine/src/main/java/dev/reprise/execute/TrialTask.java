package dev.reprise.execute;

import dev.reprise.TrialKey;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.train.TrialListener;
import java.util.function.BooleanSupplier;

/**
 * A trial that is to be trained.
 *
 * @param progress told in this JVM how training goes on, wherever the trial runs
 * @param listeners the user's, told in the JVM that the trial runs in
 * @param cancelled asked again and again; the trial ends soon after the first yes
 */
public record TrialTask(
        ExperimentDefinition experiment,
        TrialKey key,
        TrialListener progress,
        Listeners listeners,
        BooleanSupplier cancelled) {}
