package dev.reprise.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The varied parameters of an experiment, with their values.
 *
 * @param values by parameter name, in declaration order; empty when nothing is swept
 */
public record Sweeps(Map<String, List<String>> values) {

    /** An experiment that sweeps nothing. */
    public static final Sweeps NONE = new Sweeps(Map.of());

    public Sweeps {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * An arm as the experiment writes it, which gives every swept parameter one of its values.
     *
     * @throws IllegalArgumentException naming what is wrong with it and what could stand instead
     */
    Arm resolve(Arm arm) {
        Arm texts = texts(arm);
        for (String name : values.keySet()) {
            if (!arm.values().containsKey(name)) {
                String named = arm.values().isEmpty() ? "no arm" : "the arm '" + arm + "'";
                throw new IllegalArgumentException("The claim names " + named + ", but the experiment varies '" + name
                        + "'. Add one of " + values.get(name) + " with given(...) or arm(...).with(...).");
            }
        }
        return texts;
    }

    /**
     * The same of an arm that may leave parameters open.
     *
     * @throws IllegalArgumentException as {@link #resolve} does
     */
    Arm texts(Arm arm) {
        var texts = new LinkedHashMap<String, String>();
        arm.values().forEach((name, value) -> texts.put(name, text(arm, name, value)));
        return new Arm(texts);
    }

    private String text(Arm arm, String name, String value) {
        List<String> known = valuesOf(name);
        if (known.contains(value)) {
            return value;
        }
        List<String> meant =
                known.stream().filter(text -> arm.means(name, text)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new IllegalArgumentException("The claim names the arm '" + arm + "', but "
                + (meant.isEmpty()
                        ? "'" + name + "' does not take the value '" + value + "'. Use one of " + known + "."
                        : "of '" + name + "' it may mean any of " + meant + ". Give the value as text."));
    }

    /**
     * The values of a parameter.
     *
     * @throws IllegalArgumentException if the experiment does not sweep it
     */
    List<String> valuesOf(String name) {
        List<String> found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The claim names the parameter '" + name
                    + "', which the experiment does not vary. "
                    + (values.isEmpty() ? "It varies none." : "It varies " + String.join(", ", values.keySet()) + "."));
        }
        return found;
    }
}
