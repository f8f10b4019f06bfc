package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything stands that a convolution adds up, for slabs of so many samples. */
final class ConvolutionPlan {

    private final Window window;
    private final PaddedImages images;
    private final int channels;
    private final int filters;
    private final int height;
    private final int width;
    private final int samples;
    private final int border;
    private final int gradientRow;
    private final int[] taps;
    private final int[] gradientPlaces;
    private final int[] plainPlaces;
    private final int[] imagePlaces;
    private final Map<List<Integer>, Terms> terms = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param plainRow from a row of outputs to the next in their tensor */
    ConvolutionPlan(PaddedImages images, Window window, int channels, Shape output, int samples, int plainRow) {
        this.images = images;
        this.window = window;
        this.channels = channels;
        this.filters = output.channels();
        this.height = output.height();
        this.width = output.width();
        this.samples = samples;
        int reach = (window.width() - 1) / window.strideX();
        this.border = Lanes.up(reach * samples);
        int columns = Math.max(Lanes.up(width * samples) + border, Lanes.up(images.columns(0) * samples));
        this.gradientRow = Lanes.stride(border + columns + Lanes.COUNT);
        this.taps = taps();
        int blocks = Lanes.up(width * samples) / Lanes.COUNT;
        this.gradientPlaces = new int[height * blocks];
        this.plainPlaces = new int[height * blocks];
        this.imagePlaces = new int[height * blocks];
        for (int k = 0; k < gradientPlaces.length; k++) {
            gradientPlaces[k] = k / blocks * gradientRow + k % blocks * Lanes.COUNT;
            plainPlaces[k] = k / blocks * plainRow + k % blocks * Lanes.COUNT;
            imagePlaces[k] = imageAt(k / blocks) + k % blocks * Lanes.COUNT;
        }
        for (int row = window.top(); row < images.height() - window.bottom(); row++) {
            for (int phase = 0; phase < window.strideX(); phase++) {
                addSteps(row, phase, runs(phase));
            }
        }
    }

    /**
     * Neighbouring columns of the images' gradient, in whole blocks, to which the same columns of the kernel contribute. That is decided
     * block by block, whatever the number of lanes, since what is added for nothing may turn -0 to 0.
     *
     * @param column the first
     * @param columns how many
     * @param first the first column of the kernel, counted within the phase
     * @param last the last
     */
    private record Run(int column, int columns, int first, int last) {}

    /**
     * What is added up for a row of the images' gradient.
     *
     * @param weights where the weights of the first channel stand
     * @param gradients where rows of the outputs' gradient stand
     */
    record Terms(int[] weights, int[] gradients) {}

    /**
     * A run of columns of one row of the images' gradient.
     *
     * @param imageAt where it stands in the first channel of the padded images
     * @param gradientAt what the terms' places are relative to
     * @param columns how many
     * @param terms what is added up
     */
    record Step(int imageAt, int gradientAt, int columns, Terms terms) {}

    /** From one plane of the outputs' gradient to the next; its rows have zeros on both sides. */
    int gradientPlane() {
        return height * gradientRow;
    }

    /** Where a row of a plane of gradients begins. */
    int gradientAt(int row) {
        return row * gradientRow + border;
    }

    /** Where the windows of a row of outputs begin. */
    int imageAt(int row) {
        return images.rowAt(0, row * window.strideY(), 0, samples);
    }

    /** Per channel, kernel row and kernel column, where its columns stand in the images. */
    int[] imageTaps() {
        return taps;
    }

    int[] gradientPlaces() {
        return gradientPlaces;
    }

    /** The same for a tensor's rows, which have no borders. */
    int[] plainPlaces() {
        return plainPlaces;
    }

    int[] imagePlaces() {
        return imagePlaces;
    }

    /** How the images' gradient is made, but for the padding's. */
    List<Step> steps() {
        return steps;
    }

    private void addSteps(int row, int phase, List<Run> runs) {
        int ky = row % window.strideY();
        int first = Math.max(0, row / window.strideY() - height + 1);
        int last = Math.min((window.height() - 1 - ky) / window.strideY(), row / window.strideY());
        for (Run run : runs) {
            var key = List.of(ky, first, last, phase, run.first(), run.last());
            steps.add(new Step(
                    images.rowAt(0, row, phase, samples) + run.column(),
                    gradientAt(row / window.strideY()) + run.column(),
                    run.columns(),
                    terms.computeIfAbsent(key, absent -> terms(ky, first, last, phase, run))));
        }
    }

    private Terms terms(int ky, int first, int last, int phase, Run run) {
        int rows = ky < window.height() ? Math.max(0, last - first + 1) : 0;
        int columns = Math.max(0, run.last() - run.first() + 1);
        int count = filters * rows * columns;
        var found = new Terms(new int[count], new int[count]);
        int t = 0;
        for (int f = 0; f < filters; f++) {
            for (int y = first; y < first + rows; y++) {
                for (int x = run.first(); x < run.first() + columns; x++) {
                    int kernelRow = ky + y * window.strideY();
                    int kernelColumn = phase + x * window.strideX();
                    found.weights[t] = f * channels * window.area() + kernelRow * window.width() + kernelColumn;
                    found.gradients[t++] = f * gradientPlane() - y * gradientRow - x * samples;
                }
            }
        }
        return found;
    }

    private int[] taps() {
        int area = window.area();
        int[] found = new int[channels * area];
        for (int t = 0; t < found.length; t++) {
            found[t] = images.tapAt(t / area, t % area / window.width(), t % window.width(), samples);
        }
        return found;
    }

    private List<Run> runs(int phase) {
        var found = new ArrayList<Run>();
        int columns = images.columns(phase);
        int most = (window.width() - 1 - phase) / window.strideX();
        for (int column = 0; column < columns * samples; column += Lanes.COUNT) {
            int left = column / samples;
            int right = Math.min(columns - 1, (column + Lanes.COUNT - 1) / samples);
            int first = Math.max(0, left - width + 1);
            int last = phase < window.width() ? Math.min(most, right) : -1;
            int end = found.size() - 1;
            if (end >= 0 && found.get(end).first() == first && found.get(end).last() == last) {
                Run run = found.get(end);
                found.set(end, new Run(run.column(), run.columns() + Lanes.COUNT, first, last));
            } else {
                found.add(new Run(column, Lanes.COUNT, first, last));
            }
        }
        return found;
    }
}
