package dev.reprise.train.port;

import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * What Keras 2 does unless told otherwise. Losses are DL4J's own: {@code MCXENT} after SOFTMAX is Keras' categorical cross entropy.
 * Its {@code l2(lambda)} is DL4J's {@code l2(2 * lambda)} on a layer, whose penalty has a one half.
 *
 * <p>Source: the documentation of Keras' layers, initializers, optimizers (those with {@code decay}) and regularizers.
 */
public final class KerasDefaults {

    private static final double EPSILON = 1e-7;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double RHO = 0.9;
    private static final double BATCH_NORM_EPSILON = 1e-3;
    private static final double BATCH_NORM_MOMENTUM = 0.99;

    private KerasDefaults() {}

    /**
     * {@code glorot_uniform} weights, U(-b, b) with b = sqrt(6 / (fan-in + fan-out)), where a convolution's fans count the kernel's area;
     * and zero biases. Batch normalisation stays as DL4J sets it up, with scale 1 and shift 0 as in Keras.
     *
     * @throws IllegalArgumentException when applied to a network with a layer that has other parameters
     */
    public static Initialiser initialisation() {
        return (network, random) -> {
            for (LayerParameters layer : LayerParameters.of(network, "KerasDefaults")) {
                double bound = Math.sqrt(6.0 / (layer.fanIn() + layer.fanOut()));
                LayerParameters.drawUniform(layer.weights(), bound, random);
                layer.biases().ifPresent(biases -> biases.assign(0));
            }
        };
    }

    /** Gradient descent: {@code SGD(lr)}; Keras' own default is 0.01. */
    public static IUpdater sgd(double learningRate) {
        return new Sgd(learningRate);
    }

    /** {@code SGD(lr, decay)}. */
    public static IUpdater sgd(double learningRate, double decay) {
        return new Sgd(decayed(learningRate, decay));
    }

    /** {@code SGD(lr, decay, momentum, nesterov)}: v = momentum v - lr g; the step is v, or momentum v - lr g with Nesterov. */
    public static IUpdater sgd(double learningRate, double decay, double momentum, boolean nesterov) {
        ISchedule rates = decayed(learningRate, decay);
        return nesterov ? new Nesterovs(rates, momentum) : new Momentum(learningRate, rates, momentum, true);
    }

    /** {@code SGD(schedule)}, with a schedule such as {@link #exponentialDecay}. */
    public static IUpdater sgd(ISchedule learningRates) {
        return new Sgd(learningRates);
    }

    /** {@code SGD(schedule, momentum)}: v = momentum v - lr g; the step is v. */
    public static IUpdater sgd(ISchedule learningRates, double momentum) {
        return new Momentum(learningRates.valueAt(0, 0), learningRates, momentum, true);
    }

    /** {@code Adam(lr)}: betas 0.9 and 0.999, epsilon 1e-7 added to the uncorrected root; Keras' own rate is 0.001. */
    public static IUpdater adam(double learningRate) {
        return new Adam(learningRate, BETA1, BETA2, EPSILON);
    }

    /** {@code RMSprop(lr)}: rho 0.9, epsilon 1e-7; Keras' own rate is 0.001. */
    public static IUpdater rmsprop(double learningRate) {
        return new RmsProp(learningRate, null, RHO, EPSILON);
    }

    /** Lr / (1 + decay * updates so far), update by update. */
    private static ISchedule decayed(double learningRate, double decay) {
        return new InverseSchedule(ScheduleType.ITERATION, learningRate, decay, 1);
    }

    /**
     * {@code ExponentialDecay(lr, decay_steps, decay_rate)}: lr * rate ^ (updates so far / steps), update by update.
     *
     * @param rate factor per {@code steps} updates, above 0
     */
    public static ISchedule exponentialDecay(double learningRate, int steps, double rate) {
        return new ExponentialSchedule(ScheduleType.ITERATION, learningRate, Math.pow(rate, 1.0 / steps));
    }

    /** {@code BatchNormalization()}: epsilon 1e-3, and running statistics that take 0.01 of each batch. */
    public static BatchNormalization.Builder batchNorm() {
        return new BatchNormalization.Builder()
                .useLogStd(false)
                .eps(BATCH_NORM_EPSILON)
                .decay(BATCH_NORM_MOMENTUM);
    }

    /**
     * {@code Dropout(rate)}: drops with this probability and scales up what it keeps.
     *
     * @param rate 0 (inclusive) to 1 (exclusive)
     */
    public static DropoutLayer dropout(double rate) {
        return new DropoutLayer.Builder(1 - rate).build();
    }
}
