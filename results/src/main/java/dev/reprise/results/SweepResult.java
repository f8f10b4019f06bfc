package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/**
 * A varied parameter.
 *
 * @param name as in {@link TrialResult#arm()}
 * @param values in the order in which tables list them
 * @param title what a reader sees in place of the name; empty if its author gave none
 * @param titles what a reader sees in place of each value; empty if its author gave none
 */
public record SweepResult(
        String name,
        List<String> values,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        String title,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> titles) {

    public SweepResult {
        values = List.copyOf(values);
        titles = List.copyOf(titles);
    }

    /** A parameter without titles. */
    public SweepResult(String name, List<String> values) {
        this(name, values, "", List.of());
    }
}
