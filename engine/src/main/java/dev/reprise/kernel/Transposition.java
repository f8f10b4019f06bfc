package dev.reprise.kernel;

/** Between layers that have values sample by sample and layers that have them feature by feature. */
final class Transposition implements Layer {

    private final int size;
    private final boolean toFeatures;
    private final float[] values;
    private final float[] inputGradient;

    Transposition(int size, boolean toFeatures, int largestBatch) {
        this.size = size;
        this.toFeatures = toFeatures;
        this.values = new float[largestBatch * size];
        this.inputGradient = new float[largestBatch * size];
    }

    @Override
    public float[] forward(float[] parameters, int first, float[] input, int batch) {
        transpose(input, values, toFeatures, batch);
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
        transpose(outputGradient, inputGradient, !toFeatures, batch);
        return inputGradient;
    }

    private void transpose(float[] from, float[] into, boolean features, int batch) {
        Vectors.transpose(from, features ? batch : size, features ? size : batch, into);
    }
}
