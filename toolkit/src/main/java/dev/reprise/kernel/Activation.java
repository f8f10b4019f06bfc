package dev.reprise.kernel;

/**
 * An activation function, value by value. Its derivative is taken from its value.
 *
 * @param function which
 * @param alpha the slope or scale below zero, of those that have one; else 0
 */
public record Activation(Function function, float alpha) {

    /** The functions. */
    public enum Function {
        /** z. */
        IDENTITY,
        /** max(0, z); derivative 0 at 0. */
        RELU,
        /** z, or alpha z below zero. */
        LEAKY_RELU,
        /** z, or alpha (exp(z) - 1) below zero. */
        ELU,
        /** Scale times ELU. Source: G. Klambauer et al., arXiv:1706.02515, equation 2. */
        SELU,
        /** The hyperbolic tangent. */
        TANH,
        /** 1 / (1 + exp(-z)). */
        SIGMOID,
        /** log(1 + exp(z)). */
        SOFTPLUS
    }

    /** z. */
    public static final Activation IDENTITY = new Activation(Function.IDENTITY, 0);

    /** max(0, z). */
    public static final Activation RELU = new Activation(Function.RELU, 0);

    /** SELU, with the constants of its paper. */
    public static final Activation SELU = new Activation(Function.SELU, 1.6732632423543772848170429916717f);

    /** The hyperbolic tangent. */
    public static final Activation TANH = new Activation(Function.TANH, 0);

    /** 1 / (1 + exp(-z)). */
    public static final Activation SIGMOID = new Activation(Function.SIGMOID, 0);

    /** log(1 + exp(z)). */
    public static final Activation SOFTPLUS = new Activation(Function.SOFTPLUS, 0);

    static final float SELU_SCALE = 1.0507009873554804934193349852946f;

    /** z, or alpha z below zero; alpha is from 0 to 1. */
    public static Activation leakyRelu(double alpha) {
        return new Activation(Function.LEAKY_RELU, (float) alpha);
    }

    /** z, or alpha (exp(z) - 1) below zero; alpha is positive. */
    public static Activation elu(double alpha) {
        return new Activation(Function.ELU, (float) alpha);
    }

    boolean isIdentity() {
        return function == Function.IDENTITY;
    }
}
