package dev.reprise.results;

import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One claim with its verdict.
 *
 * @param id {@code <report>/<experiment>/<claim>}
 * @param quote the words of the report
 * @param locator where the quote stands; may be empty
 * @param kind such as {@code threshold}, {@code reported-value}, {@code ordering}
 * @param metric the metric that it looks at; may be empty
 * @param arms the arms that it looks at, as {@code name=value} pairs separated by commas; empty for all or none
 * @param protocol of the trials that were judged
 * @param verdict what the trials say
 * @param outcome what that means for the build
 * @param expectedDeviation the declaration that this claim does not reproduce, if there is one
 * @param reason one plain sentence that explains the verdict, with numbers
 * @param reported what the report prints, such as {@code 59.6%}, or the claimed relation; may be empty
 * @param measured what was measured, formatted like {@code reported}; may be empty
 * @param unit of {@code reportedValue}, {@code estimate} and {@code interval}, such as {@code %}; may be empty
 * @param reportedValue {@code reported} as a number in {@code unit}, for plots
 * @param margin half width of what still counts as the same, in {@code unit}
 * @param estimate the measured value, or difference, in {@code unit}
 * @param interval of the estimate, in {@code unit}
 * @param seeds how many seeds the verdict rests on
 * @param rule name of the statistical rule and its parameters
 * @param p chance of a result at least as good if the claim did not hold, for a claim that came out; of one at least as bad if it
 *     did, for one that did not
 * @param q {@code p} of a negative verdict, adjusted by Benjamini and Hochberg's procedure for all claims of the report
 * @param recorded what an earlier run said of a claim that this run leaves {@link Verdict#NOT_RUN}; never part of this run's
 *     verdicts and counts
 */
public record ClaimResult(
        String id,
        String quote,
        String locator,
        String kind,
        String metric,
        List<String> arms,
        Protocol protocol,
        Verdict verdict,
        Outcome outcome,
        Optional<ExpectedDeviationResult> expectedDeviation,
        String reason,
        String reported,
        String measured,
        String unit,
        Optional<Double> reportedValue,
        Optional<Double> margin,
        Optional<Double> estimate,
        Optional<Interval> interval,
        int seeds,
        String rule,
        Optional<Double> p,
        Optional<Double> q,
        Optional<RecordedVerdict> recorded) {

    public ClaimResult {
        arms = List.copyOf(arms);
    }

    /** A claim whose verdict comes with no chances, and for which nothing is recorded. */
    public ClaimResult(
            String id,
            String quote,
            String locator,
            String kind,
            String metric,
            List<String> arms,
            Protocol protocol,
            Verdict verdict,
            Outcome outcome,
            Optional<ExpectedDeviationResult> expectedDeviation,
            String reason,
            String reported,
            String measured,
            String unit,
            Optional<Double> reportedValue,
            Optional<Double> margin,
            Optional<Double> estimate,
            Optional<Interval> interval,
            int seeds,
            String rule) {
        this(
                id,
                quote,
                locator,
                kind,
                metric,
                arms,
                protocol,
                verdict,
                outcome,
                expectedDeviation,
                reason,
                reported,
                measured,
                unit,
                reportedValue,
                margin,
                estimate,
                interval,
                seeds,
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same claim with what an earlier run said of it. */
    public ClaimResult with(RecordedVerdict earlier) {
        return new ClaimResult(
                id,
                quote,
                locator,
                kind,
                metric,
                arms,
                protocol,
                verdict,
                outcome,
                expectedDeviation,
                reason,
                reported,
                measured,
                unit,
                reportedValue,
                margin,
                estimate,
                interval,
                seeds,
                rule,
                p,
                q,
                Optional.of(earlier));
    }

    /** What a verdict means for the build. */
    public enum Outcome {
        /** The claim reproduced, as it should. */
        MET,
        /** The claim did not reproduce and nobody declared that. */
        MISSED,
        /** The declared deviation came out. */
        DEVIATED_AS_EXPECTED,
        /** A deviation is declared that did not come out. */
        STALE_DEVIATION,
        /** No decision: inconclusive or not run. */
        OPEN,
        /** The claim is stated wrongly: it looks at something that no trial recorded. */
        BROKEN;

        /** Whether the build must fail. */
        public boolean fails() {
            return this == MISSED || this == STALE_DEVIATION || this == BROKEN;
        }
    }

    /** The declaration that a claim does not reproduce. */
    public record ExpectedDeviationResult(Verdict verdict, String reason, String evidence) {}

    /** Both ends included. Written as {@code [low, high]}. */
    @com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.ARRAY)
    @com.fasterxml.jackson.annotation.JsonPropertyOrder({"low", "high"})
    public record Interval(double low, double high) {}
}
