package dev.reprise.train.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * An optimizer that DL4J lacks, or has with other details than PyTorch or Keras. State starts at zero. Saved with a model and
 * loaded again by DL4J's own serialisation, through the fields.
 */
public abstract sealed class PortedOptimizer implements IUpdater permits PyTorchAdam, RmsProp, Momentum {

    private static final long serialVersionUID = 1L;

    @JsonProperty
    private double learningRate;

    @JsonProperty
    private @Nullable ISchedule schedule;

    PortedOptimizer(double learningRate, @Nullable ISchedule schedule) {
        this.learningRate = learningRate;
        this.schedule = schedule;
    }

    /** How many numbers of state each parameter has. */
    abstract int slots();

    /** Turns the gradient, in place, into what is subtracted from the parameters. */
    abstract void step(INDArray gradient, INDArray[] state, double rate, int iteration);

    /** What the kernel calls it. */
    public abstract dev.reprise.kernel.Optimizer kernel();

    abstract PortedOptimizer copy(double rate, @Nullable ISchedule rates);

    /** All constants but the learning rate; two optimizers of one class that agree in these and the rate are the same. */
    abstract Object constants();

    @Override
    public final long stateSize(long parameters) {
        return slots() * parameters;
    }

    @Override
    public final GradientUpdater<PortedOptimizer> instantiate(@Nullable INDArray view, boolean initialize) {
        var updater = new OptimizerState(this);
        if (view != null) {
            long[] shape = {1, view.length() / slots()};
            updater.setStateViewArray(view, shape, view.ordering(), initialize);
        }
        return updater;
    }

    @Override
    public final GradientUpdater<PortedOptimizer> instantiate(
            java.util.Map<String, INDArray> state, boolean initialize) {
        var updater = new OptimizerState(this);
        updater.setState(state, initialize);
        return updater;
    }

    @Override
    public final double getLearningRate(int iteration, int epoch) {
        return schedule == null ? learningRate : schedule.valueAt(iteration, epoch);
    }

    @Override
    public final boolean hasLearningRate() {
        return true;
    }

    @Override
    public final void setLrAndSchedule(double rate, @Nullable ISchedule rates) {
        learningRate = rate;
        schedule = rates;
    }

    @Override
    public final PortedOptimizer clone() {
        return copy(learningRate, schedule == null ? null : schedule.clone());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PortedOptimizer that
                && that.getClass() == getClass()
                && that.learningRate == learningRate
                && Optional.ofNullable(that.schedule).equals(Optional.ofNullable(schedule))
                && that.constants().equals(constants());
    }

    @Override
    public final int hashCode() {
        return constants().hashCode() + Double.hashCode(learningRate);
    }
}
