package dev.reprise.kernel;

/** What training makes small, together with the activation of the output. The loss of a batch is the mean over its samples. */
public sealed interface LossFunction {

    /**
     * Labels per sample.
     *
     * @param outputs values per sample that the head has
     * @throws IllegalArgumentException if the loss cannot take so many outputs
     */
    default int labels(int outputs) {
        return outputs;
    }

    /** The squared error, the mean over the outputs, after an activation. */
    record SquaredError(Activation activation) implements LossFunction {}

    /** The squared error, the mean over the outputs, after a softmax. */
    record SquaredErrorOfSoftmax() implements LossFunction {}

    /** Cross entropy after a softmax: - sum of y log p, with p at least 1e-10. */
    record CrossEntropy() implements LossFunction {}

    /** Binary cross entropy, the mean over the outputs, after a sigmoid: softplus(z) - y z. */
    record BinaryCrossEntropy() implements LossFunction {}

    /**
     * The negative log-likelihood of one label under a normal distribution with mean z[0] and log-variance z[1]: {@code factor (z[1] +
     * (y - z[0])^2 / exp(z[1])) + constant}.
     *
     * @param factor one half in the density's own form
     * @param constant added to each sample's loss
     */
    record Gaussian(double factor, double constant) implements LossFunction {

        @Override
        public int labels(int outputs) {
            if (outputs != 2) {
                throw new IllegalArgumentException(
                        "A Gaussian likelihood takes two outputs, mean and log-variance, not " + outputs + ".");
            }
            return 1;
        }
    }
}
