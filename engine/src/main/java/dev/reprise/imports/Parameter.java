package dev.reprise.imports;

import dev.reprise.train.body.SweptField;
import dev.reprise.train.body.SweptValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A swept parameter.
 *
 * @param type of its field, which says when two texts are the same value
 * @param values as the experiment writes them
 */
public record Parameter(String name, Class<?> type, List<String> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** That of a swept field. */
    public static Parameter of(SweptField field) {
        return new Parameter(field.name(), field.field().getType(), field.values());
    }

    /**
     * The experiment's spelling of a value: {@code 1e-1} is {@code 0.1}, {@code 10.0} is the int {@code 10}, {@code True} is {@code
     * true}, and {@code relu} the constant {@code RELU}. Empty if it lists no such value.
     */
    Optional<String> spelled(String text) {
        Object value = parsed(text);
        return values.stream().filter(listed -> parsed(listed).equals(value)).findFirst();
    }

    private Object parsed(String text) {
        String stripped = text.strip();
        if (type == String.class) {
            return stripped;
        }
        if (type.isEnum() || type == boolean.class) {
            return stripped.toLowerCase(Locale.ROOT);
        }
        try {
            return SweptValue.parse(type, wholeIfIntegral(stripped));
        } catch (IllegalArgumentException e) {
            return stripped; // equal to no value of the type
        }
    }

    private String wholeIfIntegral(String text) {
        boolean integral = type == int.class || type == long.class;
        // A decimal of a million digits takes minutes to expand.
        if (!integral || text.length() > 32 || !Numbers.isDecimal(text)) {
            return text;
        }
        try {
            return Long.toString(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException e) {
            return text;
        }
    }
}
