package dev.reprise.worker;

import dev.reprise.execute.TrialConditions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How workers are set up.
 *
 * @param memory how many there are, and how much each may use
 * @param jvmArguments of their JVMs, after those that bound the heap
 * @param directory for their logs; made when needed
 * @param conditions of all trials
 * @param grace how long a trial that should have ended may take to do so, before its worker is killed
 * @param stay how long a trial trains at least before it moves to another worker; one that needs much memory from its first step on
 *     should not spend its time on moving
 * @param data configuration parameters that say where data comes from
 */
public record WorkerSettings(
        MemoryPlan memory,
        List<String> jvmArguments,
        Path directory,
        TrialConditions conditions,
        Duration grace,
        Duration stay,
        Map<String, String> data) {

    public WorkerSettings {
        jvmArguments = List.copyOf(jvmArguments);
        data = Map.copyOf(data);
    }

    Message.Configure configure() {
        return new Message.Configure(conditions, data);
    }
}
