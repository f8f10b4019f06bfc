package dev.reprise.train.bridge;

import dev.reprise.kernel.Architecture;
import dev.reprise.kernel.Batch;
import dev.reprise.kernel.Model;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Stands in for a DL4J network: the {@link Model kernel} trains and evaluates, and {@link #writeBack} puts parameters, running
 * statistics, optimizer state and counters into the DL4J network. The steps are DL4J's own up to the order of float additions.
 */
public final class KernelNetwork {

    private final org.deeplearning4j.nn.api.Model original;
    private final UpdateTranslation updates;
    private final Architecture architecture;
    private final Model model;
    private final ParameterPlaces places;

    private long iteration;
    private double score;

    private KernelNetwork(org.deeplearning4j.nn.api.Model original, Translation translation, long seed) {
        this.original = original;
        this.updates = translation.updates();
        this.architecture = translation.architecture();
        this.model = new Model(architecture, updates.spec(), seed);
        this.places = ParameterPlaces.of(translation, updater(), model.slots());
        read();
    }

    /**
     * The network as it is now, in the kernel.
     *
     * @param features shape of a sample
     * @param seed of dropout
     */
    public static Bridged of(org.deeplearning4j.nn.api.Model network, int[] features, long seed) {
        try {
            return new Bridged.InKernel(new KernelNetwork(network, Translation.of(network, features), seed));
        } catch (NoCounterpartException e) {
            return new Bridged.OnlyInDl4j(String.valueOf(e.getMessage()));
        }
    }

    /** The network. */
    public Architecture architecture() {
        return architecture;
    }

    /** Takes over parameters, running statistics, optimizer state and counters of the DL4J network. */
    public void read() {
        readParameters();
        float[][] state = new float[model.slots()][places.parameters().length];
        if (state.length > 0) {
            float[] flat = flat(state());
            for (int slot = 0; slot < state.length; slot++) {
                state[slot] = gathered(flat, places.state()[slot]);
            }
            model.setOptimizerState(state);
        }
        iteration = iterationCount();
    }

    /** Takes over what evaluation needs. */
    public void readParameters() {
        float[] flat = flat(original.params());
        model.setParameters(gathered(flat, places.parameters()));
        model.setStatistics(gathered(flat, places.statistics()));
    }

    /** Says that so many samples will be trained on, each as often as there are epochs; what it is told decides no bit. */
    public void expect(long samples) {
        model.expect(samples);
    }

    /**
     * One step of the optimizer, with the learning rate of the DL4J network's configuration.
     *
     * @return the mean loss over the batch before the step, the sum over all heads, with penalties
     */
    public double step(Batch batch) {
        double penalty = updates.penalties().isEmpty() ? 0 : updates.penalty(model.parameters());
        double rate =
                updates.rates().hasLearningRate() ? updates.rates().getLearningRate((int) iteration, epochCount()) : 0;
        score = Arrays.stream(model.step(batch, rate, iteration)).sum() + penalty;
        iteration++;
        return score;
    }

    /** Gives the DL4J network what evaluation needs: parameters, running statistics and counters. */
    public void writeParameters() {
        float[] flat = flat(original.params());
        scatter(model.parameters(), places.parameters(), flat);
        scatter(model.statistics(), places.statistics(), flat);
        assign(original.params(), flat);
        setIterationCount((int) iteration);
    }

    /** Makes the DL4J network what it would be if it had taken the steps itself. */
    public void writeBack() {
        writeParameters();
        if (model.slots() > 0) {
            float[] state = flat(state());
            float[][] own = model.optimizerState();
            for (int slot = 0; slot < own.length; slot++) {
                scatter(own[slot], places.state()[slot], state);
            }
            assign(state(), state);
        }
    }

    /** Per head the outputs after activation, sample by sample, as the network is used after training. */
    public List<float[]> outputs(float[] features, int samples) {
        return model.outputs(features, samples);
    }

    /** The same as the network is while it trains, with the masks of dropout that the next step has. */
    public List<float[]> outputsInTraining(float[] features, int samples) {
        return model.outputsInTraining(features, samples, iterationCount());
    }

    /** The mean loss over the samples, the sum over all heads, with penalties, as the network is used after training. */
    public double loss(Batch batch) {
        return Arrays.stream(model.losses(batch)).sum() + updates.penalty(model.parameters());
    }

    private BaseMultiLayerUpdater<?> updater() {
        return (BaseMultiLayerUpdater<?>)
                (original instanceof MultiLayerNetwork layers
                        ? layers.getUpdater()
                        : ((ComputationGraph) original).getUpdater());
    }

    private INDArray state() {
        return updater().getStateViewArray();
    }

    private int iterationCount() {
        return original instanceof MultiLayerNetwork layers
                ? layers.getIterationCount()
                : ((ComputationGraph) original).getIterationCount();
    }

    private int epochCount() {
        return original instanceof MultiLayerNetwork layers
                ? layers.getEpochCount()
                : ((ComputationGraph) original).getEpochCount();
    }

    private void setIterationCount(int count) {
        if (original instanceof MultiLayerNetwork layers) {
            layers.setIterationCount(count);
            layers.setScore(score);
        } else {
            var graph = (ComputationGraph) original;
            graph.getConfiguration().setIterationCount(count);
            graph.setScore(score);
        }
    }

    private static float[] flat(INDArray array) {
        return array.reshape(array.length()).toFloatVector();
    }

    private static float[] gathered(float[] flat, int[] places) {
        var values = new float[places.length];
        for (int k = 0; k < places.length; k++) {
            values[k] = places[k] < 0 ? 0 : flat[places[k]];
        }
        return values;
    }

    private static void scatter(float[] values, int[] places, float[] flat) {
        for (int k = 0; k < places.length; k++) {
            if (places[k] >= 0) {
                flat[places[k]] = values[k];
            }
        }
    }

    private static void assign(INDArray array, float[] values) {
        try (INDArray copy = Nd4j.createFromArray(values)) {
            array.reshape(array.length())
                    .get(NDArrayIndex.interval(0, values.length))
                    .assign(copy);
        }
    }
}
