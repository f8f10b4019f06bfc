package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.reprise.judge.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One experiment of a run.
 *
 * @param id {@code <report>/<experiment>}, or the experiment's short name when it has no report
 * @param className binary name of the class
 * @param title what a reader sees
 * @param report id of the {@link ReportResult}, if it has one
 * @param locator where the study stands in the report; may be empty
 * @param protocol how much of the report's procedure was followed
 * @param protocolNote what was left out; empty for {@link Protocol#FULL}
 * @param assumptions what the report leaves open and the experiment assumes
 * @param tags sorted
 * @param datasets the data sets that its trials read
 * @param sweeps the varied parameters, in declaration order
 * @param trials by arm, then seed
 * @param claims by id
 * @param codeSha256 hash of the project's own classes that the experiment reaches, lower-case hex; empty if it was not taken
 * @param imported where its trials were read from, if they were made elsewhere
 * @param sameStudy beside the experiment that is the same study from another origin, if both were run
 * @param earlierRun the run that all of this is of, if a later one selected other experiments and kept it beside its own
 * @param readings what the claims would be with other readings of the report, question by question; empty if none was tried
 * @param questions what the report leaves open; empty if the experiment names nothing
 * @param looks numbers of seeds, ascending, at which the full profile looks at its verdicts; empty if it trains none or an older version wrote this
 */
public record ExperimentResult(
        String id,
        String className,
        String title,
        Optional<String> report,
        String locator,
        Protocol protocol,
        String protocolNote,
        List<String> assumptions,
        List<String> tags,
        List<DatasetResult> datasets,
        List<SweepResult> sweeps,
        List<TrialResult> trials,
        List<ClaimResult> claims,
        Optional<String> codeSha256,
        Optional<ImportResult> imported,
        Optional<StudyComparison> sameStudy,
        Optional<EarlierRun> earlierRun,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<ReadingResult> readings,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<QuestionResult> questions,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Integer> looks) {

    public ExperimentResult {
        assumptions = List.copyOf(assumptions);
        tags = List.copyOf(tags);
        datasets = List.copyOf(datasets);
        sweeps = List.copyOf(sweeps);
        trials = List.copyOf(trials);
        claims = List.copyOf(claims);
        readings = List.copyOf(readings);
        questions = List.copyOf(questions);
        looks = List.copyOf(looks);
    }

    /** An experiment whose code was not hashed. */
    public ExperimentResult(
            String id,
            String className,
            String title,
            Optional<String> report,
            String locator,
            Protocol protocol,
            String protocolNote,
            List<String> assumptions,
            List<String> tags,
            List<DatasetResult> datasets,
            List<SweepResult> sweeps,
            List<TrialResult> trials,
            List<ClaimResult> claims) {
        this(
                id,
                className,
                title,
                report,
                locator,
                protocol,
                protocolNote,
                assumptions,
                tags,
                datasets,
                sweeps,
                trials,
                claims,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Every trial that stands here by itself: those that claims are judged on, then those of other readings that did not complete. */
    public Stream<TrialResult> allTrials() {
        return Stream.concat(trials.stream(), readings.stream().flatMap(reading -> reading.incomplete().stream()));
    }

    /** The same experiment with other trials. */
    public ExperimentResult withTrials(List<TrialResult> others) {
        return copy(others, claims, codeSha256, sameStudy, earlierRun, readings, questions);
    }

    /** The same experiment with other claims and the hash of its code. */
    public ExperimentResult with(List<ClaimResult> otherClaims, Optional<String> code) {
        return copy(trials, otherClaims, code, sameStudy, earlierRun, readings, questions);
    }

    /** The same experiment beside another. */
    public ExperimentResult with(StudyComparison comparison) {
        return copy(trials, claims, codeSha256, Optional.of(comparison), earlierRun, readings, questions);
    }

    /** The same experiment as a later run keeps it; of the run that it is of already if one kept it before. */
    public ExperimentResult keptFrom(EarlierRun run) {
        return copy(trials, claims, codeSha256, sameStudy, earlierRun.or(() -> Optional.of(run)), readings, questions);
    }

    /** The same experiment with other readings. */
    public ExperimentResult withReadings(List<ReadingResult> others) {
        return copy(trials, claims, codeSha256, sameStudy, earlierRun, others, questions);
    }

    /** The same experiment with what its report leaves open. */
    public ExperimentResult withQuestions(List<QuestionResult> open) {
        return copy(trials, claims, codeSha256, sameStudy, earlierRun, readings, open);
    }

    private ExperimentResult copy(
            List<TrialResult> ofTrials,
            List<ClaimResult> ofClaims,
            Optional<String> code,
            Optional<StudyComparison> comparison,
            Optional<EarlierRun> run,
            List<ReadingResult> read,
            List<QuestionResult> open) {
        return new ExperimentResult(
                id,
                className,
                title,
                report,
                locator,
                protocol,
                protocolNote,
                assumptions,
                tags,
                datasets,
                sweeps,
                ofTrials,
                ofClaims,
                code,
                imported,
                comparison,
                run,
                read,
                open,
                looks);
    }
}
