package dev.reprise.benchmarks.peer;

import dev.reprise.benchmarks.child.EpochClock;
import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.child.Workload;

/** Time per training step. Arguments: seconds to warm up, seconds to measure, the workload. Tells {@code steps}, in microseconds. */
public final class PeerSteps {

    private PeerSteps() {}

    public static void main(String[] arguments) {
        Workload workload = Workload.of(arguments, 2);
        var clock = new EpochClock(Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]));
        try (var training = PeerTraining.of(workload)) {
            clock.time(training::epoch);
        }
        Measured.print("steps", clock.microseconds(workload.steps()));
    }
}
