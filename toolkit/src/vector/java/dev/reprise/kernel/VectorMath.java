package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link FloatMath}, operation by operation, on vectors. */
final class VectorMath {

    private static final int FRACTION_BITS = 23;
    private static final FloatVector ZERO = FloatVector.zero(SPECIES);

    private VectorMath() {}

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    static FloatVector exp(FloatVector x) {
        FloatVector n = x.fma(all(FloatMath.LOG2_E), all(FloatMath.ROUNDER));
        FloatVector r = reduced(x, n.sub(FloatMath.ROUNDER));
        FloatVector power = r.mul(r).fma(inner(r), r).add(1);
        FloatVector value = power.reinterpretAsInts()
                .add(n.reinterpretAsInts().lanewise(VectorOperators.LSHL, FRACTION_BITS))
                .reinterpretAsFloats();
        return value.blend(Float.NaN, x.compare(VectorOperators.NE, x))
                .blend(0, x.compare(VectorOperators.LT, FloatMath.EXP_LEAST))
                .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, FloatMath.EXP_MOST));
    }

    static FloatVector expm1(FloatVector x) {
        FloatVector y = x.blend(FloatMath.EXPM1_LEAST, x.compare(VectorOperators.LT, FloatMath.EXPM1_LEAST));
        FloatVector n = y.fma(all(FloatMath.LOG2_E), all(FloatMath.ROUNDER));
        FloatVector r = reduced(y, n.sub(FloatMath.ROUNDER));
        FloatVector scale = n.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                .add(Float.floatToRawIntBits(1f))
                .reinterpretAsFloats();
        FloatVector less = r.mul(r).fma(inner(r), r);
        return scale.fma(less, scale.sub(1)).blend(Float.NaN, x.compare(VectorOperators.NE, x));
    }

    private static FloatVector reduced(FloatVector x, FloatVector k) {
        return k.fma(all(-FloatMath.LN2_LOW), k.fma(all(-FloatMath.LN2_HIGH), x));
    }

    private static FloatVector inner(FloatVector r) {
        FloatVector p = all(FloatMath.E5).fma(r, all(FloatMath.E4));
        p = p.fma(r, all(FloatMath.E3));
        p = p.fma(r, all(FloatMath.E2));
        p = p.fma(r, all(FloatMath.E1));
        return p.fma(r, all(FloatMath.E0));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector e = expm1(x.abs().mul(-2));
        IntVector magnitude = e.neg().div(e.add(2)).reinterpretAsInts().and(FloatMath.MAGNITUDE);
        return magnitude.or(x.reinterpretAsInts().and(~FloatMath.MAGNITUDE)).reinterpretAsFloats();
    }

    static FloatVector sigmoid(FloatVector x) {
        return all(1).div(exp(x.neg()).add(1));
    }

    static FloatVector relu(FloatVector z) {
        return z.blend(0, z.compare(VectorOperators.LE, ZERO));
    }

    /** The first where z is at most zero, else the second. */
    static FloatVector below(FloatVector z, FloatVector there, FloatVector elsewhere) {
        return elsewhere.blend(there, z.compare(VectorOperators.LE, ZERO));
    }
}
