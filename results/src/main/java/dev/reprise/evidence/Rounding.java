package dev.reprise.evidence;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers shortened to what a reader or a plot can show; what is not finite stays as it is. */
final class Rounding {

    private static final MathContext METRIC = new MathContext(7);
    private static final MathContext PLOT = new MathContext(4);

    private Rounding() {}

    /** Seven digits, as many as a 32-bit number has. */
    static double metric(double value) {
        return rounded(value, METRIC);
    }

    /** Four digits: finer than a pixel. */
    static double plot(double value) {
        return rounded(value, PLOT);
    }

    private static double rounded(double value, MathContext digits) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).round(digits).doubleValue() : value;
    }
}
