package dev.reprise.discover;

import dev.reprise.Report;
import dev.reprise.RunIf;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.train.body.SweptField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment class states, read once and checked.
 *
 * @param id {@code <report>/<experiment>}
 * @param scaledByProfile whether the quick profile is what makes it less than full
 * @param leftOut why this profile does not run the experiment, if so
 * @param seeds how many the quick profile trains, from 1
 * @param expensive whether the full profile looks once, at few seeds
 * @param tags sorted
 * @param type the experiment class
 * @param sweeps in declaration order
 * @param questions that the report leaves open, with their readings
 * @param source where its trials come from
 * @param grid of all combinations of swept values
 * @param timeLimit of one trial
 * @param claims by short id
 * @param disabled why the experiment must not run, if so
 * @param condition asked before it runs
 * @param sameStudy with what it is to be compared
 */
public record ExperimentDefinition(
        String id,
        String title,
        Optional<Report> report,
        String locator,
        Protocol protocol,
        String protocolNote,
        boolean scaledByProfile,
        Optional<String> leftOut,
        List<String> assumptions,
        int seeds,
        boolean expensive,
        List<String> tags,
        Class<?> type,
        List<SweptField> sweeps,
        List<OpenQuestion> questions,
        TrialSource source,
        Grid grid,
        Optional<Duration> timeLimit,
        List<ClaimDefinition> claims,
        Optional<String> disabled,
        Optional<Class<? extends RunIf.Condition>> condition,
        Optional<SameStudy> sameStudy) {

    /** All that a trial of an arm injects: its values, and the chosen readings of the questions that the arm does not answer. */
    public Arm injected(Arm arm) {
        Arm complete = arm;
        for (OpenQuestion question : questions) {
            complete = question.complete(complete);
        }
        return complete;
    }

    /** The program that trains its trials, if one does. */
    public Optional<TrainingCommand> command() {
        return source instanceof TrialSource.Commanded commanded ? Optional.of(commanded.command()) : Optional.empty();
    }

    /** The trials that were made elsewhere, if they were. */
    public Optional<TrialSource.Imported> imported() {
        return source instanceof TrialSource.Imported made ? Optional.of(made) : Optional.empty();
    }
}
