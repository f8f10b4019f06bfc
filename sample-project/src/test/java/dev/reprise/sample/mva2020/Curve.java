package dev.reprise.sample.mva2020;

import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How one measure went over the epochs of a trial, and how long an epoch took: the "convergences" that the report plots. */
final class Curve {

    /** The name of the figure that every trial draws. */
    static final String FIGURE = "convergence";

    private final String measure;
    private final List<Double> values = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private double epochStart = CpuTime.seconds();

    Curve(String measure) {
        this.measure = measure;
    }

    /** Adds the value of the next epoch, and returns it. */
    double add(double value) {
        values.add(value);
        double now = CpuTime.seconds();
        seconds.add(now - epochStart);
        epochStart = now;
        return value;
    }

    /** The value after this epoch, from 1. */
    double after(int epoch) {
        return values.get(epoch - 1);
    }

    /** The largest value of the first epochs, up to this one. */
    double highestOfFirst(int epochs) {
        return values.stream().limit(epochs).mapToDouble(value -> value).max().orElse(Double.NaN);
    }

    /** The first epoch, from 1, with at least this value; infinite if there is none. */
    double epochsTo(double target) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) >= target)
                .mapToDouble(i -> i + 1)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The median over the epochs, so that the first ones, in which the machine warms up, do not count. */
    double cpuSecondsPerEpoch() {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    /** Value by epoch, as far as it is finite. */
    Figure figure() {
        List<Integer> finite = IntStream.range(0, values.size())
                .filter(i -> Double.isFinite(values.get(i)))
                .boxed()
                .toList();
        return new Figure(
                FIGURE,
                "Convergence",
                Kind.LINES,
                "epoch",
                measure,
                List.of(Layer.points(
                        measure,
                        finite.stream().map(i -> i + 1.0).toList(),
                        finite.stream().map(values::get).toList())));
    }
}
