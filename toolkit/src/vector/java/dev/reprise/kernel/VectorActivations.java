package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * {@link PlainActivations}, operation by operation, on vectors; for whole blocks of lanes. A worker's JVM is told to compile each of these
 * methods by itself, so none is a help to another.
 */
final class VectorActivations {

    private VectorActivations() {}

    static void apply(Activation activation, float[] z, int from, int to) {
        switch (activation.function()) {
            case IDENTITY -> {
                // nothing to do
            }
            case RELU -> relu(z, from, to);
            case LEAKY_RELU -> leakyRelu(activation.alpha(), z, from, to);
            case ELU -> elu(1, activation.alpha(), z, from, to);
            case SELU -> elu(Activation.SELU_SCALE, activation.alpha(), z, from, to);
            case TANH -> tanh(z, from, to);
            case SIGMOID -> sigmoid(z, from, to);
            case SOFTPLUS -> PlainActivations.apply(activation, z, from, to);
        }
    }

    private static void relu(float[] z, int from, int to) {
        for (int k = from; k < to; k += LANES) {
            VectorMath.relu(FloatVector.fromArray(SPECIES, z, k)).intoArray(z, k);
        }
    }

    private static void leakyRelu(float alpha, float[] z, int from, int to) {
        for (int k = from; k < to; k += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, k);
            VectorMath.below(x, x.mul(alpha), x).intoArray(z, k);
        }
    }

    private static void elu(float scale, float alpha, float[] z, int from, int to) {
        for (int k = from; k < to; k += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, z, k);
            VectorMath.below(x, VectorMath.expm1(x).mul(alpha), x).mul(scale).intoArray(z, k);
        }
    }

    private static void tanh(float[] z, int from, int to) {
        for (int k = from; k < to; k += LANES) {
            VectorMath.tanh(FloatVector.fromArray(SPECIES, z, k)).intoArray(z, k);
        }
    }

    private static void sigmoid(float[] z, int from, int to) {
        for (int k = from; k < to; k += LANES) {
            VectorMath.sigmoid(FloatVector.fromArray(SPECIES, z, k)).intoArray(z, k);
        }
    }

    static void differentiate(
            Activation activation, float[] v, int vAt, float[] g, int gAt, float[] into, int at, int length) {
        switch (activation.function()) {
            case IDENTITY -> System.arraycopy(g, gAt, into, at, length);
            case RELU -> relu(v, vAt, g, gAt, into, at, length);
            case TANH -> tanh(v, vAt, g, gAt, into, at, length);
            case SIGMOID -> sigmoid(v, vAt, g, gAt, into, at, length);
            default -> PlainActivations.differentiate(activation, v, vAt, g, gAt, into, at, length);
        }
    }

    private static void relu(float[] v, int vAt, float[] g, int gAt, float[] into, int at, int length) {
        for (int k = 0; k < length; k += LANES) {
            VectorMath.below(
                            FloatVector.fromArray(SPECIES, v, vAt + k),
                            FloatVector.zero(SPECIES),
                            FloatVector.fromArray(SPECIES, g, gAt + k))
                    .intoArray(into, at + k);
        }
    }

    private static void tanh(float[] v, int vAt, float[] g, int gAt, float[] into, int at, int length) {
        for (int k = 0; k < length; k += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, v, vAt + k);
            value.neg()
                    .fma(value, FloatVector.broadcast(SPECIES, 1))
                    .mul(FloatVector.fromArray(SPECIES, g, gAt + k))
                    .intoArray(into, at + k);
        }
    }

    private static void sigmoid(float[] v, int vAt, float[] g, int gAt, float[] into, int at, int length) {
        for (int k = 0; k < length; k += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, v, vAt + k);
            value.neg()
                    .fma(value, value)
                    .mul(FloatVector.fromArray(SPECIES, g, gAt + k))
                    .intoArray(into, at + k);
        }
    }
}
