package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Extremes and moments per column, summed in double precision; deviations in a second pass, which is stable. */
final class ColumnStatistics {

    private final double[] min;
    private final double[] max;
    private final double[] mean;
    private final double[] variance;

    private ColumnStatistics(int width) {
        min = new double[width];
        max = new double[width];
        mean = new double[width];
        variance = new double[width];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
    }

    static ColumnStatistics ofFeatures(Samples samples) {
        return of(samples.size(), samples.featureWidth(), samples::copyFeatures);
    }

    static ColumnStatistics ofLabels(Samples samples) {
        return of(samples.size(), samples.labelWidth(), samples::copyLabels);
    }

    private interface Row {
        void copy(int index, FloatBuffer into);
    }

    private static ColumnStatistics of(int size, int width, Row rows) {
        if (size == 0) {
            throw new IllegalArgumentException("A scaling cannot be fitted on no samples");
        }
        ColumnStatistics result = new ColumnStatistics(width);
        float[] row = new float[width];
        FloatBuffer buffer = FloatBuffer.wrap(row);
        for (int i = 0; i < size; i++) {
            rows.copy(i, buffer.rewind());
            for (int c = 0; c < width; c++) {
                result.min[c] = Math.min(result.min[c], row[c]);
                result.max[c] = Math.max(result.max[c], row[c]);
                result.mean[c] += row[c];
            }
        }
        Arrays.setAll(result.mean, c -> result.mean[c] / size);
        for (int i = 0; i < size; i++) {
            rows.copy(i, buffer.rewind());
            for (int c = 0; c < width; c++) {
                double deviation = row[c] - result.mean[c];
                result.variance[c] += deviation * deviation / size;
            }
        }
        return result;
    }

    int width() {
        return mean.length;
    }

    double min(int column) {
        return min[column];
    }

    double max(int column) {
        return max[column];
    }

    double mean(int column) {
        return mean[column];
    }

    double sd(int column) {
        return Math.sqrt(variance[column]);
    }
}
