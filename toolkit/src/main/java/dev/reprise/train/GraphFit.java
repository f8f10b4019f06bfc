package dev.reprise.train;

import dev.reprise.data.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains a network with one input and one or more outputs; the loss is the sum of the outputs' losses. See {@link Training}. */
public final class GraphFit extends Training<ComputationGraph, GraphFit> {

    private final MultiTask samples;

    GraphFit(ComputationGraph network, MultiTask samples, RunningTrial trial) {
        super(network, samples.size(), trial);
        this.samples = samples;
        if (network.getNumOutputArrays() != samples.tasks().size()) {
            throw new IllegalArgumentException("The network has " + network.getNumOutputArrays() + " outputs for "
                    + samples.tasks().size() + " tasks");
        }
    }

    @Override
    List<Samples> parts() {
        return Stream.concat(Stream.of(samples.features()), samples.tasks().stream())
                .toList();
    }

    @Override
    Step step(int batch) {
        var features = new Batches(samples.features(), batch);
        List<Batches> tasks =
                samples.tasks().stream().map(task -> new Batches(task, batch)).toList();
        INDArray[] inputs = {features.features()};
        INDArray[] labels = tasks.stream().map(Batches::labels).toArray(INDArray[]::new);
        return (order, from) -> {
            Stream.concat(Stream.of(features), tasks.stream()).forEach(part -> part.gather(order, from));
            network().fit(inputs, labels);
            return network().score();
        };
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
