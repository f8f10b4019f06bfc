package dev.reprise.judge;

import java.math.BigDecimal;

/** Which of two values is better. NaN, the end of a diverged training, is worse than any number. */
final class Comparison {

    private Comparison() {}

    /** 1 if the first is better by the margin or more, -1 if the second is, 0 for a tie. */
    static int vote(double first, double second, boolean lowerIsBetter, BigDecimal margin) {
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Boolean.compare(Double.isNaN(second), Double.isNaN(first));
        }
        if (Double.isInfinite(first) || Double.isInfinite(second) || margin.signum() == 0) {
            int order = first < second ? -1 : first > second ? 1 : 0;
            return lowerIsBetter ? -order : order;
        }
        BigDecimal ahead = BigDecimal.valueOf(first).subtract(BigDecimal.valueOf(second));
        return size(lowerIsBetter ? ahead.negate() : ahead, margin);
    }

    /** 1 if the value reaches the margin upwards, -1 downwards, 0 for neither; with no margin, its sign. */
    static int size(BigDecimal value, BigDecimal margin) {
        return value.abs().compareTo(margin) >= 0 ? value.signum() : 0;
    }

    /** How far the first is ahead, positive when it is better, without binary rounding; NaN if one is not finite. */
    static double ahead(double first, double second, boolean lowerIsBetter) {
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            return Double.NaN;
        }
        double ahead =
                BigDecimal.valueOf(first).subtract(BigDecimal.valueOf(second)).doubleValue();
        return lowerIsBetter ? 0 - ahead : ahead;
    }
}
