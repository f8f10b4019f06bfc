package dev.reprise.train;

import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Training.Best;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws series of a trial over the epochs, for reports that show such a plot. */
public final class Curves {

    private Curves() {}

    /**
     * One line per series. Values that are not finite are left out.
     *
     * @param name of the figure
     * @param yLabel what the series measure, with unit
     * @param observed epochs from one value of the series to the next, as given to {@link Training#observeEvery}
     * @param series that the trial has
     * @throws IllegalArgumentException if it lacks one of them
     */
    public static Figure of(Trial trial, String name, String yLabel, int observed, String... series) {
        List<Layer> lines =
                Stream.of(series).map(line -> line(trial, line, observed)).toList();
        return new Figure(name, yLabel + " by epoch", Kind.LINES, "epoch", yLabel, lines);
    }

    /**
     * How many observations it took until a series was that good.
     *
     * @param best whether it has to fall or to rise to the target
     * @return the first that reached it, from 1; empty if none did
     */
    public static OptionalInt epochsTo(double target, List<Double> series, Best best) {
        return IntStream.range(0, series.size())
                .filter(i -> !Double.isNaN(series.get(i)) && !best.isBetter(target, series.get(i)))
                .map(i -> i + 1)
                .findFirst();
    }

    private static Layer line(Trial trial, String name, int observed) {
        List<Double> values = trial.series(name);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The trial has no series '" + name
                    + "' to draw; record it with evaluate(...) or append(...) before");
        }
        int[] finite = IntStream.range(0, values.size())
                .filter(i -> Double.isFinite(values.get(i)))
                .toArray();
        return Layer.points(
                name,
                IntStream.of(finite).mapToObj(i -> (i + 1.0) * observed).toList(),
                IntStream.of(finite).mapToObj(values::get).toList());
    }
}
