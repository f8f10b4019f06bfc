package dev.reprise.kernel;

/**
 * What is done to the mean gradient of a batch before decay and optimizer.
 *
 * @param kind what is done
 * @param threshold where it begins; not used by those that always rescale
 */
public record GradientClipping(Kind kind, double threshold) {

    /** What can be done. The first six are DL4J's {@code GradientNormalization}. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** The gradient of each layer is divided by its norm. */
        RESCALE_PER_LAYER,
        /** The gradient of a layer's weights, and that of its biases, is divided by its norm. */
        RESCALE_PER_KIND,
        /** Each value is at most the threshold away from zero; PyTorch's {@code clip_grad_value_}. */
        BY_VALUE,
        /** The gradient of a layer is scaled down to the threshold's norm. */
        BY_NORM_PER_LAYER,
        /** The gradient of a layer's weights, and that of its biases, is scaled down to the threshold's norm. */
        BY_NORM_PER_KIND,
        /** The gradient of the whole network is scaled down to the threshold's norm; PyTorch's {@code clip_grad_norm_}. */
        BY_NORM
    }

    /** Leaves gradients as they are. */
    public static final GradientClipping NONE = new GradientClipping(Kind.NONE, 0);
}
