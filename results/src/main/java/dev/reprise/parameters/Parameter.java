package dev.reprise.parameters;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One parameter of Reprise.
 *
 * @param name as it is given, {@code reprise.…}
 * @param form how its values are written
 * @param initial its value unless it is set; none if that depends on other things, or means nothing
 * @param readers who look at it
 * @param ofTrials whether it decides which trials an experiment has or what one comes to, so that whoever trains a single trial again
 *     needs the same
 * @param meaning one or more sentences
 * @param <T> what a value is
 */
public record Parameter<T>(
        String name, Form<T> form, Optional<T> initial, Set<Reader> readers, boolean ofTrials, String meaning) {

    /** Who looks at a parameter. */
    public enum Reader {
        /** A goal of the Maven plugin. */
        GOAL,
        /** The main class that a goal starts in a JVM of its own. */
        LAUNCHER,
        /** The JUnit Platform engine, whoever started it. */
        ENGINE
    }

    public Parameter {
        readers = Set.copyOf(readers);
    }

    static <T> Parameter<T> of(String name, Form<T> form, String meaning, Reader first, Reader... more) {
        return new Parameter<>(name, form, Optional.empty(), EnumSet.of(first, more), false, meaning);
    }

    /** The same with a value that holds unless another is set. */
    Parameter<T> unlessSet(T value) {
        return new Parameter<>(name, form, Optional.of(value), readers, ofTrials, meaning);
    }

    /** The same, as one that decides trials. */
    Parameter<T> decidingTrials() {
        return new Parameter<>(name, form, initial, readers, true, meaning);
    }

    /** The text of the value that holds unless another is set. */
    public Optional<String> initialText() {
        return initial.map(form::write);
    }

    /** A value as it is written. */
    public String textOf(T value) {
        return form.write(value);
    }

    /** Whether its values are for such readers. */
    public boolean isReadBy(Reader reader) {
        return readers.contains(reader);
    }

    @Override
    public String toString() {
        return name;
    }
}
