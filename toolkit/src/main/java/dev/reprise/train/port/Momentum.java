package dev.reprise.train.port;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Gradient descent with classical momentum, which DL4J lacks: v = momentum v + g; the step is lr v. Source:
 * {@code torch.optim.SGD}, with dampening 0. Where the rate changes, Keras differs: it has the rate inside v.
 */
final class Momentum extends PortedOptimizer {

    private static final long serialVersionUID = 1L;

    @JsonProperty
    private final double momentum;

    @JsonProperty
    private final boolean rateInVelocity;

    @JsonCreator
    Momentum(
            @JsonProperty("learningRate") double learningRate,
            @JsonProperty("schedule") @Nullable ISchedule schedule,
            @JsonProperty("momentum") double momentum,
            @JsonProperty("rateInVelocity") boolean rateInVelocity) {
        super(learningRate, schedule);
        this.momentum = momentum;
        this.rateInVelocity = rateInVelocity;
    }

    @Override
    int slots() {
        return 1;
    }

    @Override
    void step(INDArray gradient, INDArray[] state, double rate, int iteration) {
        INDArray velocity = state[0];
        if (rateInVelocity) {
            gradient.muli(rate);
        }
        velocity.muli(momentum).addi(gradient);
        if (rateInVelocity) {
            gradient.assign(velocity);
        } else {
            velocity.muli(rate, gradient);
        }
    }

    @Override
    public dev.reprise.kernel.Optimizer kernel() {
        return new dev.reprise.kernel.Optimizer.Momentum(momentum, rateInVelocity);
    }

    @Override
    Momentum copy(double rate, @Nullable ISchedule rates) {
        return new Momentum(rate, rates, momentum, rateInVelocity);
    }

    @Override
    Object constants() {
        return java.util.List.of(momentum, rateInVelocity);
    }
}
