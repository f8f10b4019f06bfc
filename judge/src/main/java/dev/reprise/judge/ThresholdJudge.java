package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** Votes against the bound; where the answers are counted, with a Clopper-Pearson bound on their pooled share. */
final class ThresholdJudge {

    private static final double LEVEL = 0.95;

    private ThresholdJudge() {}

    static Judgement judge(Threshold claim, JudgingContext context) {
        List<Cell> cells = context.resolve(claim.cells());
        List<Ballot> ballots = cells.stream()
                .map(cell -> ballot(claim, cell, context.outcomes()))
                .toList();
        var count = new VoteCount(claim, claim.unit(), ballots, context, Opposite.NONE);
        return count.draft()
                .measured(spread(claim, count.used(count.decisive())))
                .done();
    }

    private static Ballot ballot(Threshold claim, Cell cell, Outcomes outcomes) {
        SortedMap<Integer, List<Double>> rows = outcomes.paired(List.of(cell));
        String what = (cell.arm().equals(Arm.NONE) ? "" : "At " + cell.arm() + ", ")
                + cell.metric().name();
        return new Ballot(
                what + " is " + claim.bounds(),
                what + " is not " + claim.bounds(),
                Ballot.votes(rows, row -> passes(claim, row.get(0)) ? 1 : -1),
                Ballot.estimates(rows, row -> row.get(0)),
                values -> spread(claim, values) + bound(claim, List.copyOf(values)));
    }

    private static boolean passes(Threshold claim, double value) {
        if (!Double.isFinite(value)) {
            // NaN passes nothing; an infinite value passes the side on which it lies.
            return (claim.low().isEmpty() || value == Double.POSITIVE_INFINITY)
                    && (claim.high().isEmpty() || value == Double.NEGATIVE_INFINITY);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return claim.low().map(low -> exact.compareTo(low.exact()) >= 0).orElse(true)
                && claim.high().map(high -> exact.compareTo(high.exact()) <= 0).orElse(true);
    }

    /** Lowest to highest, with digits enough to tell both from the bounds. */
    private static String spread(Threshold claim, java.util.Collection<Double> values) {
        if (values.stream().anyMatch(v -> !Double.isFinite(v))) {
            return Numbers.range(values, claim.unit());
        }
        double low = values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
        double high = values.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
        String from = beside(claim, low);
        String to = beside(claim, high);
        return low == high
                ? from
                : Numbers.apart(low, high, claim.unit(), decimalsOf(from)) + " to "
                        + Numbers.apart(high, low, claim.unit(), decimalsOf(to));
    }

    private static String beside(Threshold claim, double value) {
        Quantity bound = claim.low().or(claim::high).orElseThrow();
        int decimals = Math.max(bound.decimals(), Numbers.decimals(value, claim.unit()));
        String text = Numbers.apart(value, bound.recorded(), claim.unit(), decimals);
        return claim.high()
                .map(high -> Numbers.apart(value, high.recorded(), claim.unit(), decimalsOf(text)))
                .orElse(text);
    }

    private static int decimalsOf(String text) {
        int point = text.indexOf('.');
        return point < 0
                ? 0
                : (int) text.substring(point + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }

    private static String bound(Threshold claim, List<Double> values) {
        boolean shares = values.stream().allMatch(v -> 0 <= v && v <= 1);
        if (claim.testSize().isEmpty() || !shares) {
            return "";
        }
        long size = claim.testSize().getAsInt();
        long right = values.stream().mapToLong(v -> Math.round(v * size)).sum();
        long all = size * values.size();
        Interval share = Binomials.clopperPearson(Math.min(right, all), all, LEVEL);
        return "; pooled over " + all + " answers, the true share is at least "
                + Numbers.apart(share.low(), 1, Unit.PERCENT, 1) + " (95% bound)";
    }
}
