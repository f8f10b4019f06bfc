package dev.reprise.train;

import dev.reprise.data.Samples;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains a network with one output; see {@link Training}. */
public final class Fit extends Training<MultiLayerNetwork, Fit> {

    private final Samples samples;

    Fit(MultiLayerNetwork network, Samples samples, RunningTrial trial) {
        super(network, samples.size(), trial);
        this.samples = samples;
    }

    @Override
    Step step(int batch) {
        var batches = new Batches(samples, batch);
        return (order, from) -> {
            batches.gather(order, from);
            network().fit(batches.features(), batches.labels());
            return network().score();
        };
    }

    @Override
    void countEpoch() {
        network().incrementEpochCount();
    }

    @Override
    Fit self() {
        return this;
    }
}
