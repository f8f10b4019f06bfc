package dev.reprise.train;

import dev.reprise.data.Samples;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains a network with one output; see {@link Training}. */
public final class Fit extends Training<MultiLayerNetwork, Fit> {

    private final Samples all;
    private Samples samples;
    private final boolean plain;
    private Optional<PlainNetwork> standIn = Optional.empty();

    Fit(MultiLayerNetwork network, Samples samples, RunningTrial trial) {
        super(network, samples.size(), trial);
        this.all = samples;
        this.samples = samples;
        this.plain = trial.plain();
    }

    @Override
    void prepare(int largestBatch) {
        standIn = plain ? PlainNetwork.of(network(), samples, largestBatch) : Optional.empty();
    }

    @Override
    void enter(int epoch) {
        samples = all.inEpoch(epoch);
        standIn.ifPresent(network -> network.from(samples));
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
    Step step(int batch) {
        return standIn.map(network -> network.step(batch)).orElseGet(() -> nativeStep(batch));
    }

    private Step nativeStep(int batch) {
        var batches = new Batches(samples, batch);
        return (order, from) -> {
            batches.from(samples);
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
    void writeBack() {
        standIn.ifPresent(PlainNetwork::writeBack);
    }

    @Override
    Fit self() {
        return this;
    }
}
