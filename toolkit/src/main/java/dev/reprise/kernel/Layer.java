package dev.reprise.kernel;

/**
 * One layer of a {@link Network}. Its buffers hold the batch at hand, in rows: one row per sample with all its values; or, for images,
 * one row per channel and image row, with {@code [column][sample]} in it, so that inner loops run over whole rows of all samples.
 */
interface Layer {

    /**
     * Computes the outputs.
     *
     * @param parameters of the whole network
     * @param first the layer's first parameter
     * @return valid until the next call
     */
    float[][] forward(float[] parameters, int first, float[][] input, int batch);

    /**
     * Sets the layer's part of the gradient and computes what the layer below needs.
     *
     * @param outputGradient the loss's derivatives by the outputs of the last {@link #forward}; overwritten
     * @param gradient of the whole network
     * @param needed whether the result is used
     * @return the loss's derivatives by the inputs; valid until the next call
     */
    float[][] backward(
            float[] parameters,
            int first,
            float[][] input,
            float[][] outputGradient,
            float[] gradient,
            int batch,
            boolean needed);
}
