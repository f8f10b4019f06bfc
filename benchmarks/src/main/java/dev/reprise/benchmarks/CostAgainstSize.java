package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Trials;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How time and memory grow with what is asked for. */
final class CostAgainstSize {

    private static final int SAMPLES = 1000;
    private static final int EPOCHS = 10;
    private static final int SMALL = 10;
    private static final int WORKERS = 2;
    private static final String[] SMALL_HEAP = {"-Xmx256m", "-Xmn64m"};
    /** Time may grow by so much more than what is asked for: what a JVM warms up and what else the machine does is in it. */
    private static final double LINEAR = 1.3;

    private final Jvms jvms;
    private final StudyRun studies;
    private final Size size;

    CostAgainstSize(Jvms jvms, StudyRun studies, Size size) {
        this.jvms = jvms;
        this.studies = studies;
        this.size = size;
    }

    /**
     * One measurement.
     *
     * @param heap megabytes in use at the end; NaN if unknown
     * @param coordinator most megabytes of the process that trains nothing; NaN if there is none
     * @param results bytes of the results file; 0 if there is none
     */
    private record Cost(int size, double seconds, double megabytes, double heap, double coordinator, long results) {

        double perTrial(Cost smaller, ToDoubleFunction<Cost> megabytes) {
            return (megabytes.applyAsDouble(this) - megabytes.applyAsDouble(smaller)) * 1024 / (size - smaller.size);
        }
    }

    Part measure(Path own) {
        var bars = new ArrayList<Bar>();
        var memory = "";
        var table = new Table(
                "what", "how much", "seconds", "ms for each", "heap in use", "peak memory", "the coordinator's own");
        for (Growing growing : Growing.values()) {
            List<Cost> costs = costs(growing, own);
            costs.forEach(cost -> table.row(
                    growing.title,
                    Integer.toString(cost.size()),
                    format("%.2f", cost.seconds()),
                    format("%.3g", cost.seconds() / cost.size() * 1000),
                    megabytes(cost.heap()),
                    format("%.0f MB", cost.megabytes()),
                    megabytes(cost.coordinator())));
            if (growing.proportional && costs.size() > 1) {
                bars.add(linear(growing, costs));
            }
            if (growing == Growing.TRIALS && costs.size() > 1) {
                memory = memory(costs);
            }
        }
        return new Part(
                "Cost against size",
                bars,
                """
                One JVM with %s, from the first trial to the end of the last once ND4J has started, without warm-up; unless the row says otherwise
                MLP 2-10-10-10-10-1, batch %d, %d epochs of %d samples, one seed. "Trials" are whole runs through a coordinator and %d workers,
                from their start, each with those limits too, and with the memory of all of them together. Batches are
                steps over the same samples, so that the time falls.

                """.formatted(String.join(" ", SMALL_HEAP), SMALL, EPOCHS, SAMPLES, WORKERS) + table + memory);
    }

    /** What each trial leaves behind, between the two largest sizes. */
    private static String memory(List<Cost> costs) {
        Cost last = costs.get(costs.size() - 1);
        Cost before = costs.get(costs.size() - 2);
        return """


                From %d to %d trials the coordinator's peak grew by %.1f KB per trial, and that of the workers together by %.1f KB. The
                coordinator keeps every trial's result until it has judged and written them: %.1f KB per trial in the results file.""".formatted(
                        before.size(),
                        last.size(),
                        last.perTrial(before, Cost::coordinator),
                        last.perTrial(before, cost -> cost.megabytes() - cost.coordinator()),
                        last.results() / 1024.0 / last.size());
    }

    private List<Cost> costs(Growing growing, Path own) {
        var costs = new ArrayList<Cost>();
        int largest = growing == Growing.DL4J_EPOCHS ? size.largest() / SMALL : size.largest();
        for (int n = 1; n <= largest; n *= 10) {
            costs.add(growing == Growing.TRIALS ? study(n, own) : training(growing, n));
        }
        return costs;
    }

    private Cost study(int trials, Path own) {
        StudyRun.Outcome outcome = studies.run(own, "ManySeeds", trials, WORKERS, List.of(SMALL_HEAP));
        Jvms.Run run = outcome.run();
        return new Cost(trials, run.seconds(), run.megabytes(), Double.NaN, run.ownMegabytes(), outcome.bytes());
    }

    private Cost training(Growing growing, int n) {
        int width = growing == Growing.WIDTH ? n : SMALL;
        int batch = growing == Growing.BATCH ? n : SMALL;
        var arguments = new ArrayList<>(List.of(
                growing == Growing.DL4J_EPOCHS ? "dl4j" : "auto",
                Integer.toString(growing == Growing.SEEDS ? n : 1),
                Integer.toString(
                        switch (growing) {
                            case EPOCHS, DL4J_EPOCHS -> n;
                            case WIDTH -> 1;
                            default -> EPOCHS;
                        })));
        arguments.addAll(new Workload(Kind.MLP, width, batch, SAMPLES).arguments());
        String[] memory = growing == Growing.WIDTH ? new String[] {"-Xmx1g"} : SMALL_HEAP;
        Jvms.Run run = jvms.run(Setup.tuned(memory), Trials.class.getName(), arguments);
        return new Cost(
                n,
                run.measured().get("seconds")[0],
                run.megabytes(),
                run.measured().get("heap")[0],
                Double.NaN,
                0);
    }

    /** Between the two largest sizes, time grows by no more than the size does, give or take. */
    private static Bar linear(Growing growing, List<Cost> costs) {
        Cost last = costs.get(costs.size() - 1);
        Cost before = costs.get(costs.size() - 2);
        double growth = last.seconds() / before.seconds() / ((double) last.size() / before.size());
        return new Bar(
                "Growth of the time with " + growing.title + ", from " + before.size() + " to " + last.size(),
                "at most linear, give or take %s".formatted(format("%.0f %%", (LINEAR - 1) * 100)),
                format("%.2f times linear", growth),
                growth <= LINEAR);
    }

    private static String megabytes(double number) {
        return Double.isNaN(number) ? "" : format("%.0f MB", number);
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    private enum Growing {
        EPOCHS("epochs", true),
        DL4J_EPOCHS("epochs in DL4J", true),
        BATCH("batch", false),
        WIDTH("width, one epoch", false),
        SEEDS("seeds", true),
        TRIALS("trials", true);

        private final String title;
        private final boolean proportional;

        Growing(String title, boolean proportional) {
            this.title = title;
            this.proportional = proportional;
        }
    }
}
