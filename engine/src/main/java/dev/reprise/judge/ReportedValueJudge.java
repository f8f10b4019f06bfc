package dev.reprise.judge;

import dev.reprise.Arm;
import dev.reprise.Verdict;
import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Bounds;
import dev.reprise.judge.stats.Sample;
import dev.reprise.judge.stats.SignRule;
import java.util.Collections;
import java.util.List;

/** The prediction interval rule: would one more run print what the report prints, and is that more than an empty question? */
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

    /** One look at the first n seeds. */
    private record Look(Verdict verdict, Sample sample, double halfWidth, double pGood, double pBad) {}

    static Judgement judge(ReportedValue claim, Case matter) {
        List<Double> all = List.copyOf(
                        matter.outcomes().paired(List.of(claim.cell())).values())
                .stream()
                .map(row -> row.get(0))
                .toList();
        int available = all.size();
        List<Integer> looks = matter.looksWith(available);
        List<Double> used = all;
        Look look = null;
        for (int n : looks) {
            used = all.subList(0, n);
            if (used.stream().anyMatch(v -> !Double.isFinite(v))) {
                return notFinite(claim, matter, used);
            }
            look = look(claim, matter, used);
            if (look.verdict != Verdict.INCONCLUSIVE) {
                return draft(claim, look, used, 0, matter).done();
            }
        }
        if (look == null) {
            if (used.stream().anyMatch(v -> !Double.isFinite(v))) {
                return notFinite(claim, matter, used);
            }
            look = new Look(Verdict.INCONCLUSIVE, Sample.of(toArray(used)), Double.POSITIVE_INFINITY, 1, 1);
        }
        return draft(claim, look, used, matter.moreSeeds(available), matter).done();
    }

    private static Look look(ReportedValue claim, Case matter, List<Double> values) {
        Sample sample = Sample.of(toArray(values));
        double reported = claim.reported().recorded();
        double margin = claim.margin().doubleValue();
        double rounding = claim.reported()
                .halfStep()
                .multiply(claim.reported().unit().base())
                .doubleValue();
        double chance = Math.max(0, Math.min(1, sample.mean()));
        double testSet = claim.testSize().isPresent()
                ? chance * (1 - chance) / claim.testSize().getAsInt()
                : 0;
        double halfWidth = sample.predictionHalfWidth(LEVEL, testSet) + rounding;
        double distance = Math.abs(reported - sample.mean());
        double strict = 1 - SignRule.ALPHA / LOOKS;
        double rejecting = sample.predictionHalfWidth(strict, testSet) + rounding;
        double meanHalf = sample.meanHalfWidth(LEVEL);
        Bounds mean = new Bounds(sample.mean() - meanHalf, sample.mean() + meanHalf);
        Bounds same = new Bounds(reported - margin, reported + margin);
        double pBad = Math.max(
                sample.predictionP(Math.max(0, distance - rounding), testSet),
                Math.min(1, 2 * Math.min(sample.pMeanAtMost(same.high()), sample.pMeanAtLeast(same.low()))));
        Verdict verdict = Verdict.INCONCLUSIVE;
        if (distance <= halfWidth && halfWidth <= margin) {
            verdict = Verdict.REPRODUCED;
        } else if (values.size() >= fewest(matter)
                && distance > rejecting
                && mean.disjointFrom(same)
                && range(values).disjointFrom(same)) {
            verdict = Verdict.NOT_REPRODUCED;
        }
        return new Look(verdict, sample, halfWidth, sample.predictionP(distance, testSet), pBad);
    }

    /** From the lowest to the highest run: a number that some run comes close to is not rejected, however rare such runs are. */
    private static Bounds range(List<Double> values) {
        return new Bounds(Collections.min(values), Collections.max(values));
    }

    private static int fewest(Case matter) {
        return matter.rules().looks().size() > 1 ? FEWEST_FULL : FEWEST_QUICK;
    }

    private static Draft draft(ReportedValue claim, Look look, List<Double> used, int more, Case matter) {
        Unit unit = claim.reported().unit();
        int decimals = claim.reported().decimals();
        double mean = look.sample.mean();
        String measured = Numbers.apart(mean, claim.reported().recorded(), unit, decimals);
        return new Draft(claim, unit, look.verdict, reason(claim, look, measured, more))
                .rule("95% prediction interval of one more run, at most " + margin(claim) + " either way"
                        + (matter.rules().looks().size() > 1 ? "; looks at " + matter.looksText() : ""))
                .measured(measured)
                .reported(claim.reported())
                .margin(claim.margin().doubleValue())
                .around(mean, look.halfWidth)
                .seeds(used.size(), look.verdict == Verdict.INCONCLUSIVE ? more : 0)
                .chances(look.pGood, look.pBad);
    }

    private static String reason(ReportedValue claim, Look look, String measured, int more) {
        Unit unit = claim.reported().unit();
        double mean = look.sample.mean();
        String runs = Numbers.count(look.sample.n(), "run");
        String place =
                claim.cell().arm().equals(Arm.NONE) ? "" : " at " + claim.cell().arm();
        String start = "The report prints " + claim.reported() + place + "; " + runs + " of ours "
                + (look.sample.n() > 1 ? "give " : "gives ") + measured + (look.sample.n() > 1 ? " on average" : "");
        if (!Double.isFinite(look.halfWidth)) {
            return start + ", and one run says nothing of the next" + wants(more) + ".";
        }
        String interval = interval(mean, look.halfWidth, claim);
        return switch (look.verdict) {
            case REPRODUCED ->
                start + ", and one more run would be expected within " + interval
                        + ", which holds the report's number.";
            case NOT_REPRODUCED ->
                start + ". That is "
                        + Numbers.difference(mean - claim.reported().recorded(), unit)
                        + " away, more than the " + margin(claim) + " that count as the same and outside the "
                        + interval
                        + " expected of one more run.";
            default ->
                look.halfWidth > claim.margin().doubleValue()
                        ? start + ", but they scatter too much to tell: one more run is expected within " + interval
                                + ", wider than the " + margin(claim) + " either way that count as the same"
                                + wants(more) + "."
                        : start + ". One more run is expected within " + interval
                                + ", which misses the report's number, yet the average" + " is not clearly more than "
                                + margin(claim) + " away" + wants(more) + ".";
        };
    }

    private static String interval(double mean, double half, ReportedValue claim) {
        Unit unit = claim.reported().unit();
        double reported = claim.reported().recorded();
        int decimals = claim.reported().decimals();
        return Numbers.apart(mean - half, reported, unit, decimals) + " to "
                + Numbers.apart(mean + half, reported, unit, decimals);
    }

    private static String margin(ReportedValue claim) {
        return Numbers.difference(claim.margin().doubleValue(), claim.reported().unit());
    }

    private static String wants(int more) {
        return more > 0 ? "; " + Numbers.count(more, "more seed") + " may settle it" : "";
    }

    private static Judgement notFinite(ReportedValue claim, Case matter, List<Double> values) {
        int finite = (int) values.stream().filter(Double::isFinite).count();
        double pBad = Binomials.atMost(finite, values.size(), SignRule.TRUE_SHARE);
        boolean refuted = pBad <= SignRule.ALPHA / matter.rules().looks().size();
        String start = "The report prints " + claim.reported() + ", but " + (values.size() - finite) + " of "
                + Numbers.count(values.size(), "run") + " end in NaN or infinity";
        return new Draft(
                        claim,
                        claim.reported().unit(),
                        refuted ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE,
                        start + (refuted ? "." : ", so there is no average to compare it with."))
                .rule("95% prediction interval of one more run; a number in nine runs of ten")
                .measured(Numbers.range(values, claim.reported().unit()))
                .reported(claim.reported())
                .margin(claim.margin().doubleValue())
                .seeds(values.size(), 0)
                .chances(1, pBad)
                .done();
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
