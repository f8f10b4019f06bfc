package dev.reprise.results;

import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects how a classifier of two classes divides a plane while it learns, for a {@link Kind#DECISION_BOUNDARY} figure: a network
 * with two features is asked for each of {@link #points()}, and what it says is one frame.
 *
 * <p>The toolkit's {@code Fit.draw} takes a frame after every epoch. Frames that an experiment takes itself belong between trainings, not
 * into a metric that training calls after its epochs: a trial that goes on from a checkpoint calls no metric for epochs that are over.
 * Outputs are kept to three decimals, more than a picture shows.
 */
public final class DecisionBoundary {

    /** Cells along each axis: a frame is some 8 kB of the results file. */
    private static final int SIDE = 40;

    private final List<Double> x;
    private final List<Double> y;
    private final List<Layer> frames = new ArrayList<>();
    private final List<Layer> classes = new ArrayList<>();

    private DecisionBoundary(List<Double> x, List<Double> y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Over this part of the plane.
     *
     * @throws IllegalArgumentException if an end is not finite, or the axes do not run from the lower to the higher
     */
    public static DecisionBoundary over(double left, double right, double bottom, double top) {
        if (!(left < right && bottom < top && Double.isFinite(right - left) && Double.isFinite(top - bottom))) {
            throw new IllegalArgumentException("The plane runs from " + left + " to " + right + " and from " + bottom
                    + " to " + top + ", but each axis must run from a finite number to a larger one");
        }
        return new DecisionBoundary(List.of(left, right), List.of(bottom, top));
    }

    /** How many points the network is asked for. */
    public int size() {
        return SIDE * SIDE;
    }

    /** Where: the middles of the cells as {x, y}, one after the other, row by row from the top; {2 · size}. */
    public float[] points() {
        var points = new float[2 * size()];
        for (int i = 0; i < size(); i++) {
            points[2 * i] = (float) middle(x, i % SIDE);
            points[2 * i + 1] = (float) middle(y, SIDE - 1 - i / SIDE);
        }
        return points;
    }

    private static double middle(List<Double> axis, int cell) {
        return axis.get(0) + (axis.get(1) - axis.get(0)) * (cell + 0.5) / SIDE;
    }

    /**
     * Adds a frame. What is not a number is a gap.
     *
     * @param name what a reader steps through, such as {@code epoch 5}
     * @param outputs of the network for {@link #points()}: {size, 1} with the probability of the second class, or {size, 2} with
     *     those of both
     * @throws IllegalArgumentException if they have another shape
     */
    public DecisionBoundary frame(String name, float[][] outputs) {
        frames.add(layer(name, outputs));
        return this;
    }

    /** One frame by itself, for a figure that has its others already; parameters and errors as of {@link #frame}. */
    public Layer layer(String name, float[][] outputs) {
        int width = outputs.length == size() ? outputs[0].length : 0;
        if (width != 1 && width != 2) {
            throw new IllegalArgumentException("Frame '" + name + "' has outputs for " + outputs.length + " points"
                    + (width == 0 ? "" : ", " + width + " for each") + "; it needs one or two for each of the " + size()
                    + " of points()");
        }
        List<List<Double>> cells = IntStream.range(0, SIDE)
                .mapToObj(row -> IntStream.range(row * SIDE, (row + 1) * SIDE)
                        .mapToObj(i -> rounded(outputs[i][width - 1]))
                        .toList())
                .toList();
        return new Layer(name, x, y, List.of(), cells);
    }

    private static double rounded(float output) {
        return Float.isFinite(output) ? Math.round(output * 1000) / 1000.0 : output;
    }

    /**
     * Adds samples of a class, drawn over all frames: first those of the first class, then those of the second.
     *
     * @param name of the class
     * @param points {x, y}, one after the other
     * @throws IllegalArgumentException if a point lacks its y, or both classes have their points
     */
    public DecisionBoundary samples(String name, float... points) {
        if (points.length % 2 != 0 || classes.size() == 2) {
            throw new IllegalArgumentException(
                    classes.size() == 2
                            ? "Points of '" + name + "' are of a third class; a boundary lies between two"
                            : "The points of '" + name + "' are " + points.length + " numbers, but each needs two");
        }
        classes.add(Layer.points(name, coordinates(points, 0), coordinates(points, 1)));
        return this;
    }

    private static List<Double> coordinates(float[] points, int axis) {
        return IntStream.range(0, points.length / 2)
                .mapToObj(i -> (double) points[2 * i + axis])
                .toList();
    }

    /**
     * The figure of all frames so far.
     *
     * @param name unique within a trial, such as {@code boundary}
     * @param title what a reader sees
     * @param xLabel the first feature, with unit; may be empty
     * @param yLabel the second feature, with unit; may be empty
     */
    public Figure figure(String name, String title, String xLabel, String yLabel) {
        var layers = new ArrayList<>(frames);
        layers.addAll(classes);
        return new Figure(name, title, Kind.DECISION_BOUNDARY, xLabel, yLabel, layers);
    }
}
