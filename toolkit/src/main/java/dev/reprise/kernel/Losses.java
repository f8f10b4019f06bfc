package dev.reprise.kernel;

/** The losses, each together with the activation of the output layer. */
public final class Losses {

    /** As DL4J's cross entropy clips probabilities, so that the loss of a sure mistake is finite. */
    private static final double LEAST_PROBABILITY = 1e-10;

    private Losses() {}

    /** The squared error, the mean over the outputs, after an elementwise activation. */
    public static Loss squaredError(Nonlinearity activation) {
        return perSample((z, labels) -> {
            activation.apply(z, z.length);
            float[] values = z.clone();
            double sum = errors(z, labels);
            activation.backward(values, z, z.length);
            return sum;
        });
    }

    /** The squared error, the mean over the outputs, after a softmax. */
    public static Loss squaredErrorOfSoftmax() {
        return perSample((z, labels) -> {
            softmax(z);
            float[] values = z.clone();
            double sum = errors(z, labels);
            float mean = 0;
            for (int o = 0; o < z.length; o++) {
                mean += values[o] * z[o];
            }
            for (int o = 0; o < z.length; o++) {
                z[o] = values[o] * (z[o] - mean);
            }
            return sum;
        });
    }

    /** Cross entropy of one-hot labels after a softmax. */
    public static Loss crossEntropy() {
        return perSample((z, labels) -> {
            softmax(z);
            double sum = 0;
            for (int o = 0; o < z.length; o++) {
                if (labels[o] != 0) {
                    sum -= labels[o] * StrictMath.log(z[o] < LEAST_PROBABILITY ? LEAST_PROBABILITY : z[o]);
                }
                z[o] -= labels[o];
            }
            return sum;
        });
    }

    /** Binary cross entropy, the mean over the outputs, after a sigmoid: softplus(z) - y z. */
    public static Loss binaryCrossEntropy() {
        return perSample((z, labels) -> {
            double sum = 0;
            for (int o = 0; o < z.length; o++) {
                sum += StrictMath.log1p(StrictMath.exp(-Math.abs(z[o]))) + Math.max(z[o], 0) - labels[o] * z[o];
                z[o] = (float) ((1 / (1 + StrictMath.exp(-z[o])) - labels[o]) / z.length);
            }
            return sum / z.length;
        });
    }

    /**
     * The negative log-likelihood of one label under a normal distribution with mean z[0] and log-variance z[1].
     *
     * @param factor of log(sigma^2) + (y - mu)^2 / sigma^2
     * @param constant added to each sample's loss
     */
    public static Loss gaussian(double factor, double constant) {
        return perSample((z, labels) -> {
            double precision = StrictMath.exp(-z[1]);
            double error = labels[0] - z[0];
            double loss = factor * (z[1] + error * error * precision) + constant;
            z[0] = (float) (-2 * factor * error * precision);
            z[1] = (float) (factor * (1 - error * error * precision));
            return loss;
        });
    }

    /** Replaces values by derivatives of their mean squared error, which it returns. */
    private static double errors(float[] values, float[] labels) {
        double sum = 0;
        for (int o = 0; o < values.length; o++) {
            float error = values[o] - labels[o];
            sum += error * error;
            values[o] = 2 * error / values.length;
        }
        return sum / values.length;
    }

    private static void softmax(float[] z) {
        float highest = z[0];
        for (float value : z) {
            highest = Math.max(highest, value);
        }
        double sum = 0;
        for (int o = 0; o < z.length; o++) {
            double power = StrictMath.exp(z[o] - highest);
            sum += power;
            z[o] = (float) power;
        }
        for (int o = 0; o < z.length; o++) {
            z[o] = (float) (z[o] / sum);
        }
    }

    private static Loss perSample(SampleLoss loss) {
        return (z, labels, batch) -> {
            double sum = 0;
            for (int n = 0; n < batch; n++) {
                sum += loss.differentiate(z[n], labels[n]);
            }
            return sum;
        };
    }

    private interface SampleLoss {
        double differentiate(float[] z, float[] labels);
    }
}
