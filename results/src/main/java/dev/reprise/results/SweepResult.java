package dev.reprise.results;

import java.util.List;

/**
 * A varied parameter.
 *
 * @param name as in {@link TrialResult#arm()}
 * @param values in the order in which tables list them
 */
public record SweepResult(String name, List<String> values) {

    public SweepResult {
        values = List.copyOf(values);
    }
}
