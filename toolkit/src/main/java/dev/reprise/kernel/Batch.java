package dev.reprise.kernel;

import java.util.List;

/**
 * Samples with their labels. Arrays may be longer than needed, so that they can be used again.
 *
 * @param size how many samples; at least 1
 * @param features sample by sample, {@code [channel][row][column]} in it
 * @param labels per head, sample by sample
 */
public record Batch(int size, float[] features, List<float[]> labels) {

    /** Of a network with one head. */
    public static Batch of(int size, float[] features, float[] labels) {
        return new Batch(size, features, List.of(labels));
    }
}
