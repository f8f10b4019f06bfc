package dev.reprise.discover;

import dev.reprise.judge.Arm;
import dev.reprise.train.body.SweptField;
import java.util.List;

/**
 * A question that the report leaves open, and its readings.
 *
 * @param question as a reader sees it
 * @param field with the chosen reading first, then the others
 * @param titles what a reader sees in place of these; empty if the values themselves
 */
public record OpenQuestion(String question, SweptField field, List<String> titles) {

    /** The name of the parameter that the question is about. */
    public String name() {
        return field.name();
    }

    /** What claims are judged on. */
    public String chosen() {
        return field.values().get(0);
    }

    /** The other readings. */
    public List<String> others() {
        return field.values().subList(1, field.values().size());
    }

    /** What a reader sees in place of a value. */
    public String title(String value) {
        return titles.isEmpty() ? value : titles.get(field.values().indexOf(value));
    }

    /** The values that a trial is trained with: those of its arm, and the chosen reading unless the arm names another. */
    Arm complete(Arm arm) {
        return arm.values().containsKey(name()) ? arm : arm.with(name(), chosen());
    }
}
