package dev.reprise.kernel;

import java.util.Arrays;

/** A head at work: it takes the values of a layer, and gives the loss's derivatives by them. */
final class RunningHead {

    private final Architecture.Head head;
    private final Tensor input;
    private final int outputs;
    private final Tensor derivatives;
    private float[] values = {};
    private float[] activated = {};

    RunningHead(Architecture.Head head, Tensor input) {
        this.head = head;
        this.input = input;
        this.outputs = head.outputs();
        this.derivatives = new Tensor(input.shape());
    }

    Architecture.Head head() {
        return head;
    }

    Tensor derivatives() {
        return derivatives;
    }

    /** The network's outputs, sample by sample. */
    void outputs(float[] into, int from) {
        take();
        for (int n = 0; n < input.batch(); n++) {
            float[] sample = Arrays.copyOfRange(values, n * outputs, (n + 1) * outputs);
            HeadLosses.activate(head.loss(), sample);
            System.arraycopy(sample, 0, into, from + n * outputs, outputs);
        }
    }

    /** The sum of all samples' losses; derivatives are dropped. */
    double loss(Operations operations, float[] labels, int from) {
        take();
        return differentiate(operations, labels, from, 0);
    }

    /** The sum of all samples' losses; leaves the derivatives of the weighted mean in {@link #derivatives}. */
    double loss(Operations operations, float[] labels) {
        take();
        double sum = differentiate(operations, labels, 0, (float) (head.weight() / input.batch()));
        derivatives.prepare(input.batch());
        derivatives.read(values, 0);
        return sum;
    }

    private double differentiate(Operations operations, float[] labels, int from, float factor) {
        return head.loss() instanceof LossFunction.SquaredError error
                ? squaredErrors(operations, error.activation(), labels, from, factor)
                : sampleBySample(labels, from, factor);
    }

    /** All samples at once, since nothing of a sample depends on its other outputs but the sum. */
    private double squaredErrors(Operations operations, Activation activation, float[] labels, int from, float factor) {
        int length = input.batch() * outputs;
        if (!activation.isIdentity()) {
            operations.activate(activation, values, 0, length);
            System.arraycopy(values, 0, activated, 0, length);
        }
        double sum = 0;
        for (int at = 0; at < length; at += outputs) {
            sum += HeadLosses.errors(values, at, labels, from + at, outputs);
        }
        if (!activation.isIdentity()) {
            operations.differentiate(activation, activated, 0, values, 0, values, 0, length);
        }
        for (int k = 0; k < length; k++) {
            values[k] *= factor;
        }
        return sum;
    }

    private double sampleBySample(float[] labels, int from, float factor) {
        int width = head.labels();
        var z = new float[outputs];
        var scratch = new float[outputs];
        var y = new float[width];
        double sum = 0;
        for (int n = 0; n < input.batch(); n++) {
            System.arraycopy(values, n * outputs, z, 0, outputs);
            System.arraycopy(labels, from + n * width, y, 0, width);
            sum += HeadLosses.differentiate(head.loss(), z, y, scratch);
            for (int o = 0; o < outputs; o++) {
                values[n * outputs + o] = factor * z[o];
            }
        }
        return sum;
    }

    private void take() {
        int length = Math.addExact(Math.multiplyExact(input.batch(), outputs), Lanes.SLACK);
        if (values.length < length) {
            values = new float[length];
            activated = new float[length];
        }
        input.write(values, 0);
    }
}
