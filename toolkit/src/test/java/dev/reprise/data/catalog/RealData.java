package dev.reprise.data.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.data.Dataset;
import dev.reprise.data.Samples;
import dev.reprise.data.fetch.DataRoute;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.data.fetch.DataStatus;
import dev.reprise.data.fetch.Loaded;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The data that this machine has, without fetching; tests of what it has not are skipped, saying so. */
final class RealData {

    private RealData() {}

    static <T> Loaded<T> load(Dataset<T> dataset, Path cache) {
        String variable = DataSettings.DIRECTORY_VARIABLE;
        DataSets sets = new DataSets(new DataSettings(
                Optional.ofNullable(System.getenv(variable)).map(Path::of),
                cache,
                true,
                Set.of(Cifar10.JPEG),
                Duration.ofSeconds(1),
                "npm",
                DataRoute.DIRECT));
        DataStatus.State state = sets.status(dataset).state();
        assumeTrue(state != DataStatus.State.MISSING, dataset.about().id() + " is not here; set " + variable);
        return sets.load(dataset, 1);
    }

    static int[] classCounts(Samples samples) {
        int[] counts = new int[samples.classes()];
        for (int i = 0; i < samples.size(); i++) {
            counts[samples.classOf(i)]++;
        }
        return counts;
    }

    static float[] features(Samples samples, int index) {
        FloatBuffer features = FloatBuffer.allocate(samples.featureWidth());
        samples.copyFeatures(index, features);
        return features.array();
    }

    static float label(Samples samples, int index) {
        FloatBuffer labels = FloatBuffer.allocate(samples.labelWidth());
        samples.copyLabels(index, labels);
        return labels.get(0);
    }

    /** Mean and standard deviation of each of {@code parts} stretches of the features. */
    static double[][] moments(Samples samples, int parts) {
        double[] sum = new double[parts];
        double[] squares = new double[parts];
        float[] row = new float[samples.featureWidth()];
        FloatBuffer buffer = FloatBuffer.wrap(row);
        for (int i = 0; i < samples.size(); i++) {
            samples.copyFeatures(i, buffer.rewind());
            for (int c = 0; c < row.length; c++) {
                sum[c * parts / row.length] += row[c];
                squares[c * parts / row.length] += row[c] * row[c];
            }
        }
        double count = (double) samples.size() * row.length / parts;
        double[] means = Arrays.stream(sum).map(s -> s / count).toArray();
        double[] sds = new double[parts];
        Arrays.setAll(sds, p -> Math.sqrt(squares[p] / count - means[p] * means[p]));
        return new double[][] {means, sds};
    }
}
