package dev.reprise.train;

import dev.reprise.data.Samples;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs networks on samples, in large batches, in evaluation mode: dropout off, batch normalisation with running statistics. */
final class Outputs {

    private static final int BATCH = 1000;

    private Outputs() {}

    /** What a network makes of each sample, row by row: {samples, outputs}. */
    static float[][] of(Samples samples, Function<INDArray, INDArray> network) {
        return ofEach(samples, features -> new INDArray[] {network.apply(features)})[0];
    }

    /** The same for several outputs: {outputs of the network, samples, width of the output}. */
    static float[][][] ofEach(Samples samples, Function<INDArray, INDArray[]> network) {
        float[][][] all = {};
        int filled = 0;
        for (Batches batch : inBatches(samples)) {
            INDArray[] outputs = network.apply(batch.features());
            if (all.length == 0) {
                all = new float[outputs.length][samples.size()][];
            }
            for (int o = 0; o < outputs.length; o++) {
                copyRows(outputs[o], all[o], filled);
                outputs[o].close();
            }
            filled += (int) batch.features().size(0);
        }
        return all;
    }

    /** Of a matrix; its own conversion to Java arrays allocates native memory for every row. */
    private static void copyRows(INDArray matrix, float[][] into, int from) {
        if (matrix.rank() != 2) {
            throw new IllegalArgumentException("The network outputs " + Arrays.toString(matrix.shape())
                    + " for a batch; metrics need one row per sample: {samples, outputs}");
        }
        INDArray rows = matrix.dup('c');
        FloatBuffer values = rows.data().asNio().order(ByteOrder.nativeOrder()).asFloatBuffer();
        int width = (int) matrix.size(1);
        for (int row = 0; row < matrix.size(0); row++) {
            into[from + row] = new float[width];
            values.get(into[from + row]);
        }
        rows.close();
    }

    /** The labels of each sample. */
    static float[][] labels(Samples samples) {
        float[][] all = new float[samples.size()][];
        for (int i = 0; i < all.length; i++) {
            var row = FloatBuffer.allocate(samples.labelWidth());
            samples.copyLabels(i, row);
            all[i] = row.array();
        }
        return all;
    }

    /** The samples in their order; each batch is gathered when it is asked for, and valid until the next. */
    static Iterable<Batches> inBatches(Samples samples) {
        int[] all = IntStream.range(0, samples.size()).toArray();
        return () -> IntStream.iterate(0, from -> from < all.length, from -> from + BATCH)
                .mapToObj(from -> {
                    var batch = new Batches(samples, Math.min(BATCH, all.length - from));
                    batch.gather(all, from);
                    return batch;
                })
                .iterator();
    }
}
