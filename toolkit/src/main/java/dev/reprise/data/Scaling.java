package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * {@code (value - shift) / divisor}, in float arithmetic, per column or the same for all. Fitted in double precision on samples
 * that need not be the ones it is applied to. Columns that do not vary get divisor 1.
 */
public final class Scaling {

    private final float[] shift;
    private final float[] divisor;

    private Scaling(float[] shift, float[] divisor) {
        this.shift = shift;
        this.divisor = divisor;
    }

    /** The same for every column: PyTorch's {@code Normalize(mean, sd)} on one channel. */
    public static Scaling uniform(double mean, double sd) {
        return new Scaling(new float[] {(float) mean}, new float[] {(float) sd});
    }

    /** Features to 0..1, column by column. */
    public static Scaling minMax(Samples fittedOn) {
        return of(ColumnStatistics.ofFeatures(fittedOn), true);
    }

    /** Features to mean 0 and (population) standard deviation 1, column by column. */
    public static Scaling standard(Samples fittedOn) {
        return of(ColumnStatistics.ofFeatures(fittedOn), false);
    }

    /** Labels to 0..1, column by column. */
    public static Scaling minMaxOfLabels(Samples fittedOn) {
        return of(ColumnStatistics.ofLabels(fittedOn), true);
    }

    private static Scaling of(ColumnStatistics columns, boolean minMax) {
        float[] shift = new float[columns.width()];
        float[] divisor = new float[columns.width()];
        for (int c = 0; c < shift.length; c++) {
            shift[c] = (float) (minMax ? columns.min(c) : columns.mean(c));
            divisor[c] = (float) orOne(minMax ? columns.max(c) - columns.min(c) : columns.sd(c));
        }
        return new Scaling(shift, divisor);
    }

    private static double orOne(double divisor) {
        return divisor > 0 ? divisor : 1;
    }

    /** Scales one value of a column. */
    public float apply(int column, float value) {
        int c = shift.length == 1 ? 0 : column;
        return (value - shift[c]) / divisor[c];
    }

    /** Takes a scaled value of a column, such as a prediction, back to its own unit. */
    public float invert(int column, float scaled) {
        int c = shift.length == 1 ? 0 : column;
        return scaled * divisor[c] + shift[c];
    }

    boolean isUniform() {
        return shift.length == 1;
    }

    Scaling checkedFor(int width) {
        if (!isUniform() && shift.length != width) {
            throw new IllegalArgumentException(
                    "A scaling fitted on " + shift.length + " columns cannot be applied to " + width);
        }
        return this;
    }

    void applyInPlace(FloatBuffer values, int start) {
        int end = values.position();
        for (int i = start; i < end; i++) {
            values.put(i, apply(i - start, values.get(i)));
        }
    }

    @Override
    public String toString() {
        return isUniform()
                ? "(x - " + shift[0] + ") / " + divisor[0]
                : "(x - " + Arrays.toString(shift) + ") / " + Arrays.toString(divisor);
    }
}
