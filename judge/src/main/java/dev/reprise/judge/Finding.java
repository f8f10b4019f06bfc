package dev.reprise.judge;

import dev.reprise.judge.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * What the trials say of a claim, with the numbers that it rests on. From the judge to the page it is one value, carried whole. All
 * numbers but shares and chances are in {@code unit}.
 *
 * @param verdict what the trials say
 * @param reason one plain sentence with numbers; for {@link Verdict#NOT_RUN} why there is none
 * @param reported what the report prints, such as {@code 59.6%}, or the claimed relation in words; may be empty
 * @param measured what was measured, in the same form; empty if nothing was
 * @param unit symbol of the unit, such as {@code %}; may be empty
 * @param reportedValue the reported number, if the claim is about one
 * @param margin half width of what still counts as the same
 * @param estimate the measured value or difference
 * @param interval of the estimate
 * @param seeds how many seeds the verdict rests on
 * @param votes how these seeds voted, one entry for each part of the claim, the decisive one first; empty if seeds do not vote on it
 * @param rule name of the rule with its parameters; empty if none was applied
 * @param p chance of a result at least as good if the claim did not hold, for a claim that reproduces; of one at least as bad if it
 *     did, for one that does not
 * @param q {@code p} of a negative verdict, adjusted by Benjamini and Hochberg's procedure for all claims of the report
 * @param cause what kept the claim from being judged; only with {@link Verdict#NOT_RUN}
 */
public record Finding(
        Verdict verdict,
        String reason,
        String reported,
        String measured,
        String unit,
        Optional<Double> reportedValue,
        Optional<Double> margin,
        Optional<Double> estimate,
        Optional<Interval> interval,
        int seeds,
        List<Votes> votes,
        String rule,
        Optional<Double> p,
        Optional<Double> q,
        Optional<NotRunCause> cause) {

    public Finding {
        votes = List.copyOf(votes);
    }

    /** What trials say that were judged. */
    public Finding(
            Verdict verdict,
            String reason,
            String reported,
            String measured,
            String unit,
            Optional<Double> reportedValue,
            Optional<Double> margin,
            Optional<Double> estimate,
            Optional<Interval> interval,
            int seeds,
            List<Votes> votes,
            String rule,
            Optional<Double> p,
            Optional<Double> q) {
        this(
                verdict,
                reason,
                reported,
                measured,
                unit,
                reportedValue,
                margin,
                estimate,
                interval,
                seeds,
                votes,
                rule,
                p,
                q,
                Optional.empty());
    }

    /** Nothing was measured, for a reason that is a sentence. */
    public static Finding notRun(NotRunCause cause, String reason, String reported) {
        return new Finding(
                Verdict.NOT_RUN,
                reason,
                reported,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(cause));
    }

    /** Whether the verdict speaks against the claim. */
    public boolean negative() {
        return verdict == Verdict.SEED_DEPENDENT
                || verdict == Verdict.NOT_REPRODUCED
                || verdict == Verdict.CONTRADICTED;
    }

    /**
     * How its seeds voted on the first statement that seeds of the other voted on too, since what decided may not be the same; on what
     * decided, if those of the other did not vote.
     */
    public Optional<Votes> votesAsIn(Finding other) {
        return votes.stream()
                .filter(own -> other.votes.isEmpty()
                        || other.votes.stream()
                                .anyMatch(others -> others.statement().equals(own.statement())))
                .findFirst();
    }

    /** The same with another estimate and interval, as a file rounds them. */
    public Finding around(Optional<Double> otherEstimate, Optional<Interval> otherInterval) {
        return with(verdict, reason, otherEstimate, otherInterval, rule, p, q);
    }

    /** The same with the chance of the whole report's claims. */
    Finding adjusted(double adjusted) {
        return with(verdict, reason, estimate, interval, rule, p, Optional.of(adjusted));
    }

    /** The same with the verdict that it has among all claims of its report. */
    Finding as(Verdict otherVerdict, String otherReason, String otherRule, double chance) {
        return with(otherVerdict, otherReason, estimate, interval, otherRule, Optional.of(chance), q);
    }

    private Finding with(
            Verdict otherVerdict,
            String otherReason,
            Optional<Double> otherEstimate,
            Optional<Interval> otherInterval,
            String otherRule,
            Optional<Double> otherP,
            Optional<Double> otherQ) {
        return new Finding(
                otherVerdict,
                otherReason,
                reported,
                measured,
                unit,
                reportedValue,
                margin,
                otherEstimate,
                otherInterval,
                seeds,
                votes,
                otherRule,
                otherP,
                otherQ,
                cause);
    }
}
