package dev.reprise.train;

import dev.reprise.data.Samples;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains a network with one output; see {@link Training}. */
public final class Fit extends Training<MultiLayerNetwork, Fit> {

    private final Samples all;
    private Samples samples;

    Fit(MultiLayerNetwork network, Samples samples, RunningTrial trial) {
        super(network, samples.size(), trial);
        this.all = samples;
        this.samples = samples;
    }

    @Override
    void enter(int epoch) {
        samples = all.inEpoch(epoch);
    }

    @Override
    List<Samples> inputs() {
        return List.of(samples);
    }

    @Override
    List<Samples> tasks() {
        return List.of(samples);
    }

    @Override
    Step stepInDl4j(int batch) {
        var batches = new Batches(samples, batch);
        return (order, from) -> {
            batches.from(samples);
            batches.gather(order, from);
            network().fit(batches.features(), batches.labels());
            return network().score();
        };
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
    Fit self() {
        return this;
    }
}
