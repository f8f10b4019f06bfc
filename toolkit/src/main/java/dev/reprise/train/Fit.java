package dev.reprise.train;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.results.DecisionBoundary;
import dev.reprise.results.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains a network with one output; see {@link Training}. */
public final class Fit extends Training<MultiLayerNetwork, Fit> {

    private final Samples all;
    private Samples samples;
    private Optional<Drawing> drawing = Optional.empty();

    Fit(MultiLayerNetwork network, Samples samples, RunningTrial trial) {
        super(network, samples.size(), trial);
        this.all = samples;
        this.samples = samples;
    }

    /** A figure that grows, and the points of the plane that the network is asked for. */
    private record Drawing(DecisionBoundary plane, Figure begun, Samples points) {}

    /**
     * Records a figure of how the network, of two features and one or two outputs, divides the plane: a frame after every observed epoch
     * ({@link #observeEvery}), behind the frames and samples that the plane has already. A trial that is continued from a checkpoint has all
     * frames.
     *
     * @param plane which part of it
     * @param name of the figure, unique within the trial, such as {@code boundary}
     * @param title what a reader sees
     * @param xLabel the first feature, with unit; may be empty
     * @param yLabel the second feature, with unit; may be empty
     * @throws IllegalArgumentException if the samples have not two features
     */
    public Fit draw(DecisionBoundary plane, String name, String title, String xLabel, String yLabel) {
        long features = Arrays.stream(all.featureShape()).asLongStream().reduce(1, Math::multiplyExact);
        if (features != 2) {
            throw new IllegalArgumentException(
                    "The figure '" + name + "' shows a plane, which has two features; the samples have " + features);
        }
        Samples points = FloatSamples.classification(plane.points(), new int[plane.size()], 2, 2);
        drawing = Optional.of(new Drawing(plane, plane.figure(name, title, xLabel, yLabel), points));
        return this;
    }

    @Override
    boolean draws() {
        return drawing.isPresent();
    }

    @Override
    void draw(int epoch) {
        drawing.ifPresent(it -> trial().extend(
                        it.begun(), it.plane().layer("epoch " + epoch, Metrics.outputs(network(), it.points()))));
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
