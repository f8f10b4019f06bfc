package dev.reprise.kernel;

import java.util.Arrays;

/**
 * A convolution with stride 1. Values are feature by feature, {@code [channel][row][column][sample]}, so that the inner loops run over
 * whole rows of all samples. Parameters: weights {@code [filter][channel][row][column]}, then biases.
 */
final class Convolution implements Layer {

    private final LayerShape.Convolution shape;
    private final float[] values;
    private final float[] inputGradient;
    private final float[] products;

    Convolution(LayerShape.Convolution shape, int largestBatch) {
        this.shape = shape;
        this.values = new float[largestBatch * shape.outputs()];
        this.inputGradient = new float[largestBatch * shape.inputs()];
        this.products = new float[largestBatch * shape.outputWidth()];
    }

    @Override
    public float[] forward(float[] parameters, int first, float[] input, int batch) {
        int biases = first + shape.weights();
        int row = shape.outputWidth() * batch;
        for (int f = 0; f < shape.filters(); f++) {
            for (int y = 0; y < shape.outputHeight(); y++) {
                int out = (f * shape.outputHeight() + y) * row;
                Arrays.fill(values, out, out + row, parameters[biases + f]);
                for (int c = 0; c < shape.channels(); c++) {
                    for (int ky = shape.firstTap(y); ky < shape.lastTap(y); ky++) {
                        addTaps(parameters, first, f, c, y, ky, input, batch);
                    }
                }
            }
        }
        shape.nonlinearity().apply(values, batch * shape.outputs());
        return values;
    }

    /** One row of one channel, through one row of the kernel, onto one row of outputs. */
    private void addTaps(float[] parameters, int first, int f, int c, int y, int ky, float[] input, int batch) {
        int weight = first + shape.weight(f, c, ky);
        int in = shape.inputRow(c, y, ky) * batch;
        int out = shape.outputRow(f, y) * batch;
        if (shape.padding() == 0 && shape.kernel() == Vectors.FIVE) {
            Vectors.addFiveScaled(parameters, weight, input, in, batch, values, out, shape.outputWidth() * batch);
            return;
        }
        for (int kx = 0; kx < shape.kernel(); kx++) {
            int from = shape.firstColumn(kx);
            int length = (shape.lastColumn(kx) - from) * batch;
            int shifted = in + (from + kx - shape.padding()) * batch;
            Vectors.addScaled(parameters[weight + kx], input, shifted, values, out + from * batch, length);
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
        shape.nonlinearity().backward(values, outputGradient, batch * shape.outputs());
        for (int f = 0; f < shape.filters(); f++) {
            int from = shape.outputRow(f, 0) * batch;
            int length = shape.outputHeight() * shape.outputWidth() * batch;
            gradient[first + shape.weights() + f] += Vectors.sum(outputGradient, from, length);
            for (int c = 0; c < shape.channels(); c++) {
                for (int ky = 0; ky < shape.kernel(); ky++) {
                    for (int kx = 0; kx < shape.kernel(); kx++) {
                        gradient[first + shape.weight(f, c, ky) + kx] +=
                                correlation(f, c, ky, kx, input, outputGradient, batch);
                    }
                }
            }
        }
        if (needed) {
            propagate(parameters, first, outputGradient, batch);
        }
        return inputGradient;
    }

    /** The derivative by one weight. */
    private float correlation(int f, int c, int ky, int kx, float[] input, float[] outputGradient, int batch) {
        int from = shape.firstColumn(kx);
        int length = (shape.lastColumn(kx) - from) * batch;
        Arrays.fill(products, 0, length, 0);
        for (int y = shape.firstRow(ky); y < shape.lastRow(ky); y++) {
            int in = (shape.inputRow(c, y, ky) + from + kx - shape.padding()) * batch;
            Vectors.addProducts(input, in, outputGradient, (shape.outputRow(f, y) + from) * batch, products, length);
        }
        return Vectors.sum(products, 0, length);
    }

    private void propagate(float[] parameters, int first, float[] outputGradient, int batch) {
        Arrays.fill(inputGradient, 0, batch * shape.inputs(), 0);
        for (int c = 0; c < shape.channels(); c++) {
            for (int f = 0; f < shape.filters(); f++) {
                for (int y = 0; y < shape.outputHeight(); y++) {
                    for (int ky = shape.firstTap(y); ky < shape.lastTap(y); ky++) {
                        spread(parameters, first, f, c, y, ky, outputGradient, batch);
                    }
                }
            }
        }
    }

    private void spread(float[] parameters, int first, int f, int c, int y, int ky, float[] outputGradient, int batch) {
        int weight = first + shape.weight(f, c, ky);
        int in = shape.inputRow(c, y, ky) * batch;
        int out = shape.outputRow(f, y) * batch;
        for (int kx = 0; kx < shape.kernel(); kx++) {
            int from = shape.firstColumn(kx);
            int length = (shape.lastColumn(kx) - from) * batch;
            int shifted = in + (from + kx - shape.padding()) * batch;
            Vectors.addScaled(
                    parameters[weight + kx], outputGradient, out + from * batch, inputGradient, shifted, length);
        }
    }
}
