package dev.reprise.judge;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One combination of swept values, by parameter name, in the order in which the experiment declares its sweeps. Two arms with
 * the same values are equal whatever their order.
 *
 * <p>A claim may give a value as a number, {@code arm("lr", 1e-4)}, which stands for whatever text of the sweep is the same number:
 * {@code 0.0001}, {@code 1e-4}. A value given as text stands for that text alone.
 */
public final class Arm {

    /** The only arm of an experiment without sweeps. */
    public static final Arm NONE = new Arm(Map.of());

    /** Zeros that a number may be written with. */
    private static final int LONGEST = 9;

    private final Map<String, String> values;
    private final Set<String> numbers;

    /**
     * An arm of texts.
     *
     * @param values swept value by parameter name; empty when the experiment sweeps nothing
     */
    public Arm(Map<String, String> values) {
        this(values, Set.of());
    }

    private Arm(Map<String, String> values, Set<String> numbers) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.numbers = Set.copyOf(numbers);
    }

    /** Swept value by parameter name; empty when the experiment sweeps nothing. */
    public Map<String, String> values() {
        return values;
    }

    /** An arm of one parameter; the value is a number, or its text is its {@code toString}. */
    public static Arm of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** This arm with one more value, or another one for a parameter that it has. */
    public Arm with(String name, Object value) {
        var texts = new LinkedHashMap<>(values);
        var given = new HashSet<>(numbers);
        texts.put(name, text(value));
        if (value instanceof Number) {
            given.add(name);
        } else {
            given.remove(name);
        }
        return new Arm(texts, given);
    }

    /** This arm with all values of another, which win where both have one. */
    Arm with(Arm other) {
        Arm both = this;
        for (var entry : other.values.entrySet()) {
            both = both.with(entry.getKey(), entry.getValue());
        }
        var given = new HashSet<>(both.numbers);
        given.addAll(other.numbers);
        return new Arm(both.values, given);
    }

    /** Whether the value of a parameter was given as {@code text}, or as a number which the text is too. */
    boolean means(String name, String text) {
        String value = values.getOrDefault(name, "");
        return value.equals(text) || numbers.contains(name) && sameNumber(value, text);
    }

    /** Whether every value is meant by this arm, and it means no more. */
    boolean means(Arm texts) {
        return values.keySet().equals(texts.values.keySet())
                && texts.values.entrySet().stream().allMatch(entry -> means(entry.getKey(), entry.getValue()));
    }

    private static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false; // text, which no number means
        }
    }

    /** Java writes small and large numbers with an exponent, as in 1.0E-4, which nobody writes into a sweep. */
    private static String text(Object value) {
        String text = value.toString();
        if (value instanceof Number && text.indexOf('E') > 0) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return Math.abs(number.scale()) <= LONGEST ? number.toPlainString() : text;
        }
        return text;
    }

    /**
     * Reads {@code name=value} pairs separated by commas, the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if a pair has no equals sign, or a name stands twice
     */
    public static Arm parse(String text) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "An arm is written as name=value pairs separated by commas, but this is not: '" + text + "'");
            }
            String name = pair.substring(0, equals).strip();
            if (values.put(name, pair.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("The arm '" + text + "' gives '" + name + "' twice");
            }
        }
        return new Arm(values);
    }

    /** {@code activation=RELU,lr=0.1}; empty for {@link #NONE}. */
    @Override
    public String toString() {
        var text = new StringJoiner(",");
        values.forEach((name, value) -> text.add(name + "=" + value));
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arm arm && arm.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
