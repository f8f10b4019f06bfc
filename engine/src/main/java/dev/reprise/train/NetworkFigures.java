package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

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
            int predicted = Metrics.predicted(outputs[i]);
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
        INDArray first = weights.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 1));
        return images(
                name,
                "Filters of layer " + (layer + 1),
                first.reshape(weights.size(0), weights.size(2), weights.size(3)));
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
        return images(
                name,
                "Activations of layer " + (layer + 1),
                output.reshape(output.size(1), output.size(2), output.size(3)));
    }

    private static Figure images(String name, String title, INDArray stack) {
        double low = stack.minNumber().doubleValue();
        double range = stack.maxNumber().doubleValue() - low;
        return IntStream.range(0, (int) stack.size(0))
                .mapToObj(i -> {
                    double[][] image = stack.slice(i).toDoubleMatrix();
                    List<List<Double>> cells = java.util.Arrays.stream(image)
                            .map(row -> java.util.Arrays.stream(row)
                                    .mapToObj(v -> range > 0 ? (v - low) / range : 0)
                                    .toList())
                            .toList();
                    return new Layer(String.valueOf(i), List.of(), List.of(), List.of(), cells);
                })
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), layers -> new Figure(name, title, Kind.IMAGES, "", "", layers)));
    }
}
