package dev.reprise.train.port;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** RMSprop whose running mean of squares starts at zero, as in PyTorch and Keras; DL4J's starts at epsilon. */
final class RmsProp extends PortedOptimizer {

    private static final long serialVersionUID = 1L;

    @JsonProperty
    private final double decay;

    @JsonProperty
    private final double epsilon;

    @JsonCreator
    RmsProp(
            @JsonProperty("learningRate") double learningRate,
            @JsonProperty("schedule") @Nullable ISchedule schedule,
            @JsonProperty("decay") double decay,
            @JsonProperty("epsilon") double epsilon) {
        super(learningRate, schedule);
        this.decay = decay;
        this.epsilon = epsilon;
    }

    @Override
    int slots() {
        return 1;
    }

    @Override
    void step(INDArray gradient, INDArray[] state, double rate, int iteration) {
        Nd4j.exec(new RmsPropUpdater(gradient, state[0], rate, decay, epsilon));
    }

    @Override
    public dev.reprise.kernel.Optimizer kernel() {
        return new dev.reprise.kernel.Optimizer.RmsProp(decay, epsilon);
    }

    @Override
    RmsProp copy(double rate, @Nullable ISchedule rates) {
        return new RmsProp(rate, rates, decay, epsilon);
    }

    @Override
    Object constants() {
        return java.util.List.of(decay, epsilon);
    }
}
