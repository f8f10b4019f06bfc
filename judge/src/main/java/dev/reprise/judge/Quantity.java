package dev.reprise.judge;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a report prints it, with its unit and the precision that the digits show.
 *
 * @param text as printed
 * @param number the digits
 * @param unit of the number
 */
public record Quantity(String text, BigDecimal number, Unit unit) {

    private static final Pattern PRINTED = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(.*)");

    /**
     * Reads {@code 59.6%}, {@code 57.30 %}, {@code 0.0208}, {@code 4187554.34} or {@code 1.5 MW}.
     *
     * @throws IllegalArgumentException if that is not a decimal number with a point, or the unit is unknown
     */
    public static Quantity parse(String text) {
        Matcher printed = PRINTED.matcher(text.strip());
        if (!printed.matches()
                || printed.group(2).startsWith(",")
                || printed.group(2).startsWith(".")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a number with an optional unit. Write it like 59.6%, 0.0208"
                            + " or 1.5 MW: a decimal point, no separators between thousands, no words.");
        }
        return new Quantity(text.strip(), new BigDecimal(printed.group(1)), Unit.of(printed.group(2)));
    }

    /** The value as a trial would record it, such as 0.596 for 59.6%. */
    public double recorded() {
        return exact().doubleValue();
    }

    /** {@link #recorded()} without binary rounding. */
    BigDecimal exact() {
        return number.multiply(unit.base());
    }

    /** Half a unit of the last printed digit, in {@link #unit()}: what rounding may have hidden. */
    BigDecimal halfStep() {
        return BigDecimal.ONE.scaleByPowerOfTen(-number.scale()).divide(BigDecimal.valueOf(2));
    }

    /** How many decimals are printed. */
    int decimals() {
        return Math.max(0, number.scale());
    }

    /** This quantity if its unit is {@code expected}. */
    Quantity in(Unit expected, String role) {
        if (unit != expected) {
            throw new IllegalArgumentException("The " + role + " '" + text + "' is in "
                    + named(unit) + ", but the metric is in " + named(expected) + ". Give both the same unit"
                    + (unit == Unit.PERCENT
                            ? "; a share of the reported number is withinRelative(\"" + text + "\")."
                            : "."));
        }
        return this;
    }

    private static String named(Unit unit) {
        return unit == Unit.NONE ? "no unit" : "'" + unit.symbol() + "'";
    }

    @Override
    public String toString() {
        return text;
    }
}
