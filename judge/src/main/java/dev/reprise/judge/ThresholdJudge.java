package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.SignRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** Sign rule against the bound; for "100 %" every seed, with a Clopper-Pearson bound on the pooled share. */
final class ThresholdJudge {

    private static final double LEVEL = 0.95;

    /** A claim of every seed still counts as true when one seed in fifty misses it. */
    private static final double TRUE_SHARE = 0.98;

    private ThresholdJudge() {}

    static Judgement judge(Threshold claim, JudgingContext context) {
        List<Cell> cells = context.resolve(claim.cells());
        List<Ballot> ballots = cells.stream()
                .map(cell -> ballot(claim, cell, context.outcomes()))
                .toList();
        if (claim.everySeed()) {
            return everySeed(claim, context, ballots);
        }
        var count = new VoteCount(claim, claim.unit(), ballots, context.rules(), false);
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
                values -> spread(claim, values));
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

    private static Judgement everySeed(Threshold claim, JudgingContext context, List<Ballot> ballots) {
        var count = new VoteCount(claim, claim.unit(), ballots, context.rules(), false);
        int trials = ballots.stream().mapToInt(b -> b.votes().size()).sum();
        int seeds = ballots.stream().mapToInt(b -> b.votes().size()).min().orElse(0);
        List<Double> values =
                ballots.stream().flatMap(b -> b.estimates().values().stream()).toList();
        int missed = (int) ballots.stream()
                .flatMap(b -> b.votes().values().stream())
                .filter(vote -> vote < 0)
                .count();
        int needed = context.rules().looks().get(0);
        boolean enough = seeds >= SignRule.acceptance(seeds);
        double pAgainst = Binomials.atLeast(missed, trials, 1 - TRUE_SHARE);
        Verdict verdict;
        if (missed == 0) {
            verdict = enough && seeds >= needed ? Verdict.REPRODUCED : Verdict.INCONCLUSIVE;
        } else if (missed == trials && count.verdict() == Verdict.CONTRADICTED) {
            verdict = Verdict.CONTRADICTED;
        } else {
            verdict = pAgainst <= SignRule.ALPHA ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
        }
        int more = verdict == Verdict.INCONCLUSIVE ? context.moreSeeds(seeds) : 0;
        return count.draft(verdict, everySeedReason(claim, verdict, values, missed))
                .rule("every seed, at least " + Numbers.count(needed, "seed") + "; two misses of five reject")
                .measured(Numbers.range(values, claim.unit()))
                .meanOf(values)
                .seeds(seeds, more)
                .chances(Binomials.atLeast(seeds, seeds, 0.5), pAgainst)
                .done();
    }

    private static String everySeedReason(Threshold claim, Verdict verdict, List<Double> values, int missed) {
        String name = claim.cells().metric().name();
        String trials = Numbers.count(values.size(), "trial");
        String bound = bound(claim, values);
        if (verdict == Verdict.REPRODUCED) {
            return name + " is " + claim.bounds() + " in every one of " + trials + bound + ".";
        }
        if (missed == 0) {
            return name + " is " + claim.bounds() + " in all of " + trials + ", too few to call it every seed" + bound
                    + ".";
        }
        String misses = name + " is " + claim.bounds() + " in " + (values.size() - missed) + " of " + trials + " ("
                + spread(claim, values) + ")";
        return switch (verdict) {
            case CONTRADICTED -> "The opposite comes out: no seed reaches it. " + misses + ".";
            case NOT_REPRODUCED -> misses + ", and the claim means every one.";
            default -> misses + ". The claim means every one, but a single miss may be bad luck.";
        };
    }

    private static String bound(Threshold claim, List<Double> values) {
        if (claim.testSize().isEmpty() || values.stream().anyMatch(v -> !Double.isFinite(v))) {
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
