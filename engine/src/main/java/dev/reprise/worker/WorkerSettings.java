package dev.reprise.worker;

import dev.reprise.execute.TrialConditions;
import dev.reprise.parameters.ParameterValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
 */
public record WorkerSettings(
        MemoryPlan memory,
        List<String> jvmArguments,
        Path directory,
        ParameterValues trials,
        Duration grace,
        Duration stay) {

    public WorkerSettings {
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** What holds for all trials, in this JVM and in the workers alike. */
    TrialConditions conditions() {
        return TrialConditions.of(trials);
    }

    Message.Configure configure() {
        return new Message.Configure(trials.asText());
    }
}
