package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.ClaimResult.Interval;
import dev.reprise.results.ClaimResult.Outcome;
import dev.reprise.results.RecordedVerdict;
import java.util.List;
import java.util.Optional;

/**
 * One judged claim; fields as in {@link ClaimResult}.
 *
 * @param deviation the declaration, at the time, that the claim does not reproduce
 */
@JsonPropertyOrder({
    "id",
    "verdict",
    "reason",
    "reported",
    "measured",
    "interval",
    "seeds",
    "rule",
    "protocol",
    "kind",
    "metric",
    "arms",
    "unit",
    "reportedValue",
    "margin",
    "estimate",
    "quote",
    "locator",
    "deviation"
})
public record RecordedClaim(
        String id,
        Verdict verdict,
        String reason,
        String reported,
        String measured,
        Optional<Interval> interval,
        int seeds,
        String rule,
        Protocol protocol,
        String kind,
        String metric,
        List<String> arms,
        String unit,
        Optional<Double> reportedValue,
        Optional<Double> margin,
        Optional<Double> estimate,
        String quote,
        String locator,
        Optional<Deviation> deviation) {

    public RecordedClaim {
        arms = List.copyOf(arms);
        if (verdict == Verdict.NOT_RUN) {
            throw new IllegalArgumentException("claim " + id + " is recorded as NOT_RUN, which says nothing");
        }
    }

    /** A declared deviation. */
    @JsonPropertyOrder({"verdict", "reason", "evidence"})
    public record Deviation(Verdict verdict, String reason, String evidence) {}

    static RecordedClaim of(ClaimResult claim) {
        return new RecordedClaim(
                claim.id(),
                claim.verdict(),
                claim.reason(),
                claim.reported(),
                claim.measured(),
                claim.interval().map(ends -> new Interval(Rounding.metric(ends.low()), Rounding.metric(ends.high()))),
                claim.seeds(),
                claim.rule(),
                claim.protocol(),
                claim.kind(),
                claim.metric(),
                claim.arms(),
                claim.unit(),
                claim.reportedValue(),
                claim.margin(),
                claim.estimate().map(Rounding::metric),
                claim.quote(),
                claim.locator(),
                claim.expectedDeviation()
                        .map(declared -> new Deviation(declared.verdict(), declared.reason(), declared.evidence())));
    }

    RecordedVerdict verdict(RecordedRun run, boolean earlierVersion) {
        return new RecordedVerdict(
                verdict,
                reason,
                measured,
                unit,
                reportedValue,
                margin,
                estimate,
                interval,
                seeds,
                rule,
                protocol,
                run.date(),
                run.machine(),
                run.commit(),
                earlierVersion);
    }

    /** The claim as a build sees it that does not run it. */
    ClaimResult notRun(String why, RecordedRun run) {
        return new ClaimResult(
                        id,
                        quote,
                        locator,
                        kind,
                        metric,
                        arms,
                        protocol,
                        Verdict.NOT_RUN,
                        Outcome.OPEN,
                        deviation.map(declared -> new ExpectedDeviationResult(
                                declared.verdict(), declared.reason(), declared.evidence())),
                        why,
                        reported,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        "")
                .with(verdict(run, false));
    }
}
