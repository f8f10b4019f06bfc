package dev.reprise.kernel;

/** The losses of single samples with their derivatives, and the activations of outputs. */
final class HeadLosses {

    /** As DL4J's cross entropy clips probabilities, so that the loss of a sure mistake is finite. */
    private static final float LEAST_PROBABILITY = 1e-10f;

    private HeadLosses() {}

    /** Turns the values of one sample into what the network puts out. */
    static void activate(LossFunction loss, float[] z) {
        if (loss instanceof LossFunction.SquaredError error) {
            PlainActivations.apply(error.activation(), z, 0, z.length);
        } else if (loss instanceof LossFunction.BinaryCrossEntropy) {
            PlainActivations.apply(Activation.SIGMOID, z, 0, z.length);
        } else if (loss instanceof LossFunction.CrossEntropy || loss instanceof LossFunction.SquaredErrorOfSoftmax) {
            SoftmaxLayer.softmax(z, 0, 1, z.length);
        }
    }

    /**
     * The loss of one sample; the squared error is taken of all samples at once, in {@link RunningHead}.
     *
     * @param z the values before the output's activation; replaced by the loss's derivatives by them
     * @param values as many; overwritten
     */
    static double differentiate(LossFunction loss, float[] z, float[] labels, float[] values) {
        if (loss instanceof LossFunction.SquaredErrorOfSoftmax) {
            return squaredErrorOfSoftmax(z, labels, values);
        }
        if (loss instanceof LossFunction.CrossEntropy) {
            return crossEntropy(z, labels);
        }
        if (loss instanceof LossFunction.BinaryCrossEntropy) {
            return binaryCrossEntropy(z, labels);
        }
        return gaussian((LossFunction.Gaussian) loss, z, labels);
    }

    private static double squaredErrorOfSoftmax(float[] z, float[] labels, float[] values) {
        SoftmaxLayer.softmax(z, 0, 1, z.length);
        System.arraycopy(z, 0, values, 0, z.length);
        double sum = errors(z, 0, labels, 0, z.length);
        SoftmaxLayer.differentiate(values, z, z, 0, 1, z.length);
        return sum;
    }

    /**
     * The mean squared error of one sample.
     *
     * @param values that follow each other from {@code at} on, as many as the width; replaced by the error's derivatives by them
     * @param from where the sample's labels begin
     */
    static double errors(float[] values, int at, float[] labels, int from, int width) {
        double sum = 0;
        for (int o = 0; o < width; o++) {
            float error = values[at + o] - labels[from + o];
            sum += error * error;
            values[at + o] = 2 * error / width;
        }
        return sum / width;
    }

    private static double crossEntropy(float[] z, float[] labels) {
        SoftmaxLayer.softmax(z, 0, 1, z.length);
        double sum = 0;
        float total = 0;
        for (float label : labels) {
            total += label;
        }
        for (int o = 0; o < z.length; o++) {
            if (labels[o] != 0) {
                sum -= labels[o] * FloatMath.log(z[o] < LEAST_PROBABILITY ? LEAST_PROBABILITY : z[o]);
            }
            z[o] = Fma.of(total, z[o], -labels[o]);
        }
        return sum;
    }

    private static double binaryCrossEntropy(float[] z, float[] labels) {
        double sum = 0;
        for (int o = 0; o < z.length; o++) {
            sum += FloatMath.softplus(z[o]) - labels[o] * z[o];
            z[o] = (FloatMath.sigmoid(z[o]) - labels[o]) / z.length;
        }
        return sum / z.length;
    }

    private static double gaussian(LossFunction.Gaussian loss, float[] z, float[] labels) {
        double precision = FloatMath.exp(-z[1]);
        double error = labels[0] - z[0];
        double value = loss.factor() * (z[1] + error * error * precision) + loss.constant();
        z[0] = (float) (-2 * loss.factor() * error * precision);
        z[1] = (float) (loss.factor() * (1 - error * error * precision));
        return value;
    }
}
