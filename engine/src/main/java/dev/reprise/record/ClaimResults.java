package dev.reprise.record;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Judgement;
import dev.reprise.judge.Predicate;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Standing;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.ClaimResult.Interval;
import dev.reprise.results.ClaimResult.Outcome;
import java.util.List;
import java.util.Optional;

/** Turns judgements into what the results file says of a claim. */
final class ClaimResults {

    private ClaimResults() {}

    /** A claim that was judged. */
    static ClaimResult of(ClaimDefinition claim, Judgement judgement, List<Arm> arms, Protocol protocol) {
        return new ClaimResult(
                claim.id(),
                claim.quote(),
                claim.locator(),
                judgement.kind(),
                claim.predicate().metric(),
                names(arms),
                protocol,
                judgement.verdict(),
                outcome(claim, judgement.verdict()),
                deviation(claim),
                judgement.reason(),
                judgement.reported(),
                judgement.measured(),
                judgement.unit(),
                judgement.reportedValue(),
                judgement.margin(),
                judgement.estimate(),
                judgement.interval().map(interval -> new Interval(interval.low(), interval.high())),
                judgement.seeds(),
                judgement.rule(),
                judgement.p(),
                judgement.qAgainst(),
                Optional.empty());
    }

    /** A claim that could not be judged, for a reason outside of the trials' values. */
    static ClaimResult notRun(ClaimDefinition claim, String reason, List<Arm> arms, Protocol protocol) {
        return unjudged(claim, outcome(claim, Verdict.NOT_RUN), reason, arms, protocol);
    }

    /** A claim that can never be judged as it is stated: it looks at something that no trial records. */
    static ClaimResult broken(ClaimDefinition claim, String reason, List<Arm> arms, Protocol protocol) {
        return unjudged(claim, Outcome.BROKEN, reason, arms, protocol);
    }

    private static ClaimResult unjudged(
            ClaimDefinition claim, Outcome outcome, String reason, List<Arm> arms, Protocol protocol) {
        Predicate predicate = claim.predicate();
        return new ClaimResult(
                claim.id(),
                claim.quote(),
                claim.locator(),
                predicate.kind(),
                predicate.metric(),
                names(arms),
                protocol,
                Verdict.NOT_RUN,
                outcome,
                deviation(claim),
                reason,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                "");
    }

    private static Outcome outcome(ClaimDefinition claim, Verdict verdict) {
        var declared = claim.expectedDeviation().map(deviation -> deviation.verdict());
        return Outcome.valueOf(Standing.of(verdict, declared).name());
    }

    private static Optional<ExpectedDeviationResult> deviation(ClaimDefinition claim) {
        return claim.expectedDeviation()
                .map(declared ->
                        new ExpectedDeviationResult(declared.verdict(), declared.reason(), declared.evidence()));
    }

    private static List<String> names(List<Arm> arms) {
        return arms.stream().map(Arm::toString).filter(name -> !name.isEmpty()).toList();
    }
}
