package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.Dataset;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.Inputs;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.data.Splits;

/**
 * Two interleaved spirals, generated from the trial's seed: 4,000 training, 1,000 validation and 1,000 test points, features {2},
 * one label per point, 0 or 1, half of each. An angle phi ~ U(0, 10) gives ((phi + 1) cos phi, phi sin phi), plus normal noise of
 * standard deviation 0.3 per coordinate; points of the second half are negated and get label 1. Label 0 comes first: shuffle.
 *
 * <p>Source: the generator of the course "Deep Learning in Practice" (2020), whose parts differ in seed only; the size of the
 * test part is not stated there and taken to be that of the validation part.
 */
public final class Spirals implements Dataset<Splits> {

    private static final double NOISE = 0.3;
    private static final double LONGEST = 10;

    @Override
    public About about() {
        return new About(
                "spirals",
                "Two spirals",
                "none needed: generated",
                "Course \"Deep Learning in Practice\", 2020, first exercise");
    }

    @Override
    public boolean seeded() {
        return true;
    }

    @Override
    public Splits load(Inputs inputs) {
        return new Splits(
                points(4000, inputs.seed(), 0), points(1000, inputs.seed(), 1), points(1000, inputs.seed(), 2));
    }

    private static Samples points(int count, long seed, int part) {
        SeededRandom random = new SeededRandom(seed, part);
        float[] features = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            double phi = random.nextDouble(0, LONGEST);
            double x = (phi + 1) * StrictMath.cos(phi) + NOISE * random.nextGaussian();
            double y = phi * StrictMath.sin(phi) + NOISE * random.nextGaussian();
            labels[i] = i < count / 2 ? 0 : 1;
            int sign = labels[i] == 0 ? 1 : -1;
            features[2 * i] = (float) (sign * x);
            features[2 * i + 1] = (float) (sign * y);
        }
        return FloatSamples.classification(features, labels, 2, 2);
    }
}
