package dev.reprise.kernel;

/** One layer of a {@link Network}. Its buffers hold the batch at hand. */
interface Layer {

    /** How many parameters it has. */
    int parameters();

    /**
     * Computes the outputs.
     *
     * @param parameters of the whole network
     * @param first the layer's first parameter
     * @param input one value per sample and input
     * @return one value per sample and output; valid until the next call
     */
    float[] forward(float[] parameters, int first, float[] input, int batch);

    /**
     * Adds to the gradient and computes what the layer below needs.
     *
     * @param outputGradient the loss's derivatives by the outputs of the last {@link #forward}; overwritten
     * @param gradient of the whole network
     * @param needed whether the result is used
     * @return the loss's derivatives by the inputs; valid until the next call
     */
    float[] backward(
            float[] parameters,
            int first,
            float[] input,
            float[] outputGradient,
            float[] gradient,
            int batch,
            boolean needed);
}
