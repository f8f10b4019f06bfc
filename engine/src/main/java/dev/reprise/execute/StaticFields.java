package dev.reprise.execute;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The static fields of an experiment that can be set. What final fields refer to is not looked into: such objects, a list for example,
 * are shared by the trials of a JVM.
 */
final class StaticFields {

    private StaticFields() {}

    /** Of the class and its superclasses, which are initialised if they were not. */
    static List<SharedValue<Object>> of(Class<?> experiment) {
        var values = new ArrayList<SharedValue<Object>>();
        for (Class<?> type = experiment; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    values.add(value(field));
                }
            }
        }
        return values;
    }

    private static SharedValue<Object> value(Field field) {
        return new SharedValue<>(
                "the static field " + field.getDeclaringClass().getName() + "." + field.getName(),
                () -> get(field),
                value -> set(field, value));
    }

    @SuppressWarnings("NullAway") // a field may hold null, which goes back as it came
    private static Object get(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object value) {
        try {
            field.set(null, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
