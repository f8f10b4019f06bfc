package dev.reprise.judge;

import dev.reprise.judge.stats.Medians;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** Numbers for readers. What is different is never printed the same. */
final class Numbers {

    private static final int MOST_DECIMALS = 20;
    private static final int SIGNIFICANT = 3;
    /** Numbers beyond this, or its inverse, are printed with an exponent. */
    private static final double LONGEST = 1e15;

    private Numbers() {}

    static double median(Collection<Double> values) {
        return Medians.of(values.stream().mapToDouble(v -> v).toArray());
    }

    /** A recorded value in a unit, such as {@code 59.6%}. */
    static String show(double recorded, Unit unit, int decimals) {
        if (Double.isNaN(recorded)) {
            return "NaN";
        }
        if (Double.isInfinite(recorded)) {
            return recorded > 0 ? "infinity" : "-infinity";
        }
        if (Math.abs(recorded) >= LONGEST || recorded != 0 && Math.abs(recorded) < 1 / LONGEST) {
            return String.format(Locale.ROOT, "%.2e", unit.from(recorded)) + space(unit) + unit.symbol();
        }
        BigDecimal rounded = unit.exact(recorded).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString() + space(unit) + unit.symbol();
    }

    private static String space(Unit unit) {
        return unit == Unit.PERCENT || unit == Unit.NONE ? "" : " ";
    }

    /** The same with as many decimals as the value deserves. */
    static String show(double recorded, Unit unit) {
        return show(recorded, unit, decimals(recorded, unit));
    }

    /** A value, with more decimals if it would otherwise read like {@code other} without being the same. */
    static String apart(double recorded, double other, Unit unit, int decimals) {
        int enough = decimals;
        while (recorded != other
                && enough < MOST_DECIMALS
                && show(recorded, unit, enough).equals(show(other, unit, enough))) {
            enough++;
        }
        return show(recorded, unit, enough);
    }

    /** A difference of two recorded values, without sign; percentages differ by points. */
    static String difference(double recorded, Unit unit) {
        double size = Math.abs(recorded);
        if (unit != Unit.PERCENT || !Double.isFinite(size)) {
            return show(size, unit);
        }
        String points = show(size, unit, decimals(size, unit)).replace("%", "");
        return points + (points.equals("1") ? " point" : " points");
    }

    /** A margin of percentages in points, any other as printed. */
    static String margin(Quantity margin) {
        return margin.unit() == Unit.PERCENT
                ? margin.number().toPlainString()
                        + (margin.number().compareTo(BigDecimal.ONE) == 0 ? " point" : " points")
                : margin.text();
    }

    /** How many decimals show three digits of a value, and of percentages at least one decimal. */
    static int decimals(double recorded, Unit unit) {
        double shown = Math.abs(unit.from(recorded));
        if (!Double.isFinite(shown) || shown == 0) {
            return 0;
        }
        if (shown == Math.rint(shown) && unit != Unit.PERCENT) {
            return 0;
        }
        int magnitude = (int) Math.floor(Math.log10(shown));
        int digits = Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT - 1 - magnitude));
        return unit == Unit.PERCENT ? Math.max(1, Math.min(digits, shown < 0.1 ? digits : 1)) : digits;
    }

    /** {@code 54.7% to 63.3%}, or one value if all are the same. */
    static String range(Collection<Double> recorded, Unit unit) {
        double low = recorded.stream().mapToDouble(d -> d).min().orElse(Double.NaN);
        double high = recorded.stream().mapToDouble(d -> d).max().orElse(Double.NaN);
        if (recorded.stream().anyMatch(d -> d.isNaN())) {
            var finite = recorded.stream().filter(d -> !d.isNaN()).toList();
            return finite.isEmpty() ? "NaN" : range(finite, unit) + " and NaN";
        }
        int decimals = Math.max(decimals(low, unit), decimals(high, unit));
        return low == high
                ? show(low, unit, decimals)
                : apart(low, high, unit, decimals) + " to " + apart(high, low, unit, decimals);
    }

    /** A p value for rules: two digits. */
    static String p(double p) {
        return p < 1e-4
                ? String.format(Locale.ROOT, "%.1e", p)
                : new BigDecimal(p).round(new MathContext(2)).toPlainString();
    }

    /** A chance for sentences: two digits, and none of those that nobody weighs. */
    static String chance(double p) {
        return p < 1e-4 ? "less than 0.0001" : p(p);
    }

    /** {@code 1 seed}, {@code 5 seeds}. */
    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
