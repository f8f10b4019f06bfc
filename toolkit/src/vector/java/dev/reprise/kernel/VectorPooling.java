package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Max-pooling by 2x2 on vectors of samples. Where the samples are no multiple of the lanes, the last vector overlaps the one before it;
 * where they are fewer than the lanes, it reaches into the next window, which then overwrites that: windows are taken from left to right. As in
 * {@link VectorActivations}, no method is a help to another.
 */
final class VectorPooling {

    private VectorPooling() {}

    static void pool(float[] z, int top, int row, int batch, int windows, float[] into, int at) {
        int last = Math.max(0, batch - LANES);
        int end = at + windows * batch;
        int left = top;
        int to = at;
        int block = 0;
        while (to < end) {
            int n = Math.min(block, last);
            int first = left + n;
            FloatVector above =
                    FloatVector.fromArray(SPECIES, z, first).max(FloatVector.fromArray(SPECIES, z, first + batch));
            FloatVector below = FloatVector.fromArray(SPECIES, z, first + row)
                    .max(FloatVector.fromArray(SPECIES, z, first + row + batch));
            above.max(below).intoArray(into, to + n);
            block += LANES;
            if (block >= batch) {
                block = 0;
                left += 2 * batch;
                to += batch;
            }
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
        int last = Math.max(0, batch - LANES);
        int end = gAt + windows * batch;
        FloatVector zero = FloatVector.zero(SPECIES);
        int window = 0;
        int from = gAt;
        int block = 0;
        while (from < end) {
            int n = Math.min(block, last);
            int left = top + window + n;
            int to = intoAt + window + n;
            FloatVector a = FloatVector.fromArray(SPECIES, z, left);
            FloatVector b = FloatVector.fromArray(SPECIES, z, left + batch);
            FloatVector c = FloatVector.fromArray(SPECIES, z, left + row);
            FloatVector most = a.max(b).max(c.max(FloatVector.fromArray(SPECIES, z, left + row + batch)));
            FloatVector rest = FloatVector.fromArray(SPECIES, gradient, from + n);
            VectorMask<Float> first = a.compare(VectorOperators.EQ, most);
            VectorMask<Float> second = b.compare(VectorOperators.EQ, most);
            VectorMask<Float> third = c.compare(VectorOperators.EQ, most);
            zero.blend(rest, first).intoArray(into, to);
            rest = rest.blend(zero, first);
            zero.blend(rest, second).intoArray(into, to + batch);
            rest = rest.blend(zero, second);
            zero.blend(rest, third).intoArray(into, to + intoRow);
            rest.blend(zero, third).intoArray(into, to + intoRow + batch);
            block += LANES;
            if (block >= batch) {
                block = 0;
                window += 2 * batch;
                from += batch;
            }
        }
    }
}
