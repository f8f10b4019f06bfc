package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.reprise.judge.Protocol;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One experiment with all its completed trials and judged claims, all of one run.
 *
 * @param run where and when
 * @param report id of one of the {@link Evidence#reports()}, if it has one
 * @param claims by id
 * @param metrics names, in the order recorded
 * @param arms in the order of the sweeps
 * @param trials by arm, then seed
 * @param readings what the claims would be with other readings of the report; empty if none was tried
 */
@JsonPropertyOrder({
    "id",
    "run",
    "className",
    "title",
    "report",
    "locator",
    "protocol",
    "protocolNote",
    "assumptions",
    "tags",
    "datasets",
    "sweeps",
    "claims",
    "metrics",
    "arms",
    "trials",
    "readings"
})
public record RecordedExperiment(
        String id,
        RecordedRun run,
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
        List<RecordedClaim> claims,
        List<String> metrics,
        List<RecordedArm> arms,
        List<RecordedTrial> trials,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<ReadingResult> readings) {

    /** @throws IllegalArgumentException if a trial names an arm that is not there, or has too many or too few metrics */
    public RecordedExperiment {
        assumptions = List.copyOf(assumptions);
        tags = List.copyOf(tags);
        datasets = List.copyOf(datasets);
        sweeps = List.copyOf(sweeps);
        claims = claims.stream().sorted(Comparator.comparing(RecordedClaim::id)).toList();
        metrics = List.copyOf(metrics);
        arms = List.copyOf(arms);
        trials = trials.stream()
                .sorted(Comparator.comparingInt(RecordedTrial::arm).thenComparingInt(RecordedTrial::seed))
                .toList();
        readings = List.copyOf(readings);
        for (RecordedTrial trial : trials) {
            if (trial.arm() < 0 || trial.arm() >= arms.size()) {
                throw new IllegalArgumentException("a trial of " + id + " is of arm " + trial.arm() + ", but there are "
                        + arms.size() + " arms, from 0");
            }
            if (trial.metrics().size() != metrics.size()) {
                throw new IllegalArgumentException("a trial of " + id + " has "
                        + trial.metrics().size() + " metrics, but " + metrics.size() + " are named");
            }
        }
    }

    /** The same record of another run. */
    RecordedExperiment with(RecordedRun other) {
        return new RecordedExperiment(
                id,
                other,
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
                claims,
                metrics,
                arms,
                trials,
                readings);
    }

    /** The record of a claim. */
    public Optional<RecordedClaim> claim(String claimId) {
        return claims.stream().filter(claim -> claim.id().equals(claimId)).findFirst();
    }

    /** The trials as a results file has them, without series and figures. */
    @JsonIgnore
    public List<TrialResult> trialResults() {
        return trials.stream().map(this::result).toList();
    }

    private TrialResult result(RecordedTrial trial) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            String name = metrics.get(i);
            trial.metrics().get(i).ifPresent(value -> named.put(name, value));
        }
        return new TrialResult(
                arms.get(trial.arm()).values(),
                trial.seed(),
                Status.COMPLETED,
                Origin.RESTORED,
                named,
                Map.of(),
                List.of(),
                trial.parametersSha256(),
                trial.seconds(),
                Optional.empty());
    }
}
