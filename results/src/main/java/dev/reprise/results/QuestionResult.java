package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What the report of an experiment leaves open, whether or not its other readings were tried.
 *
 * @param name of the parameter that the question is about
 * @param question as a reader sees it
 * @param values the readings as they are written in the code, the chosen one first
 * @param titles what a reader sees in place of these; empty if the values themselves
 */
public record QuestionResult(String name, String question, List<String> values, List<String> titles) {

    public QuestionResult {
        values = List.copyOf(values);
        titles = List.copyOf(titles);
    }

    /** The readings that claims are not judged on. */
    @JsonIgnore
    public List<String> others() {
        return values.subList(1, values.size());
    }
}
