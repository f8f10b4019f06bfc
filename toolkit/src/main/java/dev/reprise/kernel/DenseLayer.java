package dev.reprise.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A fully connected layer; a row per sample. Forward and in the gradient of the weights, lanes are outputs. The gradient of the inputs
 * needs either the weights or the samples transposed: whichever is less, since the bits are the same.
 */
final class DenseLayer implements RunningLayer {

    private static final int TILE = 16;

    private final Tensor input;
    private final int inputs;
    private final int outputs;
    private final Activation activation;
    private final Parameter weights;
    private final Optional<Parameter> biases;
    private final int[] ofInput;
    private final int[] ofOutput;
    private final int[] weightRows;
    private int[] inputRows = {};
    private int[] outputRows = {};
    private float[] zeros;
    private float[] transposed = {};
    private float[] result = {};

    /** @param parameters weights, and biases if it has them */
    DenseLayer(LayerSpec.Dense spec, Tensor input, List<Parameter> parameters) {
        this.input = input;
        this.inputs = input.shape().size();
        this.outputs = spec.outputs();
        this.activation = spec.activation();
        this.weights = parameters.get(0);
        this.biases = parameters.stream().skip(1).findFirst();
        this.ofInput = Lanes.multiples(inputs, 1);
        this.ofOutput = Lanes.multiples(outputs, 1);
        this.zeros = new float[Math.max(inputs, outputs)];
        this.weightRows = Lanes.multiples(inputs, weights.stride());
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        float[] z = output.data();
        int stride = output.rowStride();
        float[] start = biases.map(Parameter::values).orElse(zeros);
        for (int n = 0; n < pass.batch(); n++) {
            int row = n * stride;
            for (int o = 0; o < outputs; o++) {
                z[row + o] = start[o];
            }
        }
        var product = new Product(input.data(), input.rowStride(), ofInput, weights.values(), weightRows, z, stride);
        pass.operations().multiply(product, pass.batch(), outputs, 0, 0, 0, 0, inputs);
        if (!activation.isIdentity()) {
            pass.operations().activate(activation, z, 0, pass.batch() * stride);
        }
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        float[] g = gradient.data();
        int stride = gradient.rowStride();
        if (!activation.isIdentity()) {
            pass.operations().differentiate(activation, output.data(), 0, g, 0, g, 0, pass.batch() * stride);
        }
        if (outputRows.length != pass.batch()) {
            inputRows = Lanes.multiples(pass.batch(), input.rowStride());
            outputRows = Lanes.multiples(pass.batch(), stride);
        }
        biases.ifPresent(bias -> sum(g, stride, pass.batch(), bias.gradient()));
        var product =
                new Product(input.data(), 1, inputRows, g, outputRows, zeros, weights.gradient(), weights.stride());
        pass.operations().multiply(product, inputs, outputs, 0, 0, 0, 0, pass.batch());
        if (!into.isEmpty()) {
            propagate(pass, gradient, into.get(0));
        }
    }

    private void sum(float[] g, int stride, int batch, float[] sums) {
        Arrays.fill(sums, 0);
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < outputs; o++) {
                sums[o] += g[n * stride + o];
            }
        }
    }

    private void propagate(Pass pass, Tensor gradient, Tensor into) {
        int batch = pass.batch();
        long copiedWeights = (long) inputs * outputs;
        long copiedSamples = (long) batch * (inputs + outputs);
        boolean wastesLanes = batch < Lanes.COUNT / 2;
        if (copiedWeights <= copiedSamples || wastesLanes) {
            int stride = Lanes.stride(inputs);
            transposed = room(transposed, outputs * stride);
            Arrays.fill(transposed, 0, outputs * stride, 0);
            transpose(weights.values(), inputs, outputs, weights.stride(), transposed, stride);
            zeros = room(zeros, batch);
            var product = new Product(
                    gradient.data(),
                    gradient.rowStride(),
                    ofOutput,
                    transposed,
                    Lanes.multiples(outputs, stride),
                    zeros,
                    into.data(),
                    stride);
            pass.operations().multiply(product, batch, inputs, 0, 0, 0, 0, outputs);
        } else {
            int stride = Lanes.stride(batch);
            transposed = room(transposed, outputs * stride);
            result = room(result, inputs * stride);
            transpose(gradient.data(), batch, outputs, gradient.rowStride(), transposed, stride);
            var product = new Product(
                    weights.values(),
                    weights.stride(),
                    ofOutput,
                    transposed,
                    Lanes.multiples(outputs, stride),
                    zeros,
                    result,
                    stride);
            pass.operations().multiply(product, inputs, batch, 0, 0, 0, 0, outputs);
            transpose(result, inputs, batch, stride, into.data(), into.rowStride());
        }
    }

    private static float[] room(float[] buffer, int length) {
        return buffer.length < length + Lanes.SLACK ? new float[length + Lanes.SLACK] : buffer;
    }

    /** In tiles, so that neither side leaves the cache. */
    private static void transpose(float[] from, int rows, int columns, int stride, float[] into, int intoStride) {
        for (int top = 0; top < rows; top += TILE) {
            int bottom = Math.min(rows, top + TILE);
            for (int left = 0; left < columns; left += TILE) {
                int right = Math.min(columns, left + TILE);
                for (int column = left; column < right; column++) {
                    for (int row = top; row < bottom; row++) {
                        into[column * intoStride + row] = from[row * stride + column];
                    }
                }
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return biases.map(bias -> List.of(weights, bias)).orElse(List.of(weights));
    }
}
