package dev.reprise.train.body;

import java.lang.reflect.Field;
import java.util.List;

/**
 * A field that every arm injects a value into.
 *
 * @param name the parameter's name in ids and tables
 * @param values as written, each known to parse
 */
public record SweptField(String name, Field field, List<String> values) {

    /** Injects the parsed value into an instance. */
    public void inject(Object experiment, String value) {
        try {
            field.setAccessible(true);
            field.set(experiment, SweptValue.parse(field.getType(), value));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot inject '" + value + "' into the swept field " + field, e);
        }
    }
}
