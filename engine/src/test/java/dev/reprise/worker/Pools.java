package dev.reprise.worker;

import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.execute.InThisJvm;
import dev.reprise.execute.Listeners;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;
import dev.reprise.judge.Arm;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Profile;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.TrialKey;
import dev.reprise.train.TrialListener;
import dev.reprise.train.checkpoint.Checkpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workers and trials for tests. */
final class Pools {

    /** Start sooner than JVMs that are set up for long training. */
    private static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn64m");

    private Pools() {}

    static WorkerPool pool(Path logs, String... jvmArguments) {
        return pool(logs, OptionalLong.empty(), jvmArguments);
    }

    static WorkerPool pool(Path logs, OptionalLong megabytes, String... jvmArguments) {
        return pool(settings(logs, megabytes, jvmArguments), Duration.ZERO);
    }

    /** A pool for two processors. */
    static WorkerPool pool(WorkerSettings settings, Duration lead) {
        return new WorkerPool(settings, new StartOrder(2, lead, System::nanoTime));
    }

    static WorkerSettings settings(Path logs, OptionalLong megabytes, String... jvmArguments) {
        var arguments = new ArrayList<>(LIGHT);
        arguments.addAll(List.of(jvmArguments));
        return new WorkerSettings(
                MemoryPlan.of(2, megabytes),
                arguments,
                logs,
                ParameterValues.none()
                        .with(TrialParameters.PROFILE, Profile.FULL)
                        .with(TrialParameters.TRIAL_TIMEOUT, Duration.ofMinutes(2)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                WorkerRuntime.here());
    }

    static TrialExecutor inThisJvm() {
        var data = DataSettings.ofSystem();
        return new InThisJvm(
                new DataSets(data),
                new TrialConditions(false, true, Optional.empty(), data),
                Optional.empty(),
                left -> {});
    }

    static TrialTask task(Class<?> experiment, int seed) {
        return task(experiment, seed, new AtomicBoolean());
    }

    static TrialTask task(Class<?> experiment, int seed, AtomicBoolean cancelled) {
        return task(experiment, seed, new TrialListener() {}, cancelled);
    }

    static TrialTask task(Class<?> experiment, int seed, TrialListener progress, AtomicBoolean cancelled) {
        ExperimentDefinition definition =
                new ExperimentReader(issue -> {}, false).read(experiment).orElseThrow();
        return new TrialTask(
                definition,
                new TrialKey(definition.id(), Arm.NONE, seed),
                progress,
                Listeners.provided().and(experiment),
                cancelled::get,
                Checkpoints.none());
    }

    static String error(TrialEnd end) {
        return end.result().error().orElse("none");
    }
}
