package dev.reprise.train;

import dev.reprise.data.Samples;
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
                float[][] rows = outputs[o].toFloatMatrix();
                System.arraycopy(rows, 0, all[o], filled, rows.length);
                outputs[o].close();
            }
            filled += (int) batch.features().size(0);
        }
        return all;
    }

    /** The labels of each sample. */
    static float[][] labels(Samples samples) {
        float[][] all = new float[samples.size()][];
        for (int i = 0; i < all.length; i++) {
            var row = java.nio.FloatBuffer.allocate(samples.labelWidth());
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
