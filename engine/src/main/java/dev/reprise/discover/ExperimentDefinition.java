package dev.reprise.discover;

import dev.reprise.judge.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment class states, read once and checked.
 *
 * @param id {@code <report>/<experiment>}
 * @param type the experiment class
 * @param description what a reader gets to know of it
 * @param procedure how much of the report's is followed, and how often
 * @param design what is varied
 * @param source where its trials come from
 * @param claims by short id
 * @param restrictions what may keep it from running
 * @param sameStudy with what it is to be compared
 */
public record ExperimentDefinition(
        String id,
        Class<?> type,
        Description description,
        Procedure procedure,
        Design design,
        TrialSource source,
        List<ClaimDefinition> claims,
        Restrictions restrictions,
        Optional<SameStudy> sameStudy) {

    public ExperimentDefinition {
        claims = List.copyOf(claims);
    }

    /** Of its trials. */
    public Protocol protocol() {
        return procedure.protocol();
    }

    /** The arms of its trials. */
    public Grid grid() {
        return design.grid();
    }

    /** The program that trains its trials, if one does. */
    public Optional<TrainingCommand> command() {
        return source instanceof TrialSource.Commanded commanded ? Optional.of(commanded.command()) : Optional.empty();
    }

    /** The trials that were made elsewhere, if they were. */
    public Optional<TrialSource.Imported> imported() {
        return source instanceof TrialSource.Imported made ? Optional.of(made) : Optional.empty();
    }

    /** Numbers of seeds, ascending, at which the full profile looks at verdicts; none if no trial is trained here. */
    public List<Integer> looks() {
        return imported().isPresent() ? List.of() : procedure.looks();
    }
}
