package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** Votes on the paired difference between training and other data. */
final class GapJudge {

    private GapJudge() {}

    static Judgement judge(Gap claim, JudgingContext context) {
        SortedMap<Integer, List<Double>> rows = context.outcomes().paired(claim.cells());
        Ballot ballot = claim.relation() == Gap.Relation.SMALLER ? comparing(claim, rows) : bounded(claim, rows);
        var count = new VoteCount(
                claim,
                claim.unit(),
                List.of(ballot),
                context,
                claim.relation() == Gap.Relation.SMALLER ? Opposite.ALL_REVERSED : Opposite.NONE);
        List<List<Double>> used = JudgingContext.first(rows, count.used(0).size());
        Draft draft = count.draft().measured(measured(claim, used));
        claim.bound().ifPresent(bound -> draft.margin(bound.recorded()));
        return draft.done();
    }

    private static Ballot bounded(Gap claim, SortedMap<Integer, List<Double>> rows) {
        Quantity bound = claim.bound().orElseThrow();
        String words = claim.relation().words() + " " + Numbers.margin(bound);
        String what = "he gap between " + claim.train().name() + " and "
                + claim.other().name()
                + (claim.arms().get(0).values().isEmpty()
                        ? ""
                        : " at " + claim.arms().get(0));
        return new Ballot(
                "T" + what + " is " + words,
                "t" + what + " is not " + words,
                Ballot.votes(rows, row -> keeps(claim, gap(claim, row, 0), bound) ? 1 : -1),
                Ballot.estimates(rows, row -> gap(claim, row, 0)),
                gaps -> ahead(claim, gaps));
    }

    private static Ballot comparing(Gap claim, SortedMap<Integer, List<Double>> rows) {
        BigDecimal margin = claim.bound().map(Quantity::exact).orElse(BigDecimal.ZERO);
        String a = claim.arms().get(0).toString();
        String b = claim.arms().get(1).toString();
        String by = claim.bound().map(m -> " by at least " + Numbers.margin(m)).orElse("");
        return new Ballot(
                a + " has a smaller gap than " + b + by,
                b + " has a smaller gap than " + a + by,
                Ballot.votes(rows, row -> Comparison.vote(gap(claim, row, 0), gap(claim, row, 1), true, margin)),
                Ballot.estimates(rows, row -> Comparison.ahead(gap(claim, row, 0), gap(claim, row, 1), true)),
                differences ->
                        ComparisonJudge.average(differences, claim.unit(), "the gap at " + a, "smaller", "larger"));
    }

    private static boolean keeps(Gap claim, double gap, Quantity bound) {
        if (!Double.isFinite(gap)) {
            return false;
        }
        BigDecimal exact = BigDecimal.valueOf(gap);
        return switch (claim.relation()) {
            case AT_MOST -> exact.compareTo(bound.exact()) <= 0;
            case AT_LEAST -> exact.compareTo(bound.exact()) >= 0;
            default -> exact.abs().compareTo(bound.exact()) <= 0;
        };
    }

    /** How far training is ahead at an arm; NaN if one of the two is not finite. */
    private static double gap(Gap claim, List<Double> row, int arm) {
        return Comparison.ahead(
                row.get(2 * arm), row.get(2 * arm + 1), claim.train().better().isLower());
    }

    /** Below zero training is behind, which a lead does not say. */
    private static String ahead(Gap claim, Collection<Double> gaps) {
        boolean behind = gaps.stream().anyMatch(gap -> gap < 0);
        return (behind ? "a gap of " : "training is ahead by ") + points(Numbers.range(gaps, claim.unit()), claim);
    }

    /** Percentages differ by points. */
    private static String points(String shown, Gap claim) {
        return claim.unit() == Unit.PERCENT ? shown.replace("%", "") + " points" : shown;
    }

    private static String measured(Gap claim, List<List<Double>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String text = "";
        for (int arm = 0; arm < claim.arms().size(); arm++) {
            int column = arm;
            double median = Numbers.median(
                    rows.stream().map(row -> gap(claim, row, column)).toList());
            String label = claim.arms().size() > 1 ? claim.arms().get(arm) + " " : "";
            text += (arm > 0 ? ", " : "") + label + points(Numbers.show(median, claim.unit()), claim);
        }
        return text;
    }
}
