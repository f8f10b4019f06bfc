package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.child.Steps;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What Reprise's loop costs where DL4J trains. */
final class Overhead {

    private static final double BAR = 1.02;
    /** Two per cent are less than one epoch differs from the next, so the two loops take many turns. */
    private static final int TURNS = 4;

    private static final List<Workload> WORKLOADS =
            List.of(new Workload(Kind.MLP, 10, 10, 1000), new Workload(Kind.CNN, 30, 32, 320));

    private final Jvms jvms;
    private final Size size;

    Overhead(Jvms jvms, Size size) {
        this.jvms = jvms;
        this.size = size;
    }

    Part measure() {
        var bars = new ArrayList<Bar>();
        var table = new Table("", "bare loop, µs", "Reprise, µs", "KB of objects per step, bare loop", "Reprise");
        for (Workload workload : WORKLOADS) {
            var bare = new ArrayList<Double>();
            var reprise = new ArrayList<Double>();
            var bareBytes = new ArrayList<Double>();
            var bytes = new ArrayList<Double>();
            var ratios = new ArrayList<Double>();
            for (int repetition = 0; repetition < size.repetitions(); repetition++) {
                Measured both = measure(workload);
                bare.add(Spread.of(both.get("bare")).median());
                reprise.add(Spread.of(both.get("steps")).median());
                bareBytes.add(Spread.of(both.get("bare-bytes")).median());
                bytes.add(Spread.of(both.get("steps-bytes")).median());
                ratios.add(ratio(both.get("steps-processor"), both.get("bare-processor")));
            }
            String name = workload.network() + ", batch " + workload.batch();
            bars.add(Bar.atMost(name + ": Reprise with `trainer=dl4j` against the bare loop", BAR, Spread.of(ratios)));
            table.row(
                    name, Spread.of(bare).with(0), Spread.of(reprise).with(0), kilobytes(bareBytes), kilobytes(bytes));
        }
        return new Part("Where DL4J trains", bars, """
                The bare loop calls `fit(features, labels)` on batches that were made beforehand, in the runtime that Reprise's plugin sets up;
                Reprise with `trainer=dl4j` goes through `trial.fit(...)`, which assembles shuffled batches and records the loss, in the same JVM. The
                two train in turns, epoch by epoch, each first every other time; the ratio asked for is of the processor time of the thread that
                trains, which other programs disturb less: the median over the pairs of neighbouring epochs.

                """ + table);
    }

    private Measured measure(Workload workload) {
        var arguments = new ArrayList<>(
                List.of("overhead", Double.toString(size.warmUp()), Double.toString(TURNS * size.measured())));
        arguments.addAll(workload.arguments());
        return jvms.run(Setup.tuned(), Steps.class.getName(), arguments).measured();
    }

    private static String kilobytes(List<Double> bytes) {
        return String.format(Locale.ROOT, "%.1f", Spread.of(bytes).median() / 1024);
    }

    /** Of neighbouring epochs, which had the JVM in the same state; the median. */
    private static double ratio(double[] epochs, double[] ofOther) {
        return Spread.ratio(
                        Arrays.stream(epochs).boxed().toList(),
                        Arrays.stream(ofOther).boxed().toList())
                .median();
    }
}
