package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.child.Steps;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import dev.reprise.benchmarks.peer.PeerSteps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Time per training step against PyTorch with one thread, each way of training in processes of its own, in turns. */
final class StepTimes {

    private static final String STOCK = "stock DL4J";
    private static final String REPRISE = "Reprise";
    private static final String DJL = "DJL with PyTorch, 1 thread";
    private static final String PYTHON = "Python with PyTorch, 1 thread";

    /**
     * One comparison.
     *
     * @param asked how many times faster than the faster peer
     * @param share of the processor's peak with vectors of 256 bits that is asked for; 0 if none is
     */
    private record Row(Workload workload, double asked, double share) {

        String name() {
            return workload.network() + ", batch " + workload.batch();
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(new Workload(Kind.MLP, 10, 10, 1000), 100, 0),
            new Row(new Workload(Kind.CNN, 30, 10, 320), 5, 0.45),
            new Row(new Workload(Kind.CNN, 30, 32, 320), 4, 0.45),
            new Row(new Workload(Kind.CNN, 30, 128, 640), 3, 0.45),
            new Row(new Workload(Kind.DENSE, 784, 128, 1280), 1.4, 0.6),
            new Row(new Workload(Kind.DENSE, 3072, 128, 1280), 1, 0.6),
            new Row(new Workload(Kind.TWO_HEADS, 30, 128, 640), 1.5, 0),
            new Row(new Workload(Kind.DEEP_CNN, 128, 128, 640), 1.5, 0),
            new Row(new Workload(Kind.WIDE_CNN, 1024, 128, 256), 1.5, 0),
            new Row(new Workload(Kind.NORMALISED_CNN, 1024, 128, 256), 1.5, 0));

    private final Jvms jvms;
    private final Size size;
    private final Path peerCache;
    private final Python python;

    StepTimes(Jvms jvms, Size size, Path peerCache, Python python) {
        this.jvms = jvms;
        this.size = size;
        this.peerCache = peerCache;
        this.python = python;
    }

    Part measure() {
        var bars = new ArrayList<Bar>();
        var tables = new StringBuilder();
        var peaks = new ArrayList<Peak>();
        for (Row row : ROWS) {
            Times times = times(row.workload());
            Spread ratio = Spread.ratio(times.peer(), times.of(REPRISE));
            bars.add(Bar.atLeast(row.name() + ": Reprise against PyTorch with 1 thread", row.asked(), ratio));
            if (row.share() > 0) {
                bars.add(Bar.atLeastShare(
                        row.name() + ": share of the peak with 256 bits",
                        row.share(),
                        times.share(REPRISE, Peak::of256)));
            }
            tables.append(table(row, times)).append("\n\n");
            peaks.addAll(times.peaks());
        }
        String text = """
                Microseconds per step of training: the median of the repetitions, then their range; each repetition is a process of its own and gives
                the median of its epochs after %s s of training. Batches are shuffled, and a step counts all that the loop does. Ratios are taken
                within each repetition; what is asked for is compared with the faster of the peers. Multiply-adds are those of the network forward
                and backward, and a share is theirs per second of what a core does when it does nothing else, measured in each repetition right
                before its steps, since this changes over a run: %s multiply-adds per second with vectors of 256 bits, %s with 512.

                """.formatted(
                                Bar.plain(size.warmUp()),
                                Peak.text(peaks.stream().map(Peak::of256).toList()),
                                Peak.text(peaks.stream().map(Peak::of512).toList()))
                + tables
                + """
                Reprise trains as it does in a user's build, through `trial.fit(...)`. Stock DL4J runs `fit(iterator)` on the plain class path with
                all defaults, once. DJL runs the loop of its documentation (`EasyTrain.trainBatch`, `trainer.step()`) in eager mode; the program in
                Python takes its batches from one tensor. %s RepDL, which promises equal bits for PyTorch, is the anchor for what these may cost:
                built and run on a machine of this kind on another day, it took 16 to 17 times plain PyTorch's time for a step of the CNN with
                ReLU at batch 10, about 25 times at batch 32, 28 to 32 times at batch 128, and 47 times for 784-128-64-10.""".formatted(python.description());
        return new Part("Time per step", bars, text);
    }

    private static Table table(Row row, Times times) {
        var table = new Table(
                row.name(), "µs per step", "Reprise is faster", "share of peak, 256 bits", "share of peak, 512 bits");
        times.each().forEach((way, each) -> {
            Spread spread = Spread.of(each);
            table.row(
                    way,
                    spread.with(spread.median() < 100 ? 1 : 0),
                    way.equals(REPRISE)
                            ? ""
                            : Spread.ratio(each, times.of(REPRISE).subList(0, each.size()))
                                    .with(1),
                    percent(times.share(way, Peak::of256).median()),
                    percent(times.share(way, Peak::of512).median()));
        });
        return table;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /**
     * Of one workload.
     *
     * @param each microseconds per step, one number for each repetition and way
     * @param peaks of the core, one for each repetition
     * @param multiplications of one step
     */
    private record Times(Map<String, List<Double>> each, List<Peak> peaks, double multiplications) {

        List<Double> of(String way) {
            return each.getOrDefault(way, List.of());
        }

        /** What a way to train gets of the core's peak, repetition by repetition. */
        Spread share(String way, ToDoubleFunction<Peak> peak) {
            List<Double> microseconds = of(way);
            return Spread.of(IntStream.range(0, microseconds.size())
                    .mapToDouble(r -> multiplications / microseconds.get(r) * 1e6 / peak.applyAsDouble(peaks.get(r)))
                    .toArray());
        }

        /** The faster peer of each repetition. */
        List<Double> peer() {
            List<Double> djl = of(DJL);
            List<Double> script = of(PYTHON);
            return IntStream.range(0, djl.size())
                    .mapToObj(r -> script.isEmpty() ? djl.get(r) : Math.min(djl.get(r), script.get(r)))
                    .toList();
        }
    }

    private Times times(Workload workload) {
        var each = new LinkedHashMap<String, List<Double>>();
        var peaks = new ArrayList<Peak>();
        var multiplications = new ArrayList<Double>();
        for (int repetition = 0; repetition < size.repetitions(); repetition++) {
            if (repetition == 0) {
                add(each, STOCK, own(Setup.stock(), "iterator", workload).get("steps"));
            }
            peaks.add(Peak.measure(jvms));
            var reprise = own(Setup.tuned(), "auto", workload);
            add(each, REPRISE, reprise.get("steps"));
            multiplications.add(reprise.get("multiplications")[0]);
            add(each, DJL, djl(workload).get("steps"));
            python.steps(size, workload).ifPresent(measured -> add(each, PYTHON, measured.get("steps")));
        }
        return new Times(each, peaks, multiplications.get(0));
    }

    private static void add(Map<String, List<Double>> times, String way, double[] epochs) {
        times.computeIfAbsent(way, key -> new ArrayList<>())
                .add(Spread.of(epochs).median());
    }

    private Measured own(Setup setup, String way, Workload workload) {
        var arguments = new ArrayList<>(List.of(way));
        arguments.addAll(seconds());
        arguments.addAll(workload.arguments());
        return jvms.run(setup, Steps.class.getName(), arguments).measured();
    }

    private Measured djl(Workload workload) {
        var arguments = new ArrayList<>(seconds());
        arguments.addAll(workload.arguments());
        return jvms.run(Setup.peer(1, peerCache), PeerSteps.class.getName(), arguments)
                .measured();
    }

    private List<String> seconds() {
        return List.of(Double.toString(size.warmUp()), Double.toString(size.measured()));
    }
}
