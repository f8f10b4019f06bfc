package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.port.LayerParameters;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What can be drawn of a network. */
public final class NetworkFigures {

    private static final int BINS = 40;

    private NetworkFigures() {}

    /**
     * How often each class (row) was predicted as each (column), counted; predictions that are NaN are left out.
     *
     * @param samples with one-hot labels
     */
    public static Figure confusionMatrix(String name, MultiLayerNetwork network, Samples samples) {
        int[][] counts = new int[samples.classes()][samples.classes()];
        float[][] outputs = Metrics.outputs(network, samples);
        for (int i = 0; i < outputs.length; i++) {
            int predicted = Scores.predicted(outputs[i]);
            if (predicted >= 0) {
                counts[samples.classOf(i)][predicted]++;
            }
        }
        List<String> classes =
                IntStream.range(0, counts.length).mapToObj(String::valueOf).toList();
        List<List<Double>> cells = IntStream.range(0, counts.length)
                .mapToObj(row ->
                        IntStream.of(counts[row]).asDoubleStream().boxed().toList())
                .toList();
        return new Figure(
                name,
                "Confusion matrix",
                Kind.HEAT_MAP,
                "predicted class",
                "true class",
                List.of(new Layer("", List.of(), List.of(), classes, cells)));
    }

    /** How the weights, without biases, of every dense and convolutional layer are distributed: one histogram per layer, of 40 bins. */
    public static Figure weightHistograms(String name, Model network) {
        List<LayerParameters> layers = LayerParameters.of(network, "A histogram of weights");
        double widest = layers.stream()
                .mapToDouble(layer -> layer.weights().amaxNumber().doubleValue())
                .max()
                .orElse(0);
        double bound = Double.isFinite(widest) && widest > 0 ? widest : 1;
        List<Double> edges = IntStream.rangeClosed(0, BINS)
                .mapToObj(i -> bound * (2.0 * i / BINS - 1))
                .toList();
        var histograms = new ArrayList<Layer>();
        for (LayerParameters layer : layers) {
            double[] counts = new double[BINS];
            for (float weight : layer.weights().dup('c').data().asFloat()) {
                if (Float.isFinite(weight)) {
                    counts[Math.min(BINS - 1, (int) ((weight / bound + 1) / 2 * BINS))]++;
                }
            }
            List<Double> y = IntStream.range(0, BINS).mapToObj(i -> counts[i]).toList();
            histograms.add(Layer.points("layer " + (histograms.size() + 1), edges, y));
        }
        return new Figure(name, "Weights", Kind.HISTOGRAM, "weight", "count", histograms);
    }

    /**
     * The filters of a convolutional layer as grey images, from the smallest weight (black) to the largest (white); of each filter
     * the part that sees the first input channel.
     *
     * @param layer index in the network, from 0
     */
    public static Figure filters(String name, MultiLayerNetwork network, int layer) {
        INDArray weights = network.getLayer(layer).getParam("W");
        if (weights.rank() != 4) {
            throw new IllegalArgumentException("Layer " + layer + " is no 2-d convolution");
        }
        return images(name, "Filters of layer " + (layer + 1), weights, (int) weights.size(1));
    }

    /**
     * What the channels of a convolutional or pooling layer make of one sample, as grey images.
     *
     * @param layer index in the network, from 0
     */
    public static Figure activations(String name, MultiLayerNetwork network, int layer, Samples samples, int sample) {
        var batch = new Batches(samples, 1);
        batch.gather(new int[] {sample}, 0);
        INDArray output =
                network.feedForwardToLayer(layer, batch.features(), false).get(layer + 1);
        if (output.rank() != 4) {
            throw new IllegalArgumentException("The output of layer " + layer + " is no image");
        }
        return images(name, "Activations of layer " + (layer + 1), output, 1);
    }

    /** Every so many-th of the images that a four-dimensional array consists of. */
    private static Figure images(String name, String title, INDArray stack, int every) {
        int height = (int) stack.size(2);
        int width = (int) stack.size(3);
        float[] values = stack.dup('c').data().asFloat();
        int size = height * width;
        int[] starts = IntStream.iterate(0, start -> start < values.length, start -> start + every * size)
                .toArray();
        var range = new DoubleSummaryStatistics();
        for (int start : starts) {
            IntStream.range(start, start + size).forEach(i -> range.accept(values[i]));
        }
        List<Layer> layers = IntStream.range(0, starts.length)
                .mapToObj(i -> new Layer(
                        String.valueOf(i),
                        List.of(),
                        List.of(),
                        List.of(),
                        rows(values, starts[i], height, width, range)))
                .toList();
        return new Figure(name, title, Kind.IMAGES, "", "", layers);
    }

    private static List<List<Double>> rows(
            float[] values, int start, int height, int width, DoubleSummaryStatistics range) {
        double extent = range.getMax() - range.getMin();
        return IntStream.range(0, height)
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToObj(column -> values[start + row * width + column])
                        .map(value -> extent > 0 ? (value - range.getMin()) / extent : 0)
                        .toList())
                .toList();
    }
}
