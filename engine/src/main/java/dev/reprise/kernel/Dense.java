package dev.reprise.kernel;

import java.util.Arrays;

/**
 * A fully connected layer. Values are sample by sample. Parameters: weights input by input, {@code w[i * outputs + o]}, then
 * biases.
 */
final class Dense implements Layer {

    private final int inputs;
    private final int outputs;
    private final Nonlinearity nonlinearity;
    private final float[] values;
    private final float[] inputGradient;
    private final float[] transposed;

    Dense(int inputs, int outputs, Nonlinearity nonlinearity, int largestBatch) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.nonlinearity = nonlinearity;
        this.values = new float[largestBatch * outputs];
        this.inputGradient = new float[largestBatch * inputs];
        this.transposed = new float[inputs * outputs];
    }

    @Override
    public int parameters() {
        return inputs * outputs + outputs;
    }

    @Override
    public float[] forward(float[] parameters, int first, float[] input, int batch) {
        int biases = first + inputs * outputs;
        for (int n = 0; n < batch; n++) {
            int row = n * outputs;
            System.arraycopy(parameters, biases, values, row, outputs);
            for (int i = 0; i < inputs; i++) {
                Vectors.addScaled(input[n * inputs + i], parameters, first + i * outputs, values, row, outputs);
            }
        }
        nonlinearity.apply(values, batch * outputs);
        return values;
    }

    @Override
    public float[] backward(
            float[] parameters,
            int first,
            float[] input,
            float[] outputGradient,
            float[] gradient,
            int batch,
            boolean needed) {
        nonlinearity.backward(values, outputGradient, batch * outputs);
        int biases = first + inputs * outputs;
        for (int n = 0; n < batch; n++) {
            int row = n * outputs;
            for (int i = 0; i < inputs; i++) {
                Vectors.addScaled(input[n * inputs + i], outputGradient, row, gradient, first + i * outputs, outputs);
            }
            Vectors.addScaled(1, outputGradient, row, gradient, biases, outputs);
        }
        if (needed) {
            propagate(parameters, first, outputGradient, batch);
        }
        return inputGradient;
    }

    private void propagate(float[] parameters, int first, float[] outputGradient, int batch) {
        for (int i = 0; i < inputs; i++) {
            for (int o = 0; o < outputs; o++) {
                transposed[o * inputs + i] = parameters[first + i * outputs + o];
            }
        }
        Arrays.fill(inputGradient, 0, batch * inputs, 0);
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < outputs; o++) {
                Vectors.addScaled(
                        outputGradient[n * outputs + o], transposed, o * inputs, inputGradient, n * inputs, inputs);
            }
        }
    }
}
