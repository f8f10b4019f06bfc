package dev.reprise.train;

import dev.reprise.data.Samples;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs networks on samples, in large batches. Without training: dropout off, batch normalisation with running statistics. */
final class Outputs {

    private static final int BATCH = 1000;

    private Outputs() {}

    /** What a network makes of each sample, row by row: {samples, outputs}. */
    static float[][] of(MultiLayerNetwork network, Samples samples, boolean training) {
        return ofEach(List.of(samples), inputs -> new INDArray[] {network.output(inputs[0], training)})[0];
    }

    /** The same for several outputs: {outputs of the network, samples, width of the output}. */
    static float[][][] of(ComputationGraph network, MultiTask samples) {
        return ofEach(samples.inputs(), network::output);
    }

    private static float[][][] ofEach(List<Samples> inputs, Function<INDArray[], INDArray[]> network) {
        float[][][] all = {};
        int size = inputs.get(0).size();
        for (int from = 0; from < size; from += BATCH) {
            int to = Math.min(size, from + BATCH);
            int[] indices = IntStream.range(from, to).toArray();
            INDArray[] features = inputs.stream()
                    .map(input -> {
                        var batch = new Batches(input, indices.length);
                        batch.gather(indices, 0);
                        return batch.features();
                    })
                    .toArray(INDArray[]::new);
            INDArray[] outputs = network.apply(features);
            if (all.length == 0) {
                all = new float[outputs.length][size][];
            }
            for (int o = 0; o < outputs.length; o++) {
                copyRows(outputs[o], all[o], from);
                outputs[o].close();
            }
        }
        return all;
    }

    /** A row per sample; the array's own conversion to Java arrays allocates native memory for every row. */
    private static void copyRows(INDArray outputs, float[][] into, int from) {
        INDArray rows = outputs.dup('c');
        FloatBuffer values = rows.data().asNio().order(ByteOrder.nativeOrder()).asFloatBuffer();
        int samples = (int) outputs.size(0);
        int width = (int) (outputs.length() / samples);
        for (int row = 0; row < samples; row++) {
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

    /** The samples in their order. A batch is valid until the next. */
    static void inBatches(Samples samples, Consumer<Batches> use) {
        int[] all = IntStream.range(0, samples.size()).toArray();
        for (int from = 0; from < all.length; from += BATCH) {
            var batch = new Batches(samples, Math.min(BATCH, all.length - from));
            batch.gather(all, from);
            use.accept(batch);
        }
    }
}
