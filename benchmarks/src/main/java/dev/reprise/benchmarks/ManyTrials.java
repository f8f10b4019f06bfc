package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Trials;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import java.util.ArrayList;
import java.util.List;

/** Ten seeds in the kernel against one in DL4J. */
final class ManyTrials {

    private static final double BAR = 1.5;
    private static final int SEEDS = 10;

    private final Jvms jvms;
    private final Size size;

    ManyTrials(Jvms jvms, Size size) {
        this.jvms = jvms;
        this.size = size;
    }

    Part measure() {
        var workload = new Workload(Kind.MLP, 10, 10, size.largest() == 10 ? 100 : 4000);
        var ten = new ArrayList<Double>();
        var one = new ArrayList<Double>();
        var oneOfDl4j = new ArrayList<Double>();
        for (int repetition = 0; repetition < size.repetitions(); repetition++) {
            ten.add(seconds("auto", SEEDS, workload));
            one.add(seconds("auto", 1, workload));
            oneOfDl4j.add(seconds("dl4j", 1, workload));
        }
        var table = new Table(workload.network() + ", batch 10, 10 epochs of " + workload.samples(), "seconds")
                .row("ten seeds, Reprise", Spread.of(ten).with(2))
                .row("one seed, Reprise", Spread.of(one).with(2))
                .row(
                        "one seed, tuned DL4J (`trainer=dl4j`)",
                        Spread.of(oneOfDl4j).with(2));
        Bar bar = Bar.atMost("Ten seeds of the MLP against one in tuned DL4J", BAR, Spread.ratio(ten, oneOfDl4j));
        return new Part("Many seeds", List.of(bar), """
                Trials in a fresh JVM once ND4J has started, without warm-up, so that the JVM compiles the loops meanwhile. Seeds are not stacked
                into one network: each trains by itself, with its own bits.

                """ + table);
    }

    private double seconds(String trainer, int seeds, Workload workload) {
        var arguments = new ArrayList<>(List.of(trainer, Integer.toString(seeds), "10"));
        arguments.addAll(workload.arguments());
        return jvms.run(Setup.tuned(), Trials.class.getName(), arguments)
                .measured()
                .get("seconds")[0];
    }
}
