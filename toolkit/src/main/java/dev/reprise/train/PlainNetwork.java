package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.kernel.Network;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Stands in for a small DL4J network while it trains: {@link Network plain Java} takes the steps, and {@link #writeBack} writes
 * parameters, optimizer state and counters back. The steps are DL4J's own up to the order of float additions.
 */
final class PlainNetwork {

    private final MultiLayerNetwork original;
    private Samples samples;
    private final IUpdater updater;
    private final Network network;
    /** Where each of the plain network's parameters stands in DL4J's flattened order. */
    private final int[] order;

    private int iteration;
    private double loss;

    private PlainNetwork(MultiLayerNetwork original, Samples samples, Translation translation, int largestBatch) {
        this.original = original;
        this.samples = samples;
        this.updater = translation.updater();
        this.network = translation.network(largestBatch);
        this.order = ParameterOrder.of(original);
        this.iteration = original.getIterationCount();
        load();
    }

    /** Empty if the network has something that plain Java lacks, or is so large that DL4J is faster. */
    static Optional<PlainNetwork> of(MultiLayerNetwork original, Samples samples, int largestBatch) {
        return Translation.of(original, samples, largestBatch)
                .map(translation -> new PlainNetwork(original, samples, translation, largestBatch));
    }

    /** Trains on these from now on: the same samples in another epoch. */
    void from(Samples others) {
        samples = others;
    }

    Training.Step step(int batch) {
        var features = new float[batch][samples.featureWidth()];
        var labels = new float[batch][samples.labelWidth()];
        FloatBuffer[] featureRows = Stream.of(features).map(FloatBuffer::wrap).toArray(FloatBuffer[]::new);
        FloatBuffer[] labelRows = Stream.of(labels).map(FloatBuffer::wrap).toArray(FloatBuffer[]::new);
        return (indices, from) -> {
            for (int n = 0; n < batch; n++) {
                samples.copyFeatures(indices[from + n], featureRows[n].clear());
                samples.copyLabels(indices[from + n], labelRows[n].clear());
            }
            double rate = updater.getLearningRate(iteration, original.getEpochCount());
            loss = network.step(features, labels, batch, rate, iteration);
            iteration++;
            return loss;
        };
    }

    /** Makes the DL4J network what it would be if it had taken the steps itself. */
    void writeBack() {
        write(original.params(), 0, network.parameters());
        for (int slot = 0; slot < network.state().length; slot++) {
            write(stateView(), slot * order.length, network.state()[slot]);
        }
        original.getLayerWiseConfigurations().setIterationCount(iteration);
        original.setScore(loss);
    }

    private void load() {
        read(original.params(), 0, network.parameters());
        for (int slot = 0; slot < network.state().length; slot++) {
            read(stateView(), slot * order.length, network.state()[slot]);
        }
    }

    private INDArray stateView() {
        return ((BaseMultiLayerUpdater<?>) original.getUpdater()).getStateViewArray();
    }

    private void read(INDArray flat, int from, float[] into) {
        float[] values = flat.reshape(flat.length()).toFloatVector();
        for (int k = 0; k < order.length; k++) {
            into[k] = values[from + order[k]];
        }
    }

    private void write(INDArray flat, int from, float[] values) {
        var ordered = new float[order.length];
        for (int k = 0; k < order.length; k++) {
            ordered[order[k]] = values[k];
        }
        INDArray part = flat.reshape(flat.length())
                .get(org.nd4j.linalg.indexing.NDArrayIndex.interval(from, from + order.length));
        try (INDArray copy = Nd4j.createFromArray(ordered)) {
            part.assign(copy);
        }
    }
}
