package dev.reprise.kernel;

/** Sums over all values of a channel of images, or of a feature, and what is done to all of them alike. */
interface Channels {

    /** The sum of each channel's values. */
    void sum(Operations operations, Tensor x, float[] sums);

    /** The sum of each channel's {@code (x - mean)^2}. */
    void sumSquares(Operations operations, Tensor x, float[] means, float[] sums);

    /** The sum of each channel's {@code g (x - mean)}. */
    void sumProducts(Operations operations, Tensor g, Tensor x, float[] means, float[] sums);

    /** {@code into = scale (x - mean) + shift}. */
    void scale(Tensor x, float[] means, float[] scales, float[] shifts, Tensor into);

    /** {@code into = a g + (b (x - mean) + c)}. */
    void combine(Tensor g, Tensor x, float[] means, float[] a, float[] b, float[] c, Tensor into);

    static Channels of(Shape shape) {
        return shape.image() ? new ImageChannels() : new FeatureChannels();
    }
}
