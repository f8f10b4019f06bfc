package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Steps;
import dev.reprise.benchmarks.child.Workload;
import dev.reprise.benchmarks.child.Workload.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whether a step of the kernel costs what its multiplications cost, as one dimension of a network grows. */
final class CostAgainstArithmetic {

    /** From the second size to the last, time may grow by so much more than the multiplications. */
    private static final double LINEAR = 1.3;

    private final Jvms jvms;
    private final Size size;

    CostAgainstArithmetic(Jvms jvms, Size size) {
        this.jvms = jvms;
        this.size = size;
    }

    /** What grows. */
    private enum Growing {
        BATCH("batch, " + new Workload(Kind.CNN, 30, 1, 1).network(), 1, 10, 100, 1000),
        FEATURES("features, batch 128, " + "n-128-64-10", 48, 192, 768, 3072),
        FILTERS("filters of the last convolution, batch 128, CNN 16-32-64-n", 16, 64, 256, 1024),
        NEURONS("neurons, batch 128, CNN 32-64", 16, 64, 256, 1024);

        private final String title;
        private final int[] sizes;

        Growing(String title, int... sizes) {
            this.title = title;
            this.sizes = sizes;
        }

        private Workload workload(int size) {
            return switch (this) {
                case BATCH -> new Workload(Kind.CNN, 30, size, Math.max(size, 100));
                case FEATURES -> new Workload(Kind.DENSE, size, 128, 1280);
                case FILTERS -> new Workload(Kind.DEEP_CNN, size, 128, 256);
                case NEURONS -> new Workload(Kind.WIDE_CNN, size, 128, 256);
            };
        }
    }

    private record Cost(double multiplications, double microseconds, double megabytes) {}

    Part measure() {
        var bars = new ArrayList<Bar>();
        var table = new Table(
                "what grows",
                "to",
                "million multiply-adds",
                "µs per step",
                "billion multiply-adds per second",
                "peak memory");
        for (Growing growing : Growing.values()) {
            List<Cost> costs = IntStream.of(growing.sizes)
                    .mapToObj(to -> cost(growing.workload(to)))
                    .toList();
            for (int k = 0; k < costs.size(); k++) {
                Cost cost = costs.get(k);
                table.row(
                        growing.title,
                        Integer.toString(growing.sizes[k]),
                        format("%.3g", cost.multiplications() / 1e6),
                        format("%.0f", cost.microseconds()),
                        format("%.1f", cost.multiplications() / cost.microseconds() / 1e3),
                        format("%.0f MB", cost.megabytes()));
            }
            bars.add(bar(growing, costs.get(1), costs.get(costs.size() - 1)));
        }
        return new Part("Cost against arithmetic", bars, """
                Steps of the kernel, one JVM each with `-Xmx3g`, after %s s of training. The largest network has 3.3 million parameters.
                Small steps cost more than their multiplications, since activations, pooling and the updates of the weights are not counted.

                """.formatted(Bar.plain(size.warmUp())) + table);
    }

    private static Bar bar(Growing growing, Cost from, Cost to) {
        double factor = to.microseconds() / from.microseconds() / (to.multiplications() / from.multiplications());
        return new Bar(
                "Time of a step with " + growing.title + ", from " + growing.sizes[1] + " to "
                        + growing.sizes[growing.sizes.length - 1],
                "grows at most as its multiplications, give or take 30 %",
                format("%.2f times as much", factor),
                factor <= LINEAR);
    }

    private Cost cost(Workload workload) {
        var arguments =
                new ArrayList<>(List.of("auto", Double.toString(size.warmUp()), Double.toString(size.measured())));
        arguments.addAll(workload.arguments());
        Jvms.Run run = jvms.run(Setup.tuned(), Steps.class.getName(), arguments);
        return new Cost(
                run.measured().get("multiplications")[0],
                Spread.of(run.measured().get("steps")).median(),
                run.megabytes());
    }

    private static String format(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
