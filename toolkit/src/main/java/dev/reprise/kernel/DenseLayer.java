package dev.reprise.kernel;

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
    private final int[] transposedRows;
    private int[] inputRows = {};
    private int[] outputRows = {};
    private float[] zeros;
    /** Behind the end of its rows it stays zero, since the gradient's room between rows must. */
    private float[] transposedWeights = {};

    private float[] transposedSamples = {};
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
        this.zeros = new float[Math.max(inputs, outputs) + Lanes.SLACK];
        this.weightRows = Lanes.multiples(inputs, weights.stride());
        this.transposedRows = Lanes.multiples(outputs, Lanes.stride(inputs));
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        float[] z = output.data();
        int stride = output.rowStride();
        float[] start = biases.map(Parameter::values).orElse(zeros);
        pass.operations().fillRows(start, z, stride, pass.batch(), outputs);
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
        biases.ifPresent(bias -> pass.operations().addRows(g, stride, pass.batch(), outputs, bias.gradient()));
        var product =
                new Product(input.data(), 1, inputRows, g, outputRows, zeros, weights.gradient(), weights.stride());
        pass.operations().multiply(product, inputs, outputs, 0, 0, 0, 0, pass.batch());
        if (!into.isEmpty()) {
            propagate(pass, gradient, into.get(0));
        }
    }

    private void propagate(Pass pass, Tensor gradient, Tensor into) {
        int batch = pass.batch();
        long copiedWeights = (long) inputs * outputs;
        long copiedSamples = (long) batch * (inputs + outputs);
        boolean wastesLanes = batch < Lanes.COUNT / 2;
        if (copiedWeights <= copiedSamples || wastesLanes) {
            int stride = Lanes.stride(inputs);
            transposedWeights = room(transposedWeights, outputs * stride);
            transpose(weights.values(), inputs, outputs, weights.stride(), transposedWeights, stride);
            zeros = room(zeros, batch);
            var product = new Product(
                    gradient.data(),
                    gradient.rowStride(),
                    ofOutput,
                    transposedWeights,
                    transposedRows,
                    zeros,
                    into.data(),
                    stride);
            pass.operations().multiply(product, batch, inputs, 0, 0, 0, 0, outputs);
        } else {
            int stride = Lanes.stride(batch);
            transposedSamples = room(transposedSamples, outputs * stride);
            result = room(result, inputs * stride);
            transpose(gradient.data(), batch, outputs, gradient.rowStride(), transposedSamples, stride);
            var product = new Product(
                    weights.values(),
                    weights.stride(),
                    ofOutput,
                    transposedSamples,
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
