package dev.reprise.kernel;

import java.util.Arrays;

/**
 * A convolution with stride 1. Parameters: weights {@code [filter][channel][row][column]}, then biases.
 *
 * <p>A row of outputs is the sum of rows of the input, each moved by one column of the kernel and weighted, over all channels, kernel
 * rows and kernel columns: the taps. The moved rows are copied once per batch and used for all filters.
 */
final class Convolution implements Layer {

    private final LayerShape.Convolution shape;
    private final float[][] values;
    private final float[][] inputGradient;
    private final MovedRows inputs;
    private final MovedRows outputs;
    private final float[] weightsOfChannel;
    private final float[] sums;
    private final float[] scratch;
    private final Exponentials exponentials;

    Convolution(LayerShape.Convolution shape, int largestBatch) {
        this.shape = shape;
        int kernel = shape.kernel();
        this.values = new float[shape.filters() * shape.outputHeight()][largestBatch * shape.outputWidth()];
        this.inputGradient = new float[shape.channels() * shape.height()][largestBatch * shape.width()];
        this.inputs = new MovedRows(
                shape.channels(), shape.height(), shape.width(), kernel, shape.padding(), false, largestBatch);
        this.outputs = new MovedRows(
                shape.filters(),
                shape.outputHeight(),
                shape.outputWidth(),
                kernel,
                kernel - 1 - shape.padding(),
                true,
                largestBatch);
        this.weightsOfChannel = new float[shape.filters() * kernel * kernel];
        this.sums = new float[largestBatch * shape.outputWidth()];
        this.scratch = new float[largestBatch * Math.max(shape.width(), shape.outputWidth())];
        this.exponentials = new Exponentials(largestBatch * shape.outputWidth());
    }

    @Override
    public float[][] forward(float[] parameters, int first, float[][] input, int batch) {
        int biases = first + shape.weights();
        int length = shape.outputWidth() * batch;
        inputs.take(input, batch);
        for (int y = 0; y < shape.outputHeight(); y++) {
            float[][] rows = inputs.taps(y);
            for (int f = 0; f < shape.filters(); f++) {
                float[] row = values[f * shape.outputHeight() + y];
                Arrays.fill(row, 0, length, parameters[biases + f]);
                Vectors.combine(parameters, first + f * rows.length, rows, rows.length, row, scratch, length);
                shape.nonlinearity().apply(row, length, exponentials);
            }
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
        int height = shape.outputHeight();
        int length = shape.outputWidth() * batch;
        for (int row = 0; row < values.length; row++) {
            shape.nonlinearity().backward(values[row], outputGradient[row], length);
        }
        for (int f = 0; f < shape.filters(); f++) {
            float bias = 0;
            for (int y = 0; y < height; y++) {
                bias += Vectors.sum(outputGradient[f * height + y], length);
            }
            gradient[first + shape.weights() + f] = bias;
            for (int tap = 0; tap < inputs.count(); tap++) {
                gradient[first + f * inputs.count() + tap] =
                        Vectors.dot(inputs.rows(tap), outputGradient, f * height, height, sums, scratch, length);
            }
        }
        if (needed) {
            propagate(parameters, first, outputGradient, batch);
        }
        return inputGradient;
    }

    /** The same sum the other way round: rows of the outputs' derivatives, moved against the kernel. */
    private void propagate(float[] parameters, int first, float[][] outputGradient, int batch) {
        int area = shape.kernel() * shape.kernel();
        int length = shape.width() * batch;
        outputs.take(outputGradient, batch);
        for (int c = 0; c < shape.channels(); c++) {
            for (int f = 0; f < shape.filters(); f++) {
                int weights = first + (f * shape.channels() + c) * area;
                System.arraycopy(parameters, weights, weightsOfChannel, f * area, area);
            }
            for (int y = 0; y < shape.height(); y++) {
                float[][] rows = outputs.taps(y);
                float[] row = inputGradient[c * shape.height() + y];
                Arrays.fill(row, 0, length, 0);
                Vectors.combine(weightsOfChannel, 0, rows, rows.length, row, scratch, length);
            }
        }
    }
}
