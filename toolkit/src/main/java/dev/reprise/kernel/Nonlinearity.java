package dev.reprise.kernel;

/** Activation functions; the derivative is taken from the function's value. */
public enum Nonlinearity {
    /** z. */
    IDENTITY {
        @Override
        void apply(float[] z, int length) {
            // nothing to do
        }

        @Override
        void backward(float[] value, float[] gradient, int length) {
            // nothing to do
        }
    },
    /** max(0, z); derivative 0 at 0. */
    RELU {
        @Override
        void apply(float[] z, int length) {
            for (int k = 0; k < length; k++) {
                z[k] = z[k] <= 0 ? 0 : z[k]; // NaN stays NaN
            }
        }

        @Override
        void backward(float[] value, float[] gradient, int length) {
            for (int k = 0; k < length; k++) {
                gradient[k] = value[k] <= 0 ? 0 : gradient[k];
            }
        }
    },
    /** The hyperbolic tangent, 1 - 2 / (exp(2 z) + 1). */
    TANH {
        @Override
        void apply(float[] z, int length) {
            for (int k = 0; k < length; k++) {
                z[k] = (float) tanh(z[k]);
            }
        }

        @Override
        void applyTo(float[] z, int length, Exponentials exponentials) {
            double[] arguments = exponentials.arguments();
            for (int k = 0; k < length; k++) {
                arguments[k] = 2.0 * z[k];
            }
            double[] exponential = exponentials.results(length);
            for (int k = 0; k < length; k++) {
                z[k] = (float) (Math.abs(z[k]) < SMALL ? tanhNearZero(z[k]) : 1 - 2 / (exponential[k] + 1));
            }
        }

        @Override
        void backward(float[] value, float[] gradient, int length) {
            for (int k = 0; k < length; k++) {
                gradient[k] *= 1 - value[k] * value[k];
            }
        }
    },
    /** 1 / (1 + exp(-z)). */
    SIGMOID {
        @Override
        void apply(float[] z, int length) {
            for (int k = 0; k < length; k++) {
                z[k] = (float) (1 / (1 + Exponential.of(-z[k])));
            }
        }

        @Override
        void applyTo(float[] z, int length, Exponentials exponentials) {
            double[] arguments = exponentials.arguments();
            for (int k = 0; k < length; k++) {
                arguments[k] = -z[k];
            }
            double[] exponential = exponentials.results(length);
            for (int k = 0; k < length; k++) {
                z[k] = (float) (1 / (1 + exponential[k]));
            }
        }

        @Override
        void backward(float[] value, float[] gradient, int length) {
            for (int k = 0; k < length; k++) {
                gradient[k] *= value[k] * (1 - value[k]);
            }
        }
    },
    /** Scale times z, or times alpha (exp(z) - 1) below zero. Source: G. Klambauer et al., arXiv:1706.02515, equation 2. */
    SELU {
        @Override
        void apply(float[] z, int length) {
            for (int k = 0; k < length; k++) {
                z[k] = z[k] > 0 ? SELU_SCALE * z[k] : (float) (SELU_SCALE * SELU_ALPHA * StrictMath.expm1(z[k]));
            }
        }

        @Override
        void backward(float[] value, float[] gradient, int length) {
            for (int k = 0; k < length; k++) {
                gradient[k] *= value[k] > 0 ? SELU_SCALE : value[k] + SELU_SCALE * SELU_ALPHA;
            }
        }
    };

    private static final float SELU_SCALE = 1.0507009873554804934193349852946f;
    private static final float SELU_ALPHA = 1.6732632423543772848170429916717f;
    private static final double SMALL = 0.05;
    /** Fewer are not worth the several loops of {@link Exponentials}. */
    private static final int MANY = 32;

    /** Turns the first values into the function's, in place. */
    abstract void apply(float[] z, int length);

    /**
     * The same, to the bit; faster where there are many.
     *
     * @param exponentials for at least so many numbers; overwritten
     */
    final void apply(float[] z, int length, Exponentials exponentials) {
        if (length < MANY) {
            apply(z, length);
        } else {
            applyTo(z, length, exponentials);
        }
    }

    /** For functions that can use exponentials of many numbers at once. */
    void applyTo(float[] z, int length, Exponentials exponentials) {
        apply(z, length);
    }

    /** Turns the loss's derivatives by the function's values into those by its arguments, in place. */
    abstract void backward(float[] value, float[] gradient, int length);

    private static double tanh(double z) {
        return Math.abs(z) < SMALL ? tanhNearZero(z) : 1 - 2 / (Exponential.of(2 * z) + 1);
    }

    /** Where the quotient would lose digits; the series has an error below 1e-12. */
    private static double tanhNearZero(double z) {
        double square = z * z;
        return z * (1 - square * (1 / 3.0 - square * (2 / 15.0 - square * 17 / 315.0)));
    }
}
