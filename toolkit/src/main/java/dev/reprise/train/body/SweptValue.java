package dev.reprise.train.body;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types that a swept field may have, and how a value's text becomes one of them. */
public final class SweptValue {

    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.of(
            String.class, text -> text,
            int.class, Integer::valueOf,
            long.class, Long::valueOf,
            float.class, Float::valueOf,
            double.class, Double::valueOf,
            boolean.class, SweptValue::parseBoolean);

    private SweptValue() {}

    /** Whether a swept field may have this type. */
    public static boolean supports(Class<?> type) {
        return type.isEnum() || PARSERS.containsKey(type) || factory(type).isPresent();
    }

    /** All of these types, as a message names them. */
    public static String supportedTypes() {
        return "String, int, long, float, double, boolean, an enum, or a type with a static method of(String) that returns it";
    }

    /** @throws IllegalArgumentException with what would have been accepted */
    @SuppressWarnings("NullAway") // the caller has asked whether the type is supported
    public static Object parse(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("is none of the constants of " + type.getSimpleName()
                                    + ": "
                                    + Arrays.stream(type.getEnumConstants())
                                            .map(constant -> ((Enum<?>) constant).name())
                                            .collect(Collectors.joining(", "))));
        }
        Optional<Method> factory = factory(type);
        if (factory.isPresent()) {
            return made(factory.get(), text);
        }
        try {
            return PARSERS.get(type).apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a value of type " + type.getSimpleName(), e);
        }
    }

    /** A record, for example, with {@code static Depth of(String text)}; of any visibility. */
    private static Optional<Method> factory(Class<?> type) {
        if (PARSERS.containsKey(type)) {
            return Optional.empty();
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("of")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    private static Object made(Method factory, String text) {
        try {
            factory.setAccessible(true);
            return factory.invoke(null, text);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot call " + factory, e);
        } catch (InvocationTargetException e) {
            String type = factory.getDeclaringClass().getSimpleName();
            throw new IllegalArgumentException(
                    "is refused by " + type + ".of: " + e.getTargetException().getMessage(), e.getTargetException());
        }
    }

    private static Object parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }
}
