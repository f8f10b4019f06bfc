package dev.reprise.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One combination of swept values, by parameter name, in the order in which the experiment declares its sweeps. Two arms with
 * the same values are equal whatever their order.
 *
 * @param values swept value by parameter name; empty when the experiment sweeps nothing
 */
public record Arm(Map<String, String> values) {

    /** The only arm of an experiment without sweeps. */
    public static final Arm NONE = new Arm(Map.of());

    public Arm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** An arm of one parameter; the value's text is its {@code toString}. */
    public static Arm of(String name, Object value) {
        return new Arm(Map.of(name, value.toString()));
    }

    /** This arm with one more value, or another one for a parameter that it has. */
    public Arm with(String name, Object value) {
        var copy = new LinkedHashMap<>(values);
        copy.put(name, value.toString());
        return new Arm(copy);
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
}
