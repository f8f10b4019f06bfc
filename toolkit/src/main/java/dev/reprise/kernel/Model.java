package dev.reprise.kernel;

import java.util.List;

/**
 * A network that trains. Not safe for use by several threads.
 *
 * <p>All that a step changes can be read and written: parameters and statistics in the order of {@link Architecture}, the optimizer's
 * state, slot by slot, in the order of the parameters. What a step draws at random, the masks of dropout, is a function of the seed, the
 * step's number, layer and place. So a model that is given these and goes on at the same step has the same bits.
 */
public final class Model {

    private final Architecture architecture;
    private final TrainingSpec training;
    private final long seed;

    /**
     * A model with all parameters, statistics and state at zero, but running variances at one.
     *
     * @param architecture of the network
     * @param training how it is trained
     * @param seed of dropout
     */
    public Model(Architecture architecture, TrainingSpec training, long seed) {
        this.architecture = architecture;
        this.training = training;
        this.seed = seed;
    }

    /** The network. */
    public Architecture architecture() {
        return architecture;
    }

    /** A copy of all parameters. */
    public float[] parameters() {
        throw new UnsupportedOperationException();
    }

    /** Sets all parameters. */
    public void setParameters(float[] values) {
        throw new UnsupportedOperationException();
    }

    /** A copy of the running statistics: layer by layer, means before variances. */
    public float[] statistics() {
        throw new UnsupportedOperationException();
    }

    /** Sets all running statistics. */
    public void setStatistics(float[] values) {
        throw new UnsupportedOperationException();
    }

    /** How many numbers of state a parameter has at most. */
    public int slots() {
        throw new UnsupportedOperationException();
    }

    /** A copy of the optimizer's state {@code [slot][parameter]}; zero where a parameter's optimizer has fewer slots. */
    public float[][] optimizerState() {
        throw new UnsupportedOperationException();
    }

    /** Sets the optimizer's state. */
    public void setOptimizerState(float[][] values) {
        throw new UnsupportedOperationException();
    }

    /**
     * One step of the optimizer.
     *
     * @param batch any number of samples
     * @param rate the learning rate
     * @param iteration steps taken before this one
     * @return per head the mean loss over the batch, without its weight, before the step
     */
    public double[] step(Batch batch, double rate, long iteration) {
        throw new UnsupportedOperationException(training + " " + seed);
    }

    /**
     * What a step would begin with: the gradient of the weighted sum of mean losses by all parameters, without clipping and decay.
     * Changes running statistics as a step does.
     */
    public float[] gradient(Batch batch, long iteration) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts samples through the network as it is used after training: without dropout, with running statistics. What a sample gives does
     * not depend on those beside it.
     *
     * @param features sample by sample
     * @param samples how many
     * @return per head the outputs after the loss's activation, sample by sample
     */
    public List<float[]> outputs(float[] features, int samples) {
        throw new UnsupportedOperationException();
    }

    /** Per head the mean loss over the samples, without its weight, of the network as it is used after training. */
    public double[] losses(Batch batch) {
        throw new UnsupportedOperationException();
    }
}
