package dev.reprise.discover;

import dev.reprise.judge.Arm;
import dev.reprise.train.body.SweptField;
import java.util.List;

/**
 * What an experiment varies.
 *
 * @param sweeps in declaration order
 * @param questions that the report leaves open, with their readings
 * @param grid of all combinations of swept values
 */
public record Design(List<SweptField> sweeps, List<OpenQuestion> questions, Grid grid) {

    public Design {
        sweeps = List.copyOf(sweeps);
        questions = List.copyOf(questions);
    }

    static Design of(List<SweptField> sweeps, List<OpenQuestion> questions) {
        return new Design(sweeps, questions, Grid.of(sweeps));
    }

    /** All that a trial of an arm injects: its values, and the chosen readings of the questions that the arm does not answer. */
    public Arm injected(Arm arm) {
        Arm complete = arm;
        for (OpenQuestion question : questions) {
            complete = question.complete(complete);
        }
        return complete;
    }
}
