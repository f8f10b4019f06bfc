package dev.reprise.train;

import dev.reprise.data.Samples;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains a network with one or more inputs and outputs; the loss is the sum of the outputs' losses. See {@link Training}. */
public final class GraphFit extends Training<ComputationGraph, GraphFit> {

    private final MultiTask all;
    private MultiTask samples;

    GraphFit(ComputationGraph network, MultiTask samples, RunningTrial trial) {
        super(network, samples.size(), trial);
        this.all = samples;
        this.samples = samples;
        if (network.getNumInputArrays() != samples.inputs().size()) {
            throw new IllegalArgumentException("The network has " + network.getNumInputArrays()
                    + " inputs, the samples " + samples.inputs().size());
        }
        if (network.getNumOutputArrays() != samples.tasks().size()) {
            throw new IllegalArgumentException("The network has " + network.getNumOutputArrays() + " outputs for "
                    + samples.tasks().size() + " tasks");
        }
    }

    @Override
    void enter(int epoch) {
        samples = all.inEpoch(epoch);
    }

    @Override
    List<Samples> inputs() {
        return samples.inputs();
    }

    @Override
    List<Samples> tasks() {
        return samples.tasks();
    }

    @Override
    Step stepInDl4j(int batch) {
        List<Batches> inputs = samples.inputs().stream()
                .map(input -> new Batches(input, batch))
                .toList();
        List<Batches> tasks =
                samples.tasks().stream().map(task -> new Batches(task, batch)).toList();
        INDArray[] features = inputs.stream().map(Batches::features).toArray(INDArray[]::new);
        INDArray[] labels = tasks.stream().map(Batches::labels).toArray(INDArray[]::new);
        return (order, from) -> {
            gather(samples.inputs(), inputs, order, from);
            gather(samples.tasks(), tasks, order, from);
            network().fit(features, labels);
            return network().score();
        };
    }

    private static void gather(List<Samples> samples, List<Batches> batches, int[] order, int from) {
        for (int i = 0; i < batches.size(); i++) {
            batches.get(i).from(samples.get(i));
            batches.get(i).gather(order, from);
        }
    }

    @Override
    boolean hasListeners() {
        return !network().getListeners().isEmpty();
    }

    @Override
    void countEpoch() {
        network().incrementEpochCount();
    }

    @Override
    GraphFit self() {
        return this;
    }
}
