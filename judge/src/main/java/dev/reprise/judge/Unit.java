package dev.reprise.judge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A unit that reports print, and what one of it is in the base unit in which a trial records it: percentages are recorded as
 * fractions (0..1), times as seconds, everything else as it is printed.
 */
public enum Unit {
    NONE("", "1"),
    PERCENT("%", "0.01"),
    SECONDS("s", "1"),
    MILLISECONDS("ms", "0.001"),
    MINUTES("min", "60"),
    HOURS("h", "3600"),
    MEGAWATTS("MW", "1"),
    SQUARE_MEGAWATTS("MW^2", "1"),
    EPOCHS("epochs", "1"),
    UPDATES("updates", "1"),
    PARAMETERS("parameters", "1");

    private static final Map<String, Unit> ALIASES =
            Map.of("points", PERCENT, "MW2", SQUARE_MEGAWATTS, "MW\u00b2", SQUARE_MEGAWATTS, "sec", SECONDS);

    private final String symbol;
    private final BigDecimal base;

    Unit(String symbol, String base) {
        this.symbol = symbol;
        this.base = new BigDecimal(base);
    }

    /**
     * The unit of a symbol, such as {@code %}; the empty text is {@link #NONE}.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public static Unit of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst()
                .or(() -> Optional.ofNullable(ALIASES.get(symbol)))
                .orElseThrow(() -> new IllegalArgumentException("There is no unit '" + symbol + "'. Use one of "
                        + Arrays.stream(values())
                                .map(Unit::symbol)
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.joining(", "))
                        + ", or none."));
    }

    /** As printed; empty for {@link #NONE}. */
    public String symbol() {
        return symbol;
    }

    /** How much of the base unit one of this is. */
    BigDecimal base() {
        return base;
    }

    /** A recorded value in this unit. */
    double from(double recorded) {
        return Double.isFinite(recorded) ? exact(recorded).doubleValue() : recorded;
    }

    /** A finite recorded value in this unit, without binary rounding. */
    BigDecimal exact(double recorded) {
        BigDecimal value = BigDecimal.valueOf(recorded);
        if (base.precision() == 1 && base.unscaledValue().equals(BigInteger.ONE)) {
            return value.scaleByPowerOfTen(base.scale());
        }
        return value.divide(base, MathContext.DECIMAL128);
    }
}
