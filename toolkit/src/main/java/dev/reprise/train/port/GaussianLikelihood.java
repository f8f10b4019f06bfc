package dev.reprise.train.port;

import dev.reprise.kernel.LossFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The negative log-likelihood of one label under a normal distribution whose mean and log-variance s the network outputs:
 * half (log 2 pi + s + (y - mean)^2 / exp(s)). Labels {batch, 1}, outputs {batch, 2} without activation.
 */
public final class GaussianLikelihood extends ElementwiseLoss {

    /** How the loss is written. */
    public enum Form {
        /** The density's own: 1/2 log(2 pi sigma^2) + (y - mu)^2 / (2 sigma^2). */
        NEGATIVE_LOG_DENSITY,
        /** Twice that, without the constant: log(sigma^2) + (y - mu)^2 / sigma^2. */
        WITHOUT_CONSTANTS
    }

    private static final long serialVersionUID = 1L;
    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    @JsonProperty
    private final Form form;

    /** @param form of the loss; the gradient of the second is twice that of the first */
    @JsonCreator
    public GaussianLikelihood(@JsonProperty("form") Form form) {
        this.form = form;
    }

    /**
     * The loss of one sample.
     *
     * @param output mean and log-variance
     */
    public double of(float label, float[] output) {
        double error = label - output[0];
        return factor() * (output[1] + error * error / StrictMath.exp(output[1])) + constant();
    }

    /** Of log(sigma^2) + (y - mu)^2 / sigma^2. */
    double factor() {
        return form == Form.WITHOUT_CONSTANTS ? 1 : 0.5;
    }

    /** What is added to that. */
    double constant() {
        return form == Form.WITHOUT_CONSTANTS ? 0 : 0.5 * LOG_TWO_PI;
    }

    @Override
    INDArray ofEach(INDArray labels, INDArray output) {
        INDArray logVariance = column(output, 1);
        INDArray error = labels.sub(column(output, 0));
        INDArray loss =
                error.muli(error).muli(Transforms.exp(logVariance.neg(), false)).addi(logVariance);
        return form == Form.WITHOUT_CONSTANTS ? loss : loss.addi(LOG_TWO_PI).muli(0.5);
    }

    @Override
    INDArray gradient(INDArray labels, INDArray output) {
        INDArray precision = Transforms.exp(column(output, 1).neg(), false);
        INDArray error = labels.sub(column(output, 0));
        INDArray byMean = error.mul(precision).muli(-2);
        INDArray byLogVariance = error.muli(error).muli(precision).rsubi(1);
        INDArray gradient = Nd4j.hstack(byMean, byLogVariance);
        return form == Form.WITHOUT_CONSTANTS ? gradient : gradient.muli(0.5);
    }

    private static INDArray column(INDArray output, int index) {
        return output.get(NDArrayIndex.all(), NDArrayIndex.interval(index, index + 1));
    }

    @Override
    void check(INDArray labels, INDArray output, IActivation activation) {
        if (labels.size(1) != 1 || output.size(1) != 2 || !(activation instanceof ActivationIdentity)) {
            throw new IllegalArgumentException(
                    "A Gaussian likelihood needs one label, two outputs (mean and log-variance)"
                            + " and the output activation IDENTITY, not " + labels.size(1) + ", " + output.size(1)
                            + " and "
                            + activation);
        }
    }

    @Override
    public boolean suits(IActivation activation) {
        return activation instanceof ActivationIdentity;
    }

    @Override
    public LossFunction kernel() {
        return new LossFunction.Gaussian(factor(), constant());
    }

    @Override
    public String toString() {
        return "GaussianLikelihood(" + form + ")";
    }
}
