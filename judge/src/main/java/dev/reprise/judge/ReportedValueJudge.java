package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.Sample;
import dev.reprise.judge.stats.SignRule;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Two questions, each with its own error of at most 5 %. Do our runs print the report's number, more often than not? Every run votes
 * by coming within the margin or not, so that a share of failed runs, or any other scatter, costs power only as far as it keeps runs
 * away from the number. Would one more run be as far away as the report's? The prediction interval says so.
 */
final class ReportedValueJudge {

    private static final double LEVEL = 0.95;

    private ReportedValueJudge() {}

    /** Three looks share the 5 % of rejecting wrongly. */
    private static final int LOOKS = 3;

    /**
     * Seeds from which a number may be rejected. If a share q of all runs fails, the report's did and none of ours with
     * chance q(1-q)^n: at most 6.7 % with five seeds, 3.9 % with nine.
     */
    private static final int FEWEST_QUICK = 5;

    private static final int FEWEST_FULL = 9;

    /**
     * One look at the first n seeds.
     *
     * @param within how many runs come within the margin
     * @param finite mean and spread of the runs that end in a number; empty if none does
     * @param halfWidth of the interval of one more run; infinite if there is none
     */
    private record Look(
            Verdict verdict, List<Double> runs, int within, Optional<Sample> finite, double halfWidth, double pBad) {

        boolean allFinite() {
            return finite.isPresent() && finite.get().n() == runs.size();
        }
    }

    static Judgement judge(ReportedValue claim, JudgingContext context) {
        List<Double> runs = context.outcomes().paired(List.of(claim.cell())).values().stream()
                .map(row -> row.get(0))
                .toList();
        Look look = look(claim, context, runs);
        for (int n : context.looksWith(runs.size())) {
            look = look(claim, context, runs.subList(0, n));
            if (look.verdict != Verdict.INCONCLUSIVE) {
                return draft(claim, look, 0, context).done();
            }
        }
        return draft(claim, look, context.moreSeeds(runs.size()), context).done();
    }

    private static Look look(ReportedValue claim, JudgingContext context, List<Double> runs) {
        int within = (int) runs.stream().filter(run -> isSame(claim, run)).count();
        double[] numbers =
                runs.stream().filter(Double::isFinite).mapToDouble(v -> v).toArray();
        Optional<Sample> finite = numbers.length == 0 ? Optional.empty() : Optional.of(Sample.of(numbers));
        boolean looks = context.looksWith(runs.size()).contains(runs.size());
        boolean confirmed = looks && within >= SignRule.acceptance(runs.size());
        if (numbers.length < runs.size()) {
            double pBad = Binomials.atMost(numbers.length, runs.size(), SignRule.TRUE_SHARE);
            boolean refuted = pBad <= SignRule.ALPHA / context.rules().looks().size();
            Verdict verdict = confirmed ? Verdict.REPRODUCED : refuted ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
            return new Look(verdict, runs, within, finite, Double.POSITIVE_INFINITY, pBad);
        }
        Sample sample = finite.orElseThrow();
        double testSet = testSetVariance(claim, sample);
        double rounding = rounding(claim);
        double margin = claim.margin().doubleValue();
        double reported = claim.reported().recorded();
        double distance = Math.abs(reported - sample.mean());
        Interval same = new Interval(reported - margin, reported + margin);
        double meanHalf = sample.meanHalfWidth(LEVEL);
        Interval mean = new Interval(sample.mean() - meanHalf, sample.mean() + meanHalf);
        boolean rejected = runs.size() >= fewest(context)
                && distance > sample.predictionHalfWidth(1 - SignRule.ALPHA / LOOKS, testSet) + rounding
                && mean.disjointFrom(same)
                && range(runs).disjointFrom(same);
        double pBad = Math.max(
                sample.predictionP(Math.max(0, distance - rounding), testSet),
                Math.min(1, 2 * Math.min(sample.pMeanAtMost(same.high()), sample.pMeanAtLeast(same.low()))));
        Verdict verdict = confirmed ? Verdict.REPRODUCED : rejected ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
        double halfWidth = sample.predictionHalfWidth(LEVEL, testSet) + rounding;
        return new Look(verdict, runs, within, finite, halfWidth, pBad);
    }

    private static List<Votes> votes(ReportedValue claim, Look look) {
        return List.of(Votes.of(
                claim.reported() + " within "
                        + Numbers.difference(
                                claim.margin().doubleValue(), claim.reported().unit()),
                look.runs.stream().map(run -> isSame(claim, run) ? 1 : -1).toList()));
    }

    /** In decimal arithmetic: 0.626 is within 3 points of 59.6 %. */
    private static boolean isSame(ReportedValue claim, double run) {
        return Double.isFinite(run)
                && BigDecimal.valueOf(run)
                                .subtract(claim.reported().exact())
                                .abs()
                                .compareTo(claim.margin())
                        <= 0;
    }

    private static double testSetVariance(ReportedValue claim, Sample sample) {
        double chance = Math.max(0, Math.min(1, sample.mean()));
        return claim.testSize().isPresent()
                ? chance * (1 - chance) / claim.testSize().getAsInt()
                : 0;
    }

    private static double rounding(ReportedValue claim) {
        Quantity reported = claim.reported();
        return reported.halfStep().multiply(reported.unit().base()).doubleValue();
    }

    /** From the lowest to the highest run: a number that some run comes close to is not rejected, however rare such runs are. */
    private static Interval range(List<Double> values) {
        return new Interval(Collections.min(values), Collections.max(values));
    }

    private static int fewest(JudgingContext context) {
        return context.rules().looks().size() > 1 ? FEWEST_FULL : FEWEST_QUICK;
    }

    private static Draft draft(ReportedValue claim, Look look, int more, JudgingContext context) {
        Unit unit = claim.reported().unit();
        int open = look.verdict == Verdict.INCONCLUSIVE ? more : 0;
        var draft = new Draft(
                        claim,
                        unit,
                        look.verdict,
                        ReportedValueMessages.reason(claim, look.runs, look.within, look.verdict, interval(look), open))
                .rule(ReportedValueMessages.rule(claim, context.rules()))
                .reported(claim.reported())
                .margin(claim.margin().doubleValue())
                .votes(votes(claim, look))
                .seeds(look.runs.size(), open)
                .chances(Binomials.atLeast(look.within, look.runs.size(), 0.5), look.pBad);
        if (!look.allFinite()) {
            return draft.measured(Numbers.range(look.runs, unit));
        }
        double mean = look.finite.orElseThrow().mean();
        return draft.measured(ReportedValueMessages.beside(claim, mean)).around(mean, look.halfWidth);
    }

    /** Of one more run. */
    private static Optional<Interval> interval(Look look) {
        return look.finite
                .filter(sample -> Double.isFinite(look.halfWidth))
                .map(sample -> new Interval(sample.mean() - look.halfWidth, sample.mean() + look.halfWidth));
    }
}
