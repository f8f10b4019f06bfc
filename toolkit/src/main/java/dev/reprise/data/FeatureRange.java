package dev.reprise.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.FloatBuffer;
import java.util.Optional;

/**
 * Whether features have a range that a network can learn from. Pixels divided by 255 twice, grey levels that were never scaled, and whole numbers
 * divided as such train without an error, and badly. Looks at some of the samples only, and changes nothing.
 */
public final class FeatureRange {

    private static final int LOOKED_AT = 64;
    private static final MathContext DIGITS = new MathContext(3);

    /** From so many features on a sample is something like an image, whose features are all of one kind. */
    private static final int WIDE = 64;

    /** Pixels from 0 to 1 that are divided by 255 lie below. */
    private static final double TINY = 0.005;

    /** Pixels from 0 to 1 that are normalised like those from 0 to 255 differ by less. */
    private static final double FLAT = 0.02;

    /** Standardised pixels stay below by far. */
    private static final double LARGE_PIXEL = 16;

    /** A hundred standard deviations. */
    private static final double LARGE_SCALED = 100;

    private final double low;
    private final double high;

    private FeatureRange(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** What is odd about the features of samples, as the end of a sentence with the remedy; empty if nothing is. */
    public static Optional<String> problem(Samples samples) {
        try {
            return samples.size() == 0 || samples.featureWidth() == 0 ? Optional.empty() : look(samples);
        } catch (RuntimeException e) {
            return Optional.empty(); // training reads them too, and says what is wrong
        }
    }

    private static Optional<String> look(Samples samples) {
        var values = FloatBuffer.allocate(samples.featureWidth());
        int count = Math.min(LOOKED_AT, samples.size());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            values.clear();
            samples.copyFeatures((int) ((long) i * samples.size() / count), values);
            for (float value : values.array()) {
                if (!Float.isFinite(value)) {
                    return Optional.of("hold " + value + ", which no network learns from: look at how they are read and"
                            + " scaled (a column that does not vary, divided by its range, gives NaN)");
                }
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new FeatureRange(low, high).problem(samples.featureWidth() >= WIDE, isScaled(samples));
    }

    private static boolean isScaled(Samples samples) {
        return samples instanceof ScaledFeatures || samples instanceof SamplesView view && isScaled(view.base);
    }

    private Optional<String> problem(boolean wide, boolean scaled) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (largest == 0) {
            return Optional.of("are all 0: a division of whole numbers, such as pixel / 255, gives that");
        }
        if (largest < TINY || wide && high > low && high - low < FLAT) {
            return Optional.of("lie between " + shown(low) + " and " + shown(high)
                    + ", too close together to learn from: were they scaled"
                    + " twice? images of Reprise's data sets are 0 to 1, or -1 to 1, already");
        }
        if (wide && largest > LARGE_PIXEL) {
            return Optional.of(
                    "lie between " + shown(low) + " and " + shown(high) + ", as grey levels do before they are scaled:"
                            + " scaled(Scaling.uniform(0, 255)) makes 0 to 1 of 0 to 255");
        }
        if (scaled && largest > LARGE_SCALED) {
            return Optional.of("lie between " + shown(low) + " and " + shown(high)
                    + " although they are scaled: was the scaling fitted on"
                    + " other samples, or before another scaling?");
        }
        return Optional.empty();
    }

    private static String shown(double value) {
        return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    }
}
