package dev.reprise.train;

import dev.reprise.data.Samples;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/** What becomes of a network that is saved and loaded again, for claims such as that a saved model predicts the same. */
public final class SavedModel {

    private SavedModel() {}

    /**
     * Saves the network as DL4J does, loads it, and compares what both output.
     *
     * @return the largest absolute difference over samples and outputs; 0 if saving loses nothing. Outputs that are NaN before and
     *     after do not differ; one that is NaN on one side only makes it infinite
     * @throws UncheckedIOException if no temporary file can be written
     */
    public static double difference(MultiLayerNetwork network, Samples samples) {
        return difference(Metrics.outputs(network, samples), Metrics.outputs(reloaded(network), samples));
    }

    private static MultiLayerNetwork reloaded(MultiLayerNetwork network) {
        try {
            File file = Files.createTempFile("saved-model", ".zip").toFile();
            try {
                ModelSerializer.writeModel(network, file, true);
                return ModelSerializer.restoreMultiLayerNetwork(file, true);
            } finally {
                Files.deleteIfExists(file.toPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The network cannot be saved and loaded in the temporary folder", e);
        }
    }

    static double difference(float[][] before, float[][] after) {
        double largest = 0;
        for (int sample = 0; sample < before.length; sample++) {
            for (int output = 0; output < before[sample].length; output++) {
                float a = before[sample][output];
                float b = after[sample][output];
                if (Float.isNaN(a) != Float.isNaN(b)) {
                    return Double.POSITIVE_INFINITY;
                }
                largest = Float.compare(a, b) == 0 ? largest : Math.max(largest, Math.abs((double) a - b));
            }
        }
        return largest;
    }
}
