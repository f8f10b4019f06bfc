package dev.reprise.train.port;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Adam as its paper states it (D. Kingma and J. Ba, arXiv:1412.6980, Algorithm 1) and PyTorch has it: epsilon is added to the root of
 * the bias-corrected second moment. DL4J and Keras add it to the uncorrected one, which makes it up to 32 times larger in the
 * first steps and slows parameters with gradients below about 1e-6.
 */
final class PyTorchAdam extends PortedOptimizer {

    private static final long serialVersionUID = 1L;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    @JsonCreator
    PyTorchAdam(
            @JsonProperty("learningRate") double learningRate, @JsonProperty("schedule") @Nullable ISchedule schedule) {
        super(learningRate, schedule);
    }

    @Override
    int slots() {
        return 2;
    }

    /** State: the mean, then the mean square, as DL4J's own Adam has them. The native step adds what it is given to the uncorrected root, so it is given epsilon times the correction. */
    @Override
    void step(INDArray gradient, INDArray[] state, double rate, int iteration) {
        double epsilon = EPSILON * Math.sqrt(1 - Math.pow(BETA2, iteration + 1.0));
        Nd4j.exec(new AdamUpdater(gradient, state[1], state[0], rate, BETA1, BETA2, epsilon, iteration));
    }

    @Override
    public dev.reprise.kernel.Optimizer kernel() {
        return new dev.reprise.kernel.Optimizer.PyTorchAdam(BETA1, BETA2, EPSILON);
    }

    @Override
    PyTorchAdam copy(double rate, @Nullable ISchedule rates) {
        return new PyTorchAdam(rate, rates);
    }

    @Override
    Object constants() {
        return EPSILON;
    }
}
