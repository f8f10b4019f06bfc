package dev.reprise.kernel;

import java.util.Arrays;

/** The largest value of each window; of equal ones the first, row by row. */
final class MaxPooling implements Layer {

    private final LayerShape.MaxPooling shape;
    private final float[][] values;
    private final int[][] taps;
    private final float[][] inputGradient;

    MaxPooling(LayerShape.MaxPooling shape, int largestBatch) {
        this.shape = shape;
        this.values = new float[shape.channels() * shape.outputHeight()][largestBatch * shape.outputWidth()];
        this.taps = new int[values.length][largestBatch * shape.outputWidth()];
        this.inputGradient = new float[shape.channels() * shape.height()][largestBatch * shape.width()];
    }

    @Override
    public float[][] forward(float[] parameters, int first, float[][] input, int batch) {
        for (int row = 0; row < values.length; row++) {
            for (int x = 0; x < shape.outputWidth(); x++) {
                choose(input, top(row), x * shape.stride() * batch, values[row], taps[row], x * batch, batch);
            }
        }
        return values;
    }

    private void choose(float[][] input, int top, int left, float[] largest, int[] chosen, int at, int batch) {
        System.arraycopy(input[top], left, largest, at, batch);
        Arrays.fill(chosen, at, at + batch, 0);
        for (int tap = 1; tap < shape.size() * shape.size(); tap++) {
            float[] row = input[top + tap / shape.size()];
            int in = left + tap % shape.size() * batch;
            for (int n = 0; n < batch; n++) {
                if (row[in + n] > largest[at + n]) {
                    largest[at + n] = row[in + n];
                    chosen[at + n] = tap;
                }
            }
        }
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
        for (float[] row : inputGradient) {
            Arrays.fill(row, 0);
        }
        for (int row = 0; row < values.length; row++) {
            for (int x = 0; x < shape.outputWidth(); x++) {
                spread(outputGradient[row], taps[row], x * batch, top(row), x * shape.stride() * batch, batch);
            }
        }
        return inputGradient;
    }

    private void spread(float[] gradient, int[] chosen, int at, int top, int left, int batch) {
        for (int n = 0; n < batch; n++) {
            int tap = chosen[at + n];
            inputGradient[top + tap / shape.size()][left + tap % shape.size() * batch + n] += gradient[at + n];
        }
    }

    /** The first input row of the windows of a row of outputs. */
    private int top(int row) {
        return row / shape.outputHeight() * shape.height() + row % shape.outputHeight() * shape.stride();
    }
}
