package dev.reprise.train.port;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * What PyTorch does unless told otherwise. Given the same weights and batches, training that is set up with these pieces has the
 * losses and weights of PyTorch, to 1e-4 over 100 steps.
 *
 * <p>Sources: the documentation of {@code torch.nn} and {@code torch.optim}, version 1.13, class by class.
 */
public final class PyTorchDefaults {

    private static final double BATCH_NORM_EPSILON = 1e-5;
    private static final double BATCH_NORM_DECAY = 0.9;
    private static final double RMSPROP_ALPHA = 0.99;
    private static final double RMSPROP_EPSILON = 1e-8;

    private PyTorchDefaults() {}

    /**
     * Weights and biases of dense and convolutional layers as {@code Linear} and {@code Conv2d} draw them: U(-sqrt(k), sqrt(k)) with k
     * = 1 / fan-in, where fan-in is the number of inputs, times the kernel's area for convolutions. Batch normalisation stays as
     * DL4J sets it up, with scale 1 and shift 0 as in PyTorch.
     *
     * @throws IllegalArgumentException when applied to a network with a layer that has other parameters
     */
    public static Initialiser initialisation() {
        return (network, random) -> {
            for (LayerParameters layer : LayerParameters.of(network, "PyTorchDefaults")) {
                double bound = 1 / Math.sqrt(layer.fanIn());
                LayerParameters.drawUniform(layer.weights(), bound, random);
                layer.biases().ifPresent(biases -> LayerParameters.drawUniform(biases, bound, random));
            }
        };
    }

    /** Gradient descent: {@code SGD(lr)}. */
    public static IUpdater sgd(double learningRate) {
        return new Sgd(learningRate);
    }

    /**
     * Gradient descent with momentum: {@code SGD(lr, momentum, nesterov=...)}, dampening 0.
     *
     * @param momentum 0 (inclusive) to 1 (exclusive)
     */
    public static IUpdater sgd(double learningRate, double momentum, boolean nesterov) {
        return nesterov ? new Nesterovs(learningRate, momentum) : new Momentum(learningRate, null, momentum, false);
    }

    /** {@code Adam(lr)}: betas 0.9 and 0.999, epsilon 1e-8 added to the bias-corrected root. */
    public static IUpdater adam(double learningRate) {
        return new PyTorchAdam(learningRate, null);
    }

    /** {@code Adam} whose learning rate follows a schedule, such as {@link CosineAnnealing}. */
    public static IUpdater adam(ISchedule learningRates) {
        return new PyTorchAdam(0, learningRates);
    }

    /** {@code RMSprop(lr)}: alpha 0.99, epsilon 1e-8, not centred, no momentum. */
    public static IUpdater rmsprop(double learningRate) {
        return new RmsProp(learningRate, null, RMSPROP_ALPHA, RMSPROP_EPSILON);
    }

    /**
     * A configuration with an optimizer's {@code weight_decay}: it adds {@code decay * parameter} to the gradient of weights and biases
     * alike, before the optimizer sees it, and is no part of the loss. PyTorch decays the scale and shift of batch normalisation
     * too; DL4J offers no way to.
     */
    public static NeuralNetConfiguration.Builder configuration(IUpdater optimizer, double weightDecay) {
        return new NeuralNetConfiguration.Builder()
                .updater(optimizer)
                .regularization(List.of(new L2Decay(weightDecay)))
                .regularizationBias(List.of(new L2Decay(weightDecay)));
    }

    /** {@code MSELoss}: the mean over samples and outputs. */
    public static ILossFunction mse() {
        return new LossMSE();
    }

    /**
     * {@code BCELoss} after a sigmoid, and {@code BCEWithLogitsLoss} without: the mean over samples and outputs. The output layer's
     * activation is SIGMOID for both, so that the network's outputs are probabilities; the loss is computed from what comes before.
     */
    public static ILossFunction binaryCrossEntropy() {
        return new BinaryCrossEntropy();
    }

    /**
     * {@code CrossEntropyLoss}, and {@code NLLLoss} after {@code LogSoftmax}: the mean over samples. Labels are one-hot; the output
     * layer's activation is SOFTMAX, so that the network's outputs are probabilities.
     */
    public static ILossFunction crossEntropy() {
        return new LossMCXENT();
    }

    /**
     * {@code BatchNorm1d} and {@code BatchNorm2d}: epsilon 1e-5, and running statistics that take 0.1 of each batch. DL4J's
     * running variance is that of the batch, PyTorch's n / (n - 1) times that; training is the same, outputs afterwards nearly.
     */
    public static BatchNormalization.Builder batchNorm() {
        return new BatchNormalization.Builder()
                .useLogStd(false)
                .eps(BATCH_NORM_EPSILON)
                .decay(BATCH_NORM_DECAY);
    }

    /**
     * {@code Dropout(p)}: drops with probability p and scales up what it keeps. DL4J's own argument is the probability of keeping.
     *
     * @param p 0 (inclusive) to 1 (exclusive)
     */
    public static DropoutLayer dropout(double p) {
        return new DropoutLayer.Builder(1 - p).build();
    }
}
