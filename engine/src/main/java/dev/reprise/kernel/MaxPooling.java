package dev.reprise.kernel;

import java.util.Arrays;

/** The largest value of each window; of equal ones the first, row by row. Values are laid out as a {@link Convolution}'s. */
final class MaxPooling implements Layer {

    private final LayerShape.MaxPooling shape;
    private final float[] values;
    private final int[] chosen;
    private final float[] inputGradient;

    MaxPooling(LayerShape.MaxPooling shape, int largestBatch) {
        this.shape = shape;
        this.values = new float[largestBatch * shape.outputs()];
        this.chosen = new int[values.length];
        this.inputGradient = new float[largestBatch * shape.inputs()];
    }

    @Override
    public float[] forward(float[] parameters, int first, float[] input, int batch) {
        int out = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.outputHeight(); y++) {
                for (int x = 0; x < shape.outputWidth(); x++) {
                    int corner = (c * shape.height() + y * shape.stride()) * shape.width() + x * shape.stride();
                    choose(input, corner, out, batch);
                    out += batch;
                }
            }
        }
        return values;
    }

    private void choose(float[] input, int corner, int out, int batch) {
        for (int n = 0; n < batch; n++) {
            values[out + n] = input[corner * batch + n];
            chosen[out + n] = corner * batch + n;
        }
        for (int tap = 1; tap < shape.size() * shape.size(); tap++) {
            int in = (corner + tap / shape.size() * shape.width() + tap % shape.size()) * batch;
            for (int n = 0; n < batch; n++) {
                if (input[in + n] > values[out + n]) {
                    values[out + n] = input[in + n];
                    chosen[out + n] = in + n;
                }
            }
        }
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
        Arrays.fill(inputGradient, 0, batch * shape.inputs(), 0);
        for (int k = 0; k < batch * shape.outputs(); k++) {
            inputGradient[chosen[k]] += outputGradient[k];
        }
        return inputGradient;
    }
}
