package dev.reprise.results;

import dev.reprise.judge.Arm;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One claim with what the trials say of it.
 *
 * @param id {@code <report>/<experiment>/<claim>}
 * @param quote the words of the report
 * @param locator where the quote stands; may be empty
 * @param kind such as {@code threshold}, {@code reported-value}, {@code ordering}
 * @param subject what it is about; claims are counted by it
 * @param metric the metric that it looks at; may be empty
 * @param arms the arms that it looks at; empty for all or none
 * @param protocol of the trials that were judged
 * @param outcome what the verdict means for the build
 * @param expectedDeviation the declaration that this claim does not reproduce, if there is one
 * @param finding what the trials say
 * @param recorded what an earlier run said of a claim that this run leaves {@link Verdict#NOT_RUN}; never part of this run's
 *     verdicts and counts
 */
public record ClaimResult(
        String id,
        String quote,
        String locator,
        String kind,
        Subject subject,
        String metric,
        List<Arm> arms,
        Protocol protocol,
        Outcome outcome,
        Optional<ExpectedDeviationResult> expectedDeviation,
        Finding finding,
        Optional<RecordedVerdict> recorded) {

    public ClaimResult {
        arms = List.copyOf(arms);
    }

    /** What the trials say. */
    public Verdict verdict() {
        return finding.verdict();
    }

    /** Whether the claim is about trials of this arm. */
    public boolean looksAt(Arm arm) {
        return arms.isEmpty() || arms.contains(arm);
    }

    /** The same claim with what an earlier run said of it. */
    public ClaimResult with(RecordedVerdict earlier) {
        return new ClaimResult(
                id,
                quote,
                locator,
                kind,
                subject,
                metric,
                arms,
                protocol,
                outcome,
                expectedDeviation,
                finding,
                Optional.of(earlier));
    }

    /**
     * The declaration that a claim does not reproduce.
     *
     * @param cause of the closed list; empty if the declaration is older than that list
     */
    public record ExpectedDeviationResult(
            Verdict verdict, String reason, String evidence, Optional<DeviationCause> cause) {

        /** The likeliest cause, as far as it is known. */
        public DeviationCause likelyCause() {
            return cause.orElse(DeviationCause.UNKNOWN);
        }
    }
}
