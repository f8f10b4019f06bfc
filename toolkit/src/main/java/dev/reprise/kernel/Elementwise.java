package dev.reprise.kernel;

/** An activation function as a layer of its own. */
final class Elementwise implements Layer {

    private final Nonlinearity nonlinearity;
    private float[][] values = {};
    private Exponentials exponentials = new Exponentials(0);

    Elementwise(Nonlinearity nonlinearity) {
        this.nonlinearity = nonlinearity;
    }

    @Override
    public float[][] forward(float[] parameters, int first, float[][] input, int batch) {
        if (values.length == 0) {
            values = new float[input.length][input[0].length];
            exponentials = new Exponentials(input[0].length);
        }
        for (int row = 0; row < values.length; row++) {
            System.arraycopy(input[row], 0, values[row], 0, values[row].length);
            nonlinearity.apply(values[row], values[row].length, exponentials);
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
        for (int row = 0; row < values.length; row++) {
            nonlinearity.backward(values[row], outputGradient[row], values[row].length);
        }
        return outputGradient;
    }
}
