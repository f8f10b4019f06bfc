package dev.reprise.train.checkpoint;

import dev.reprise.train.state.ArrayBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Everything that a training step reads of a network and changes in it.
 *
 * @param parameters with the running statistics of batch normalisation, which DL4J counts among them
 * @param optimizer moments and velocities; empty for an optimizer without any
 * @param iteration steps taken, which bias corrections and schedules use
 * @param epoch epochs taken, which schedules use
 */
record NetworkState(byte[] parameters, byte[] optimizer, int iteration, int epoch, double score) {

    private static final byte[] NOTHING = {};

    static NetworkState of(Model network) {
        return new NetworkState(
                ArrayBytes.of(network.params()),
                optimizerState(network).map(ArrayBytes::of).orElse(NOTHING),
                iteration(network),
                epoch(network),
                network.score());
    }

    /** @throws IllegalArgumentException if the network is of another shape */
    void restoreTo(Model network) {
        ArrayBytes.into(network.params(), parameters);
        Optional<INDArray> state = optimizerState(network);
        if (state.isPresent()) {
            ArrayBytes.into(state.get(), optimizer);
        }
        if (network instanceof MultiLayerNetwork layers) {
            layers.setIterationCount(iteration);
            layers.setEpochCount(epoch);
            layers.setScore(score);
        } else if (network instanceof ComputationGraph graph) {
            graph.getConfiguration().setIterationCount(iteration);
            graph.getConfiguration().setEpochCount(epoch);
            graph.setScore(score);
        }
    }

    int bytes() {
        return parameters.length + optimizer.length;
    }

    void write(DataOutput out) throws IOException {
        Blocks.write(out, parameters);
        Blocks.write(out, optimizer);
        out.writeInt(iteration);
        out.writeInt(epoch);
        out.writeDouble(score);
    }

    static NetworkState read(DataInput in) throws IOException {
        return new NetworkState(Blocks.read(in), Blocks.read(in), in.readInt(), in.readInt(), in.readDouble());
    }

    private static Optional<INDArray> optimizerState(Model network) {
        Object updater = network instanceof MultiLayerNetwork layers
                ? layers.getUpdater()
                : ((ComputationGraph) network).getUpdater();
        return Optional.ofNullable(((BaseMultiLayerUpdater<?>) updater).getStateViewArray());
    }

    private static int iteration(Model network) {
        return network instanceof MultiLayerNetwork layers
                ? layers.getIterationCount()
                : ((ComputationGraph) network).getIterationCount();
    }

    private static int epoch(Model network) {
        return network instanceof MultiLayerNetwork layers
                ? layers.getEpochCount()
                : ((ComputationGraph) network).getEpochCount();
    }
}
