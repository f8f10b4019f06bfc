package dev.reprise.imports;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as Python, R and spreadsheets write them; narrower than Java's, which takes {@code 1d} and {@code 0x1p3} for numbers. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");

    private Numbers() {}

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** NaN and infinities are values like any other; empty if the text is no number. */
    static OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (isDecimal(stripped)) {
            return OptionalDouble.of(Double.parseDouble(stripped));
        }
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case "nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }
}
