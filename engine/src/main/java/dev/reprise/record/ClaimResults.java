package dev.reprise.record;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Judgement;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.Outcome;
import java.util.List;
import java.util.Optional;

/** Turns judgements into what the results file says of a claim. */
final class ClaimResults {

    private ClaimResults() {}

    /** A claim that was judged; it may have turned out to be none that what was recorded can bear out. */
    static ClaimResult of(ClaimDefinition claim, Judgement judgement, List<Arm> arms, Protocol protocol) {
        boolean invalid =
                judgement.finding().cause().filter(NotRunCause.INVALID::equals).isPresent();
        Outcome outcome = invalid ? Outcome.INVALID : outcome(claim, judgement.finding());
        return result(claim, outcome, judgement.finding(), arms, protocol);
    }

    /** A claim that could not be judged, for a reason outside of the trials' values. */
    static ClaimResult notRun(
            ClaimDefinition claim, NotRunCause cause, String reason, List<Arm> arms, Protocol protocol) {
        Finding finding = Finding.notRun(cause, reason, claim.assertion().statement());
        return result(claim, outcome(claim, finding), finding, arms, protocol);
    }

    /** A claim that can never be judged as it is stated: it looks at something that no trial records. */
    static ClaimResult invalid(ClaimDefinition claim, String reason, List<Arm> arms, Protocol protocol) {
        return result(
                claim,
                Outcome.INVALID,
                Finding.notRun(NotRunCause.INVALID, reason, claim.assertion().statement()),
                arms,
                protocol);
    }

    private static ClaimResult result(
            ClaimDefinition claim, Outcome outcome, Finding finding, List<Arm> arms, Protocol protocol) {
        Assertion assertion = claim.assertion();
        return new ClaimResult(
                claim.id(),
                claim.quote(),
                claim.locator(),
                assertion.kind(),
                assertion.subject(),
                assertion.metric(),
                arms.stream().filter(arm -> !arm.equals(Arm.NONE)).toList(),
                protocol,
                outcome,
                deviation(claim),
                finding,
                Optional.empty());
    }

    private static Outcome outcome(ClaimDefinition claim, Finding finding) {
        return Outcome.of(finding, claim.expectedDeviation().map(deviation -> deviation.verdict()));
    }

    private static Optional<ExpectedDeviationResult> deviation(ClaimDefinition claim) {
        return claim.expectedDeviation()
                .map(declared -> new ExpectedDeviationResult(
                        declared.verdict(), declared.reason(), declared.evidence(), Optional.of(declared.cause())));
    }
}
