package dev.reprise.kernel;

/** Activation functions and their derivatives in plain Java. */
final class PlainActivations {

    private PlainActivations() {}

    static void apply(Activation activation, float[] z, int from, int to) {
        float alpha = activation.alpha();
        switch (activation.function()) {
            case IDENTITY -> {
                // nothing to do
            }
            case RELU -> {
                for (int k = from; k < to; k++) {
                    z[k] = z[k] <= 0 ? 0 : z[k]; // NaN stays NaN
                }
            }
            case LEAKY_RELU -> {
                for (int k = from; k < to; k++) {
                    z[k] = z[k] <= 0 ? alpha * z[k] : z[k];
                }
            }
            case ELU -> {
                for (int k = from; k < to; k++) {
                    z[k] = z[k] <= 0 ? alpha * FloatMath.expm1(z[k]) : z[k];
                }
            }
            case SELU -> {
                for (int k = from; k < to; k++) {
                    z[k] = Activation.SELU_SCALE * (z[k] <= 0 ? alpha * FloatMath.expm1(z[k]) : z[k]);
                }
            }
            case TANH -> {
                for (int k = from; k < to; k++) {
                    z[k] = FloatMath.tanh(z[k]);
                }
            }
            case SIGMOID -> {
                for (int k = from; k < to; k++) {
                    z[k] = FloatMath.sigmoid(z[k]);
                }
            }
            case SOFTPLUS -> {
                for (int k = from; k < to; k++) {
                    z[k] = FloatMath.softplus(z[k]);
                }
            }
        }
    }

    static void differentiate(
            Activation activation, float[] v, int vAt, float[] g, int gAt, float[] into, int at, int length) {
        float alpha = activation.alpha();
        float scale = Activation.SELU_SCALE;
        switch (activation.function()) {
            case IDENTITY -> System.arraycopy(g, gAt, into, at, length);
            case RELU -> {
                for (int k = 0; k < length; k++) {
                    into[at + k] = v[vAt + k] <= 0 ? 0 : g[gAt + k];
                }
            }
            case LEAKY_RELU -> {
                for (int k = 0; k < length; k++) {
                    into[at + k] = v[vAt + k] <= 0 ? alpha * g[gAt + k] : g[gAt + k];
                }
            }
            case ELU -> {
                for (int k = 0; k < length; k++) {
                    into[at + k] = v[vAt + k] <= 0 ? (v[vAt + k] + alpha) * g[gAt + k] : g[gAt + k];
                }
            }
            case SELU -> {
                for (int k = 0; k < length; k++) {
                    float value = v[vAt + k];
                    into[at + k] = (value <= 0 ? Fma.of(scale, alpha, value) : scale) * g[gAt + k];
                }
            }
            case TANH -> {
                for (int k = 0; k < length; k++) {
                    into[at + k] = Fma.of(-v[vAt + k], v[vAt + k], 1) * g[gAt + k];
                }
            }
            case SIGMOID -> {
                for (int k = 0; k < length; k++) {
                    into[at + k] = Fma.of(-v[vAt + k], v[vAt + k], v[vAt + k]) * g[gAt + k];
                }
            }
            case SOFTPLUS -> {
                for (int k = 0; k < length; k++) {
                    into[at + k] = (1 - FloatMath.exp(-v[vAt + k])) * g[gAt + k];
                }
            }
        }
    }
}
