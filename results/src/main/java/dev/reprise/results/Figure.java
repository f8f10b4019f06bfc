package dev.reprise.results;

import java.util.List;
import java.util.stream.Stream;

/**
 * The data of a plot.
 *
 * @param name unique within a trial, such as {@code data}
 * @param title what a reader sees
 * @param kind how the layers are drawn
 * @param xLabel with unit; may be empty
 * @param yLabel with unit; may be empty
 * @param layers what is drawn, in order
 */
public record Figure(String name, String title, Kind kind, String xLabel, String yLabel, List<Layer> layers) {

    public Figure {
        layers = List.copyOf(layers);
    }

    /** The same with one more layer, the last. */
    public Figure with(Layer layer) {
        return new Figure(
                name,
                title,
                kind,
                xLabel,
                yLabel,
                Stream.concat(layers.stream(), Stream.of(layer)).toList());
    }

    /** How a figure's layers are drawn. */
    public enum Kind {
        /** Points (x, y); one colour per layer. */
        SCATTER,
        /** Lines through (x, y); one colour per layer. */
        LINES,
        /** Bars of height y, one per label; layers stand side by side. */
        BARS,
        /** Counts y of the bins that start at x; x has one entry more than y, the end of the last bin. */
        HISTOGRAM,
        /** One matrix of cells, row by row from the top; labels name its columns. */
        HEAT_MAP,
        /** One grey image of cells per layer, 0 black to 1 white. */
        IMAGES,
        /**
         * How a classifier of two classes divides a plane, in frames such as one for each epoch; {@link DecisionBoundary} makes them. A
         * layer with cells is a frame: row by row from the top, 0 where it is sure of the first class to 1 where it is sure of the
         * second, over the plane from the first to the second entry of x and of y. Any other layer is points that lie over all frames,
         * the first such layer those of the first class.
         */
        DECISION_BOUNDARY
    }

    /**
     * One set of marks.
     *
     * @param name legend entry; may be empty
     * @param x abscissae, for {@link Kind#SCATTER}, {@link Kind#LINES}, {@link Kind#HISTOGRAM} and {@link Kind#DECISION_BOUNDARY}
     * @param y ordinates, for all but {@link Kind#HEAT_MAP} and {@link Kind#IMAGES}
     * @param labels categories, for {@link Kind#BARS} and {@link Kind#HEAT_MAP}
     * @param cells rows of values, for {@link Kind#HEAT_MAP}, {@link Kind#IMAGES} and {@link Kind#DECISION_BOUNDARY}
     */
    public record Layer(String name, List<Double> x, List<Double> y, List<String> labels, List<List<Double>> cells) {

        public Layer {
            x = List.copyOf(x);
            y = List.copyOf(y);
            labels = List.copyOf(labels);
            cells = List.copyOf(cells);
        }

        /** Points or a line. */
        public static Layer points(String name, List<Double> x, List<Double> y) {
            return new Layer(name, x, y, List.of(), List.of());
        }
    }
}
