package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.data.Shuffle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Gathers samples into the same two arrays again and again, so that a training step allocates nothing of its own. */
final class Batches {

    private Samples samples;
    private final INDArray features;
    private final INDArray labels;
    private final FloatBuffer featureValues;
    private final FloatBuffer labelValues;

    /** @param size samples per batch; at least 1 */
    Batches(Samples samples, int size) {
        this.samples = samples;
        this.features = Nd4j.createUninitialized(DataType.FLOAT, shape(size, samples.featureShape()), 'c');
        this.labels = Nd4j.createUninitialized(DataType.FLOAT, shape(size, samples.labelShape()), 'c');
        this.featureValues = floats(features);
        this.labelValues = floats(labels);
    }

    /** Gathers from these from now on: the same samples in another epoch. */
    void from(Samples others) {
        samples = others;
    }

    /** Fills the arrays with the samples at {@code indices[from..from + size)}. */
    void gather(int[] indices, int from) {
        featureValues.clear();
        labelValues.clear();
        samples.copyBatch(indices, from, from + (int) features.size(0), featureValues, labelValues);
    }

    INDArray features() {
        return features;
    }

    INDArray labels() {
        return labels;
    }

    /** All samples in one batch. */
    static Batches all(Samples samples) {
        var batch = new Batches(samples, samples.size());
        batch.gather(Shuffle.identity(samples.size()), 0);
        return batch;
    }

    /** A row per sample; the array's own conversion to Java arrays allocates native memory for every row. */
    static void copyRows(INDArray outputs, float[][] into, int from) {
        INDArray rows = outputs.dup('c');
        FloatBuffer values = floats(rows);
        int samples = (int) outputs.size(0);
        int width = (int) (outputs.length() / samples);
        for (int row = 0; row < samples; row++) {
            into[from + row] = new float[width];
            values.get(into[from + row]);
        }
        rows.close();
    }

    private static FloatBuffer floats(INDArray array) {
        ByteBuffer bytes = array.data().asNio().order(ByteOrder.nativeOrder());
        return bytes.asFloatBuffer();
    }

    private static long[] shape(int size, int[] sampleShape) {
        long[] shape = new long[sampleShape.length + 1];
        shape[0] = size;
        for (int i = 0; i < sampleShape.length; i++) {
            shape[i + 1] = sampleShape[i];
        }
        return shape;
    }
}
