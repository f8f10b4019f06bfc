package dev.reprise.kernel;

/**
 * How parameters are updated.
 *
 * @param optimizer the optimizer
 * @param rateFactor times the learning rate of a step gives that of these parameters
 * @param l2 share of the parameters that is added to their gradient before the optimizer sees it, and after clipping: PyTorch's {@code
 *     weight_decay}, DL4J's {@code l2}, twice the argument of Keras' {@code l2}
 * @param decoupledDecay times the learning rate gives the share that a step takes away beside the optimizer's: AdamW, and DL4J's {@code
 *     weightDecay}
 */
public record UpdateSpec(Optimizer optimizer, double rateFactor, double l2, double decoupledDecay) {

    /** Without decay. */
    public static UpdateSpec of(Optimizer optimizer) {
        return new UpdateSpec(optimizer, 1, 0, 0);
    }

    /** The same with parameters added to their gradient. */
    public UpdateSpec l2(double share) {
        return new UpdateSpec(optimizer, rateFactor, share, decoupledDecay);
    }

    /** The same with decay beside the optimizer. */
    public UpdateSpec decoupledDecay(double share) {
        return new UpdateSpec(optimizer, rateFactor, l2, share);
    }

    /** The same with another learning rate. */
    public UpdateSpec rateFactor(double factor) {
        return new UpdateSpec(optimizer, factor, l2, decoupledDecay);
    }
}
