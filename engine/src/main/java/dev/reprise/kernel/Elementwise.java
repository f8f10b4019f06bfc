package dev.reprise.kernel;

/** An activation function as a layer of its own. */
final class Elementwise implements Layer {

    private final int size;
    private final Nonlinearity nonlinearity;
    private final float[] values;

    Elementwise(LayerShape.Elementwise shape, int largestBatch) {
        this.size = shape.outputs();
        this.nonlinearity = shape.nonlinearity();
        this.values = new float[largestBatch * size];
    }

    @Override
    public float[] forward(float[] parameters, int first, float[] input, int batch) {
        System.arraycopy(input, 0, values, 0, batch * size);
        nonlinearity.apply(values, batch * size);
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
        nonlinearity.backward(values, outputGradient, batch * size);
        return outputGradient;
    }
}
