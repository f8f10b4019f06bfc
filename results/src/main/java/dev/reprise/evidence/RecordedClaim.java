package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.stats.Interval;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.RecordedVerdict;
import java.util.List;
import java.util.Optional;

/**
 * One judged claim; fields as in {@link ClaimResult}.
 *
 * @param deviation the declaration, at the time, that the claim does not reproduce
 */
@JsonPropertyOrder({"id", "finding", "protocol", "kind", "subject", "metric", "arms", "quote", "locator", "deviation"})
public record RecordedClaim(
        String id,
        Finding finding,
        Protocol protocol,
        String kind,
        Subject subject,
        String metric,
        List<Arm> arms,
        String quote,
        String locator,
        Optional<ExpectedDeviationResult> deviation) {

    public RecordedClaim {
        arms = List.copyOf(arms);
        if (finding.verdict() == Verdict.NOT_RUN) {
            throw new IllegalArgumentException("claim " + id + " is recorded as NOT_RUN, which says nothing");
        }
    }

    /** What the trials said. */
    public Verdict verdict() {
        return finding.verdict();
    }

    static RecordedClaim of(ClaimResult claim) {
        return new RecordedClaim(
                claim.id(),
                rounded(claim.finding()),
                claim.protocol(),
                claim.kind(),
                claim.subject(),
                claim.metric(),
                claim.arms(),
                claim.quote(),
                claim.locator(),
                claim.expectedDeviation());
    }

    static Finding rounded(Finding finding) {
        return finding.around(
                finding.estimate().map(Rounding::metric),
                finding.interval()
                        .map(ends -> new Interval(Rounding.metric(ends.low()), Rounding.metric(ends.high()))));
    }

    RecordedVerdict verdict(RecordedRun run, boolean earlierVersion) {
        return new RecordedVerdict(finding, protocol, run.date(), run.machine(), run.commit(), earlierVersion);
    }

    /** The claim as a build sees it that does not run it. */
    ClaimResult notRun(String why, RecordedRun run) {
        return new ClaimResult(
                id,
                quote,
                locator,
                kind,
                subject,
                metric,
                arms,
                protocol,
                Outcome.OPEN,
                deviation,
                Finding.notRun(NotRunCause.NO_RUN, why, finding.reported()),
                Optional.of(verdict(run, false)));
    }
}
