package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.child.Steps;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import dev.reprise.benchmarks.peer.PeerSteps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Time per training step, each way of training in JVMs of its own, in turns. */
final class StepTimes {

    private static final String STOCK = "stock DL4J";
    private static final String BARE = "DL4J, tuned runtime, bare loop";
    private static final String ENGINE = "Reprise, `trainer=dl4j`";
    private static final String AUTO = "Reprise";
    private static final String PEER = "DJL with PyTorch, %d thread%s";

    private static final double MLP_BAR = 2;
    private static final double CNN_BAR = 5;
    private static final double OVERHEAD_BAR = 1.02;
    /** Two per cent are less than one epoch differs from the next, so the two loops take many turns. */
    private static final int TURNS = 4;

    private static final List<Workload> WORKLOADS = List.of(
            new Workload(Kind.MLP, 10, 10, 1000),
            new Workload(Kind.CNN, 30, 10, 320),
            new Workload(Kind.CNN, 30, 32, 320));

    private final Jvms jvms;
    private final Size size;
    private final Path peerCache;

    StepTimes(Jvms jvms, Size size, Path peerCache) {
        this.jvms = jvms;
        this.size = size;
        this.peerCache = peerCache;
    }

    Part measure() {
        var bars = new ArrayList<Bar>();
        var text = new StringBuilder("""
                Microseconds per step of training: the median of the repetitions, then their range; each repetition is a JVM of its own and gives
                the median of its epochs after %s s of training. The ratio is stock DL4J's time over that of the row, taken within each
                repetition.

                """.formatted(Bar.plain(size.warmUp())));
        for (Workload workload : WORKLOADS) {
            var overheads = new ArrayList<Double>();
            var allocated = new LinkedHashMap<String, List<Double>>();
            Map<String, List<Double>> times = times(workload, overheads, allocated);
            bars.addAll(bars(workload, times, overheads));
            var table = new Table(name(workload), "µs per step", "times faster than stock DL4J");
            times.forEach((way, each) -> table.row(
                    way,
                    Spread.of(each).with(0),
                    Spread.ratio(of(times, STOCK), each).with(2)));
            text.append(table).append("\n\n").append(garbage(allocated)).append("\n\n");
        }
        text.append("""
                Stock DL4J runs `fit(iterator)` on the plain class path with all defaults. The bare loop calls `fit(features, labels)` on batches
                that were made beforehand, in the runtime that Reprise's plugin sets up; Reprise with `trainer=dl4j` goes through
                `trial.fit(...)`, which assembles shuffled batches and records the loss, in the same JVM. The two train in turns, epoch by
                epoch, each first every other time; their ratio above is of the processor time of the thread that trains, which other programs
                disturb less: the median over the pairs of neighbouring epochs. Reprise as it is trains these networks in plain Java. DJL runs
                the loop of its documentation (`EasyTrain.trainBatch`, `trainer.step()`) in eager mode.""");
        return new Part("Time per step", bars, text.toString());
    }

    private static String garbage(Map<String, List<Double>> allocated) {
        return String.format(
                Locale.ROOT,
                "A step of the bare loop allocates %.1f KB of objects, one of Reprise with `trainer=dl4j` %.1f KB.",
                Spread.of(of(allocated, BARE)).median() / 1024,
                Spread.of(of(allocated, ENGINE)).median() / 1024);
    }

    private static String name(Workload workload) {
        return workload.network() + ", batch " + workload.batch();
    }

    private static List<Bar> bars(Workload workload, Map<String, List<Double>> times, List<Double> overheads) {
        double asked = workload.kind() == Kind.MLP ? MLP_BAR : CNN_BAR;
        return List.of(
                Bar.atLeast(
                        name(workload) + ": Reprise against stock DL4J",
                        asked,
                        Spread.ratio(of(times, STOCK), of(times, AUTO))),
                Bar.atMost(
                        name(workload) + ": Reprise with `trainer=dl4j` against the bare loop",
                        OVERHEAD_BAR,
                        Spread.of(overheads)));
    }

    /**
     * One number for each repetition and way.
     *
     * @param overheads filled with Reprise's time over the bare loop's
     * @param allocated filled with the bytes of objects per step of these two
     */
    private Map<String, List<Double>> times(
            Workload workload, List<Double> overheads, Map<String, List<Double>> allocated) {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int repetition = 0; repetition < size.repetitions(); repetition++) {
            add(
                    times,
                    STOCK,
                    steps(Setup.stock(), "iterator", size.measured(), workload).get("steps"));
            Measured both = steps(Setup.tuned(), "overhead", TURNS * size.measured(), workload);
            add(times, BARE, both.get("bare"));
            add(times, ENGINE, both.get("steps"));
            add(allocated, BARE, both.get("bare-bytes"));
            add(allocated, ENGINE, both.get("steps-bytes"));
            overheads.add(ratio(both.get("steps-processor"), both.get("bare-processor")));
            add(
                    times,
                    AUTO,
                    steps(Setup.tuned(), "auto", size.measured(), workload).get("steps"));
            for (int threads : new int[] {1, 2}) {
                add(
                        times,
                        PEER.formatted(threads, threads == 1 ? "" : "s"),
                        peer(threads, workload).get("steps"));
            }
        }
        return times;
    }

    private static List<Double> of(Map<String, List<Double>> times, String way) {
        return times.getOrDefault(way, List.of());
    }

    private static void add(Map<String, List<Double>> times, String way, double[] epochs) {
        times.computeIfAbsent(way, key -> new ArrayList<>())
                .add(Spread.of(epochs).median());
    }

    /** Of neighbouring epochs, which had the JVM in the same state; the median. */
    private static double ratio(double[] epochs, double[] ofOther) {
        return Spread.ratio(
                        Arrays.stream(epochs).boxed().toList(),
                        Arrays.stream(ofOther).boxed().toList())
                .median();
    }

    private Measured steps(Setup setup, String way, double seconds, Workload workload) {
        var arguments = new ArrayList<>(List.of(way, Double.toString(size.warmUp()), Double.toString(seconds)));
        arguments.addAll(workload.arguments());
        return jvms.run(setup, Steps.class.getName(), arguments).measured();
    }

    private Measured peer(int threads, Workload workload) {
        var arguments = new ArrayList<>(List.of(Double.toString(size.warmUp()), Double.toString(size.measured())));
        arguments.addAll(workload.arguments());
        return jvms.run(Setup.peer(threads, peerCache), PeerSteps.class.getName(), arguments)
                .measured();
    }
}
