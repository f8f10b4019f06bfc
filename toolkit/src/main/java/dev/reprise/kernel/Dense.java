package dev.reprise.kernel;

import java.util.Arrays;

/** A fully connected layer. Parameters: weights input by input, {@code w[i * outputs + o]}, then biases. */
final class Dense implements Layer {

    private final int inputs;
    private final int outputs;
    private final Nonlinearity nonlinearity;
    private final float[][] values;
    private final float[][] inputGradient;
    private final float[][] inputsByFeature;
    private final float[][] weights;
    private final float[][] weightsByOutput;
    private final float[] ones;
    private final float[] sums;
    private final float[] scratch;
    private final Exponentials exponentials;

    Dense(LayerShape.Full shape, int largestBatch) {
        this.inputs = shape.inputs();
        this.outputs = shape.outputs();
        this.nonlinearity = shape.nonlinearity();
        this.values = new float[largestBatch][outputs];
        this.inputGradient = new float[largestBatch][inputs];
        this.inputsByFeature = new float[inputs][largestBatch];
        this.weights = new float[inputs][outputs];
        this.weightsByOutput = new float[outputs][inputs];
        this.ones = new float[largestBatch];
        Arrays.fill(ones, 1);
        this.sums = new float[outputs];
        this.scratch = new float[Math.max(inputs, outputs)];
        this.exponentials = new Exponentials(outputs);
    }

    @Override
    public float[][] forward(float[] parameters, int first, float[][] input, int batch) {
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(parameters, first + i * outputs, weights[i], 0, outputs);
        }
        for (int n = 0; n < batch; n++) {
            System.arraycopy(parameters, first + inputs * outputs, values[n], 0, outputs);
            Vectors.combine(input[n], 0, weights, inputs, values[n], scratch, outputs);
            nonlinearity.apply(values[n], outputs, exponentials);
        }
        return values;
    }

    @Override
    public float[][] backward(
            float[] parameters,
            int first,
            float[][] input,
            float[][] outputGradient,
            float[] gradient,
            int batch,
            boolean needed) {
        for (int n = 0; n < batch; n++) {
            nonlinearity.backward(values[n], outputGradient[n], outputs);
        }
        Vectors.transpose(input, batch, inputs, inputsByFeature);
        for (int i = 0; i < inputs; i++) {
            sum(inputsByFeature[i], outputGradient, batch, gradient, first + i * outputs);
        }
        sum(ones, outputGradient, batch, gradient, first + inputs * outputs);
        if (needed) {
            propagate(outputGradient, batch);
        }
        return inputGradient;
    }

    private void sum(float[] factors, float[][] outputGradient, int batch, float[] gradient, int at) {
        Arrays.fill(sums, 0);
        Vectors.combine(factors, 0, outputGradient, batch, sums, scratch, outputs);
        System.arraycopy(sums, 0, gradient, at, outputs);
    }

    private void propagate(float[][] outputGradient, int batch) {
        Vectors.transpose(weights, inputs, outputs, weightsByOutput);
        for (int n = 0; n < batch; n++) {
            Arrays.fill(inputGradient[n], 0);
            Vectors.combine(outputGradient[n], 0, weightsByOutput, outputs, inputGradient[n], scratch, inputs);
        }
    }
}
