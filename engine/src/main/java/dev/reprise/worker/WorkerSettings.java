package dev.reprise.worker;

import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.TrialConditions;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * How workers are set up.
 *
 * @param memory how many there are, and how much each may use
 * @param jvmArguments of their JVMs, after those that bound the heap
 * @param directory for their logs; made when needed
 * @param trials the parameters that decide trials, which each worker gets
 * @param grace how long a trial that should have ended may take to do so, before its worker is killed
 * @param stay how long a trial trains at least before it moves to another worker; one that needs much memory from its first step on
 *     should not spend its time on moving
 * @param runtime what they run on
 */
record WorkerSettings(
        MemoryPlan memory,
        List<String> jvmArguments,
        Path directory,
        ParameterValues trials,
        Duration grace,
        Duration stay,
        WorkerRuntime runtime) {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration STAY = Duration.ofSeconds(20);

    public WorkerSettings {
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** As a run wants them: one worker for each trial that trains at the same time, unless it says how many. */
    static WorkerSettings of(ExecutorSettings run) {
        int count = run.find(RunParameters.WORKERS).filter(asked -> asked > 0).orElseGet(() -> run.threads()
                .orElse(1));
        OptionalLong megabytes =
                run.find(RunParameters.WORKER_MEMORY).map(OptionalLong::of).orElse(OptionalLong.empty());
        return new WorkerSettings(
                MemoryPlan.of(count, megabytes),
                run.jvmArguments(),
                run.directory(),
                run.values().ofTrials(),
                GRACE,
                STAY,
                WorkerRuntime.here());
    }

    /** What holds for all trials, in this JVM and in the workers alike. */
    TrialConditions conditions() {
        return TrialConditions.of(trials);
    }

    Message.Configure configure() {
        return new Message.Configure(trials.asText());
    }
}
