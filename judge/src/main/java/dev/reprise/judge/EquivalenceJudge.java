package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Sample;
import dev.reprise.judge.stats.VoteRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two one-sided t tests on paired differences, for every two places. */
final class EquivalenceJudge {

    private static final double LEVEL = 0.95;

    private EquivalenceJudge() {}

    /** The differences between two places by seed. */
    private record Pair(Cell first, Cell second, List<Double> differences) {

        Pair upTo(int n) {
            return new Pair(first, second, differences.subList(0, n));
        }

        Sample sample() {
            return Sample.of(differences.stream().mapToDouble(d -> d).toArray());
        }

        boolean finite() {
            return differences.stream().allMatch(Double::isFinite);
        }
    }

    /** What one look says: the pair that matters most, and p of being equal and of differing by more than the margin. */
    private record Look(Verdict verdict, Pair pair, double pEqual, double pBeyond) {}

    static Judgement judge(Equivalence claim, JudgingContext context) {
        List<List<Double>> rows =
                List.copyOf(context.outcomes().paired(claim.cells()).values());
        List<Pair> pairs = pairs(claim.cells(), rows);
        int available = rows.size();
        if (available == 0) {
            return Draft.notRun(
                    claim,
                    NotRunCause.TRIALS_FAILED,
                    "No seed recorded the metric in all of the arms that the claim compares.");
        }
        List<Integer> looks = context.looksWith(available);
        for (int n : looks) {
            Look look = look(
                    claim, context, pairs.stream().map(pair -> pair.upTo(n)).toList());
            if (look.verdict != Verdict.INCONCLUSIVE) {
                return judgement(claim, context, look, pairs, rows.subList(0, n), 0);
            }
        }
        int used = looks.isEmpty() ? available : looks.get(looks.size() - 1);
        Look look =
                look(claim, context, pairs.stream().map(pair -> pair.upTo(used)).toList());
        Look end = context.isLast(used) ? voted(look, equal(claim, pairs, used), used) : look;
        return judgement(claim, context, end, pairs, rows.subList(0, used), context.moreSeeds(available));
    }

    /** What the seeds say in which every two places differ by less than the margin, where no test of their means decides. */
    private static Look voted(Look tested, int equal, int seeds) {
        Verdict verdict = VoteCount.verdict(VoteRule.afterTest(seeds, equal));
        return new Look(verdict, tested.pair, tested.pEqual, Binomials.atMost(equal, seeds, VoteRule.TRUE_SHARE));
    }

    private static int equal(Equivalence claim, List<Pair> pairs, int seeds) {
        return (int) IntStream.range(0, seeds)
                .filter(seed -> within(claim, pairs, seed))
                .count();
    }

    private static boolean within(Equivalence claim, List<Pair> pairs, int seed) {
        return pairs.stream()
                .allMatch(pair ->
                        Math.abs(pair.differences.get(seed)) <= claim.margin().recorded());
    }

    private static List<Votes> votes(Equivalence claim, List<Pair> pairs, int seeds) {
        return List.of(Votes.of(
                "every two differ by no more than " + Numbers.margin(claim.margin()),
                IntStream.range(0, seeds)
                        .mapToObj(i -> within(claim, pairs, i) ? 1 : -1)
                        .toList()));
    }

    private static List<Pair> pairs(List<Cell> cells, List<List<Double>> rows) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                int a = i;
                int b = j;
                List<Double> differences = rows.stream()
                        .map(row -> Comparison.ahead(row.get(a), row.get(b), false))
                        .toList();
                pairs.add(new Pair(cells.get(i), cells.get(j), differences));
            }
        }
        return pairs;
    }

    private static Look look(Equivalence claim, JudgingContext context, List<Pair> pairs) {
        double level = context.rules().levelPerLook();
        double margin = claim.margin().recorded();
        Pair widest = pairs.get(0);
        double pEqual = 0;
        double pBeyond = 1;
        for (Pair pair : pairs) {
            if (!pair.finite()) {
                return notFinite(context, pair);
            }
            Sample sample = pair.sample();
            double equal = sample.tostP(margin);
            if (equal > pEqual) {
                pEqual = equal;
                widest = pair;
            }
            pBeyond = Math.min(pBeyond, Math.min(sample.pMeanAtMost(margin), sample.pMeanAtLeast(-margin)));
        }
        // A single pair that differs rejects the claim, so all pairs share the level of rejecting.
        double pAny = Math.min(1, pBeyond * pairs.size());
        Verdict verdict = Verdict.INCONCLUSIVE;
        if (pEqual <= level && widest.differences.size() > 1) {
            verdict = Verdict.REPRODUCED;
        } else if (pAny <= level) {
            verdict = Verdict.NOT_REPRODUCED;
        }
        return new Look(verdict, widest, pEqual, pAny);
    }

    private static Look notFinite(JudgingContext context, Pair pair) {
        int finite = (int) pair.differences.stream().filter(Double::isFinite).count();
        double p = Binomials.atMost(finite, pair.differences.size(), VoteRule.TRUE_SHARE);
        Verdict verdict = p <= context.rules().levelPerLook() ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
        return new Look(verdict, pair, 1, p);
    }

    private static Judgement judgement(
            Equivalence claim, JudgingContext context, Look look, List<Pair> pairs, List<List<Double>> rows, int more) {
        Unit unit = claim.unit();
        Draft draft = new Draft(claim, unit, look.verdict, reason(claim, look, more))
                .rule("paired equivalence test (two one-sided t tests) within " + Numbers.margin(claim.margin())
                        + ", level "
                        + Numbers.p(context.rules().levelPerLook())
                        + (context.rules().looks().size() > 1 ? " at each look (" + context.looksText() + ")" : ""))
                .measured(ComparisonJudge.medians(claim.cells(), rows, unit))
                .margin(claim.margin().recorded())
                .votes(votes(claim, pairs, rows.size()))
                .seeds(rows.size(), look.verdict == Verdict.INCONCLUSIVE ? more : 0)
                .chances(look.pEqual, look.pBeyond);
        return draft.medianOf(look.pair.differences).done();
    }

    private static String reason(Equivalence claim, Look look, int more) {
        Unit unit = claim.unit();
        Pair pair = look.pair;
        String a = ComparedCells.label(pair.first, claim.cells());
        String b = ComparedCells.label(pair.second, claim.cells());
        int n = pair.differences.size();
        String margin = Numbers.margin(claim.margin());
        if (!pair.finite()) {
            long failed =
                    pair.differences.stream().filter(d -> !Double.isFinite(d)).count();
            return a + " and " + b + " cannot be compared in " + failed + " of " + Numbers.count(n, "seed")
                    + ", where one ends in NaN or infinity.";
        }
        Sample sample = pair.sample();
        String widest = claim.cells().size() > 2
                ? "Of all pairs, " + a + " and " + b + " differ most: "
                : a + " and " + b + " differ ";
        String mean = widest + "by " + Numbers.difference(sample.mean(), unit) + " on average over "
                + Numbers.count(n, "seed");
        if (n < 2) {
            return mean + ", and one seed says nothing of the next" + more(more) + ".";
        }
        double half = sample.meanHalfWidth(LEVEL);
        double largest = Math.max(Math.abs(sample.mean() - half), Math.abs(sample.mean() + half));
        return switch (look.verdict) {
            case REPRODUCED -> mean + ", clearly less than the " + margin + " allowed.";
            case NOT_REPRODUCED -> mean + ", and seed by seed more than the " + margin + " allowed.";
            case SEED_DEPENDENT ->
                mean + "; with some seeds they differ by less than the " + margin + " allowed, with others by more.";
            default ->
                mean + ", but the true difference may be up to " + Numbers.difference(largest, unit) + ", where "
                        + margin + " are allowed" + more(more) + ".";
        };
    }

    private static String more(int more) {
        return more > 0 ? "; " + Numbers.count(more, "more seed") + " may settle it" : "";
    }
}
