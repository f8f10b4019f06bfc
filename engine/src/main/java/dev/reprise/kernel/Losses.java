package dev.reprise.kernel;

/** The losses, each together with the activation of the output layer. */
public final class Losses {

    private Losses() {}

    /** The squared error, the mean over the outputs, after an elementwise activation. */
    public static Loss squaredError(Nonlinearity activation) {
        return (z, labels, batch, outputs) -> {
            activation.apply(z, batch * outputs);
            float[] values = z.clone();
            double sum = errors(z, labels, batch * outputs, outputs);
            activation.backward(values, z, batch * outputs);
            return sum;
        };
    }

    /** The squared error, the mean over the outputs, after a softmax. */
    public static Loss squaredErrorOfSoftmax() {
        return (z, labels, batch, outputs) -> {
            softmax(z, batch, outputs);
            float[] values = z.clone();
            double sum = errors(z, labels, batch * outputs, outputs);
            for (int row = 0; row < batch * outputs; row += outputs) {
                float mean = 0;
                for (int o = row; o < row + outputs; o++) {
                    mean += values[o] * z[o];
                }
                for (int o = row; o < row + outputs; o++) {
                    z[o] = values[o] * (z[o] - mean);
                }
            }
            return sum;
        };
    }

    /** Cross entropy of one-hot labels after a softmax. */
    public static Loss crossEntropy() {
        return (z, labels, batch, outputs) -> {
            softmax(z, batch, outputs);
            double sum = 0;
            for (int k = 0; k < batch * outputs; k++) {
                if (labels[k] != 0) {
                    sum -= labels[k] * StrictMath.log(clipped(z[k]));
                }
                z[k] -= labels[k];
            }
            return sum;
        };
    }

    /** Binary cross entropy, the mean over the outputs, after a sigmoid: softplus(z) - y z. */
    public static Loss binaryCrossEntropy() {
        return (z, labels, batch, outputs) -> {
            double sum = 0;
            for (int k = 0; k < batch * outputs; k++) {
                sum += StrictMath.log1p(StrictMath.exp(-Math.abs(z[k]))) + Math.max(z[k], 0) - labels[k] * z[k];
                z[k] = (float) ((1 / (1 + StrictMath.exp(-z[k])) - labels[k]) / outputs);
            }
            return sum / outputs;
        };
    }

    /**
     * The negative log-likelihood of one label under a normal distribution with mean z[0] and log-variance z[1].
     *
     * @param factor of log(sigma^2) + (y - mu)^2 / sigma^2
     * @param constant added to each sample's loss
     */
    public static Loss gaussian(double factor, double constant) {
        return (z, labels, batch, outputs) -> {
            double sum = 0;
            for (int n = 0; n < batch; n++) {
                double precision = StrictMath.exp(-z[2 * n + 1]);
                double error = labels[n] - z[2 * n];
                sum += factor * (z[2 * n + 1] + error * error * precision) + constant;
                z[2 * n] = (float) (-2 * factor * error * precision);
                z[2 * n + 1] = (float) (factor * (1 - error * error * precision));
            }
            return sum;
        };
    }

    /** Replaces values by derivatives of the mean squared error of a sample. */
    private static double errors(float[] values, float[] labels, int length, int outputs) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            float error = values[k] - labels[k];
            sum += error * error;
            values[k] = 2 * error / outputs;
        }
        return sum / outputs;
    }

    private static void softmax(float[] z, int batch, int outputs) {
        for (int row = 0; row < batch * outputs; row += outputs) {
            float highest = z[row];
            for (int o = row; o < row + outputs; o++) {
                highest = Math.max(highest, z[o]);
            }
            double sum = 0;
            for (int o = row; o < row + outputs; o++) {
                double power = StrictMath.exp(z[o] - highest);
                sum += power;
                z[o] = (float) power;
            }
            for (int o = row; o < row + outputs; o++) {
                z[o] = (float) (z[o] / sum);
            }
        }
    }

    /** As DL4J's cross entropy clips probabilities, so that the loss of a sure mistake is finite. */
    private static double clipped(double probability) {
        double least = 1e-10;
        return probability < least ? least : probability;
    }
}
