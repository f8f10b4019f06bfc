package dev.reprise.judge;

import java.util.Optional;

/**
 * What the trials say of a claim, with everything that led there. All numbers are in {@code unit}.
 *
 * @param verdict what the trials say
 * @param kind of the claim
 * @param reason one plain sentence with numbers
 * @param reported what the report prints, or the claimed relation in words
 * @param measured what was measured, in the same form; empty if nothing was
 * @param unit symbol of the unit; may be empty
 * @param reportedValue the reported number, if the claim is about one
 * @param margin half width of what still counts as the same
 * @param estimate the measured value or difference
 * @param interval of the estimate
 * @param seeds how many seeds the verdict rests on
 * @param rule name of the rule with its parameters
 * @param p raw p of the verdict: of a result at least as good by chance for a claim that came out, of one at least as bad for
 *     a claim that is true otherwise
 * @param pAgainst chance of a result at least this bad if the claim were true, whatever the verdict
 * @param qAgainst {@code pAgainst} of a negative verdict, adjusted by {@link ReportReview} for all claims of its report
 * @param moreSeeds how many more seeds could still decide; 0 when none could
 */
public record Judgement(
        Verdict verdict,
        String kind,
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
        Optional<Double> pAgainst,
        Optional<Double> qAgainst,
        int moreSeeds) {

    /** Whether more seeds could still decide. */
    public boolean open() {
        return moreSeeds > 0;
    }

    /** Whether the verdict speaks against the claim. */
    public boolean negative() {
        return verdict == Verdict.NOT_REPRODUCED || verdict == Verdict.CONTRADICTED;
    }

    /** The same, reviewed together with all claims of its report. */
    Judgement reviewed(double q) {
        return new Judgement(
                verdict,
                kind,
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
                pAgainst,
                Optional.of(q),
                moreSeeds);
    }
}
