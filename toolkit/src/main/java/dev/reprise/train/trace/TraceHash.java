package dev.reprise.train.trace;

import dev.reprise.data.Samples;
import dev.reprise.train.state.ArrayBytes;
import dev.reprise.train.state.RandomState;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hashes for traces, which only need to tell two runs apart. */
final class TraceHash {

    private static final int BYTES = 8;
    private static final long FNV_PRIME = 0x100000001b3L;

    private TraceHash() {}

    static String of(Model network) {
        return shortened(ArrayBytes.of(network.params()));
    }

    static String of(long[] rows) {
        ByteBuffer bytes = ByteBuffer.allocate(rows.length * Long.BYTES);
        bytes.asLongBuffer().put(rows);
        return shortened(bytes.array());
    }

    static String ofRandomState() {
        RandomState state = RandomState.ofThisThread();
        return Long.toHexString(state.root()) + "-" + Long.toHexString(state.node());
    }

    /** One hash per sample, of its features and labels. They are read once more, which does not change samples. */
    static long[] rows(List<Samples> inputs, List<Samples> tasks, int[] order, int from, int size) {
        FloatBuffer values = FloatBuffer.allocate(
                inputs.stream().mapToInt(Samples::featureWidth).sum()
                        + tasks.stream().mapToInt(Samples::labelWidth).sum());
        var rows = new long[size];
        for (int i = 0; i < size; i++) {
            values.clear();
            for (Samples input : inputs) {
                input.copyFeatures(order[from + i], values);
            }
            for (Samples task : tasks) {
                task.copyLabels(order[from + i], values);
            }
            rows[i] = row(values.array(), 0, values.position());
        }
        return rows;
    }

    /** One hash per row of a batch, over all arrays, such as features and labels. */
    static long[] rows(List<INDArray> arrays) {
        var rows = new long[Math.toIntExact(arrays.get(0).size(0))];
        for (INDArray array : arrays) {
            float[] values = array.dup('c').reshape(array.length()).toFloatVector();
            int width = values.length / rows.length;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = rows[i] * FNV_PRIME + row(values, i * width, (i + 1) * width);
            }
        }
        return rows;
    }

    private static long row(float[] values, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = (hash ^ Float.floatToRawIntBits(values[i])) * FNV_PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static String shortened(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
