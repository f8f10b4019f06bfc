package dev.reprise.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parameters that were given a value, in the order in which they were given. Immutable. */
public final class ParameterValues {

    private static final ParameterValues NONE = new ParameterValues(Map.of());

    private final Map<Parameter<?>, Object> values;

    private ParameterValues(Map<Parameter<?>, Object> values) {
        this.values = values;
    }

    /** Nothing was given. */
    public static ParameterValues none() {
        return NONE;
    }

    /**
     * All of some parameters that have a value.
     *
     * @param source text by name; blank text is as none
     * @throws IllegalArgumentException naming the parameter, its value and what is allowed
     */
    public static ParameterValues read(Predicate<Parameter<?>> wanted, Function<String, Optional<String>> source) {
        ParameterValues read = NONE;
        for (Parameter<?> parameter : Parameters.all()) {
            if (wanted.test(parameter)) {
                read = read.given(parameter, source.apply(parameter.name()).orElse(null));
            }
        }
        return read;
    }

    /**
     * With what somebody wrote.
     *
     * @param text none if it is null or blank
     * @throws IllegalArgumentException naming the parameter, its value and what is allowed
     */
    public <T> ParameterValues given(Parameter<T> parameter, @Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : with(parameter, parameter.form().read(parameter.name(), text));
    }

    /** With another value. */
    public <T> ParameterValues with(Parameter<T> parameter, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(parameter, value);
        return new ParameterValues(more);
    }

    /** With another value, if there is one. */
    public <T> ParameterValues with(Parameter<T> parameter, Optional<T> value) {
        return value.map(present -> with(parameter, present)).orElse(this);
    }

    /** Those that decide which trials an experiment has and what one comes to. */
    public ParameterValues ofTrials() {
        return only(Parameter::ofTrials);
    }

    /** Some of them. */
    public ParameterValues only(Predicate<Parameter<?>> wanted) {
        var some = new LinkedHashMap<>(values);
        some.keySet().removeIf(wanted.negate());
        return new ParameterValues(some);
    }

    /** Whether a value was given. */
    public boolean has(Parameter<?> parameter) {
        return values.containsKey(parameter);
    }

    /** The value that was given, or the one that holds unless another is. */
    @SuppressWarnings("unchecked") // what stands under a parameter is a value of its form
    public <T> Optional<T> find(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter)).or(parameter::initial);
    }

    /**
     * As {@link #find}, of a parameter that always has a value.
     *
     * @throws IllegalStateException if it was not given and must be
     */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow(() -> new IllegalStateException(parameter + " must be set"));
    }

    /** What was given, as text by name, for a file or another reader. */
    public Map<String, String> asText() {
        var text = new LinkedHashMap<String, String>();
        values.forEach((parameter, value) -> text.put(parameter.name(), write(parameter, value)));
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** As text by name. */
    @Override
    public String toString() {
        return asText().toString();
    }

    @SuppressWarnings("unchecked") // see find
    private static <T> String write(Parameter<T> parameter, Object value) {
        return parameter.form().write((T) value);
    }
}
