package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Max-pooling by 2x2 on vectors of samples. Where the samples are no multiple of the lanes, the last vector overlaps the one before it;
 * where they are fewer than the lanes, it reaches into the next window, which then overwrites that: windows are taken from left to right.
 */
final class VectorPooling {

    private VectorPooling() {}

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }

    static void pool(float[] z, int top, int row, int batch, int windows, float[] into, int at) {
        int blocks = (batch + LANES - 1) / LANES;
        int last = Math.max(0, batch - LANES);
        for (int k = 0; k < windows * blocks; k++) {
            int x = k / blocks;
            int n = Math.min(k % blocks * LANES, last);
            int left = top + 2 * x * batch + n;
            FloatVector above = load(z, left).max(load(z, left + batch));
            FloatVector below = load(z, left + row).max(load(z, left + row + batch));
            above.max(below).intoArray(into, at + x * batch + n);
        }
    }

    static void unpool(
            float[] z,
            int top,
            int row,
            int batch,
            int windows,
            float[] gradient,
            int gAt,
            float[] into,
            int intoAt,
            int intoRow) {
        int blocks = (batch + LANES - 1) / LANES;
        int last = Math.max(0, batch - LANES);
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int k = 0; k < windows * blocks; k++) {
            int x = k / blocks;
            int n = Math.min(k % blocks * LANES, last);
            int left = top + 2 * x * batch + n;
            int to = intoAt + 2 * x * batch + n;
            FloatVector a = load(z, left);
            FloatVector b = load(z, left + batch);
            FloatVector c = load(z, left + row);
            FloatVector most = a.max(b).max(c.max(load(z, left + row + batch)));
            FloatVector rest = load(gradient, gAt + x * batch + n);
            VectorMask<Float> first = a.compare(VectorOperators.EQ, most);
            VectorMask<Float> second = b.compare(VectorOperators.EQ, most);
            VectorMask<Float> third = c.compare(VectorOperators.EQ, most);
            zero.blend(rest, first).intoArray(into, to);
            rest = rest.blend(zero, first);
            zero.blend(rest, second).intoArray(into, to + batch);
            rest = rest.blend(zero, second);
            zero.blend(rest, third).intoArray(into, to + intoRow);
            rest.blend(zero, third).intoArray(into, to + intoRow + batch);
        }
    }
}
