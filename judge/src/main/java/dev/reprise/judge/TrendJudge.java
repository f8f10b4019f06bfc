package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.PageTrend;
import dev.reprise.judge.stats.VoteRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Page's L, exact. It sees a trend as a whole, so a step that goes the other way with most seeds rejects the claim, and steps
 * that typically go the other way are named.
 */
final class TrendJudge {

    private TrendJudge() {}

    /** One look at the first n seeds. */
    private record Look(Verdict verdict, int n, double pFor, double pAgainst, List<Integer> turned) {}

    static Judgement judge(Trend claim, JudgingContext context) {
        List<Cell> cells = claim.cells(context.outcomes().sweeps());
        List<List<Double>> rows = context.outcomes().paired(cells).values().stream()
                .map(row -> row.stream()
                        .map(value -> ranked(value, claim.measure()))
                        .toList())
                .toList();
        int available = rows.size();
        List<Integer> looks = context.looksWith(available);
        Look look = new Look(Verdict.INCONCLUSIVE, available, 1, 1, List.of());
        for (int n : looks) {
            look = look(claim, context, rows.subList(0, n), context.isLast(n));
            if (look.verdict != Verdict.INCONCLUSIVE) {
                break;
            }
        }
        int more = look.verdict == Verdict.INCONCLUSIVE ? context.moreSeeds(available) : 0;
        List<List<Double>> used = rows.subList(0, look.n);
        OptionalInt turn = decisiveStep(claim, used, look);
        int from = turn.orElse(0);
        int to = turn.isPresent() ? from + 1 : cells.size() - 1;
        Unit unit = claim.unit();
        return new Draft(claim, unit, look.verdict, reason(claim, cells, used, look, more))
                .rule("Page's L, exact, level " + Numbers.p(context.rules().levelPerLook())
                        + (context.rules().looks().size() > 1 ? " at each look (" + context.looksText() + ")" : "")
                        + "; no step reversed by most seeds")
                .measured(ComparisonJudge.medians(cells, used, unit))
                .medianOf(used.stream()
                        .map(row -> Comparison.ahead(row.get(to), row.get(from), !claim.rising()))
                        .toList())
                .votes(votes(claim, cells, used, turn))
                .seeds(look.n, more)
                .chances(look.pFor, look.pAgainst)
                .done();
    }

    private static Look look(Trend claim, JudgingContext context, List<List<Double>> rows, boolean last) {
        int n = rows.size();
        if (n == 0) {
            return new Look(Verdict.INCONCLUSIVE, 0, 1, 1, List.of());
        }
        int k = rows.get(0).size();
        double level = context.rules().levelPerLook();
        double pFor = PageTrend.p(PageTrend.statistic(blocks(rows, claim.rising())), k, n);
        double pReversed = PageTrend.p(PageTrend.statistic(blocks(rows, !claim.rising())), k, n);
        int supporting = supporting(claim, rows);
        double pFew = Binomials.atMost(supporting, n, VoteRule.TRUE_SHARE);
        List<Integer> turned = turned(claim, context, rows, rows.get(0).size() - 1);
        boolean suspect = !turned(claim, context, rows, 1).isEmpty();
        double pAgainst = pFew;
        Verdict verdict = Verdict.INCONCLUSIVE;
        if (pReversed <= level) {
            verdict = Verdict.CONTRADICTED;
            pAgainst = Math.min(pFew, pReversed);
        } else if (!turned.isEmpty()) {
            verdict = Verdict.NOT_REPRODUCED;
            pAgainst = Math.min(pFew, pTurned(claim, rows));
        } else if (pFor <= level && !suspect) {
            verdict = Verdict.REPRODUCED;
        } else if (last) {
            verdict = voted(supporting, n, suspect);
            pAgainst = suspect ? Math.min(pFew, pTurned(claim, rows)) : pFew;
        }
        return new Look(verdict, n, pFor, pAgainst, turned);
    }

    /** What the seeds say in which the metric goes that way at all, where the test of all of them together does not decide. */
    private static Verdict voted(int supporting, int seeds, boolean suspect) {
        Verdict voted = VoteCount.verdict(VoteRule.afterTest(seeds, supporting));
        return voted == Verdict.REPRODUCED && suspect ? Verdict.NOT_REPRODUCED : voted;
    }

    /** The step that goes the other way in most seeds, where that and not the trend as a whole is against the claim. */
    private static OptionalInt decisiveStep(Trend claim, List<List<Double>> rows, Look look) {
        boolean turned = look.verdict == Verdict.NOT_REPRODUCED
                && (!look.turned.isEmpty() || voted(supporting(claim, rows), look.n, false) == Verdict.REPRODUCED);
        return turned
                ? IntStream.range(0, rows.get(0).size() - 1)
                        .reduce((x, y) -> against(claim, rows, y) > against(claim, rows, x) ? y : x)
                : OptionalInt.empty();
    }

    /** What decided comes first: the trend as a whole, or a step of it that goes the other way. */
    private static List<Votes> votes(Trend claim, List<Cell> cells, List<List<Double>> rows, OptionalInt turn) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var votes = new ArrayList<Votes>();
        turn.ifPresent(step -> votes.add(Votes.of(
                claim.measure().name() + (claim.rising() ? " rises " : " falls ") + step(claim, cells, step),
                rows.stream().map(row -> vote(claim, row, step)).toList())));
        votes.add(Votes.of(
                claim.statement(),
                rows.stream()
                        .map(row -> supports(row, claim.rising()) ? 1 : supports(row, !claim.rising()) ? -1 : 0)
                        .toList()));
        return votes;
    }

    private static double[][] blocks(List<List<Double>> rows, boolean rising) {
        return rows.stream()
                .map(row -> row.stream().mapToDouble(v -> worth(v, rising)).toArray())
                .toArray(double[][]::new);
    }

    /** NaN, the end of a diverged training, ranks as the worst of values. */
    private static double ranked(double value, Metric measure) {
        return Double.isNaN(value)
                ? (measure.better().isLower() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY)
                : value;
    }

    /** Without the sign of zero, which would order equal values. */
    private static double worth(double value, boolean rising) {
        return rising ? value + 0.0 : 0.0 - value;
    }

    private static int supporting(Trend claim, List<List<Double>> rows) {
        return (int) rows.stream().filter(row -> supports(row, claim.rising())).count();
    }

    /** Whether the seed's values correlate with the order at all: Page's sum is above its mean. */
    private static boolean supports(List<Double> row, boolean rising) {
        int k = row.size();
        int l = PageTrend.statistic(blocks(List.of(row), rising));
        return 4 * l > k * (k + 1) * (k + 1);
    }

    /**
     * Steps that go the other way with most seeds. One such step already keeps a trend from being accepted; to reject the
     * trend it must still be one when all steps share the level.
     */
    private static List<Integer> turned(Trend claim, JudgingContext context, List<List<Double>> rows, int comparisons) {
        int steps = rows.get(0).size() - 1;
        if (steps < 2) {
            return List.of();
        }
        var turned = new ArrayList<Integer>();
        for (int i = 0; i < steps; i++) {
            int looks = context.rules().looks().size();
            if (against(claim, rows, i) >= VoteRule.smallest(rows.size(), 0.5, VoteRule.ALPHA / comparisons / looks)) {
                turned.add(i);
            }
        }
        return turned;
    }

    /** In how many seeds a step goes the other way. */
    private static int against(Trend claim, List<List<Double>> rows, int step) {
        return (int) rows.stream().filter(row -> vote(claim, row, step) < 0).count();
    }

    private static int vote(Trend claim, List<Double> row, int step) {
        return Comparison.vote(row.get(step + 1), row.get(step), !claim.rising(), BigDecimal.ZERO);
    }

    /** The chance that some step goes the other way so often if each did in half of the seeds. */
    private static double pTurned(Trend claim, List<List<Double>> rows) {
        int steps = rows.get(0).size() - 1;
        int most = IntStream.range(0, steps)
                .map(step -> against(claim, rows, step))
                .max()
                .orElse(0);
        return Math.min(1, steps * Binomials.atLeast(most, rows.size(), 0.5));
    }

    private static String reason(Trend claim, List<Cell> cells, List<List<Double>> rows, Look look, int more) {
        String name = claim.measure().name();
        String way = claim.rising() ? "rises" : "falls";
        String other = claim.rising() ? "falls" : "rises";
        String with = " with " + claim.parameter();
        int supporting = supporting(claim, rows);
        String seeds = Numbers.count(look.n, "seed");
        String share = name + " " + way + with + " in " + supporting + " of " + seeds;
        String means = rows.isEmpty() ? "" : " (" + course(cells, rows, claim) + ")";
        return switch (look.verdict) {
            case REPRODUCED -> share + means + "; p = " + Numbers.p(look.pFor) + "." + violations(claim, cells, rows);
            case SEED_DEPENDENT ->
                share + means + ": true with some seeds and false with others." + violations(claim, cells, rows);
            case CONTRADICTED ->
                "The opposite reproduces: " + name + " " + other + with + " over " + seeds + means + ".";
            case NOT_REPRODUCED ->
                look.turned.isEmpty()
                        ? (voted(supporting, look.n, false) == Verdict.REPRODUCED
                                        ? share + means + ", but a step of it goes the other way in most of them; p = "
                                                + Numbers.p(look.pAgainst) + "."
                                        : share.replace(" in ", " in only ")
                                                + means
                                                + VoteMessages.tooFew(look.pAgainst))
                                + violations(claim, cells, rows)
                        : name + " does not " + (claim.rising() ? "rise" : "fall") + " all the way" + means + ": it "
                                + other + " "
                                + look.turned.stream()
                                        .map(i -> step(claim, cells, i) + " in " + against(claim, rows, i) + " of "
                                                + seeds)
                                        .reduce((x, y) -> x + " and " + y)
                                        .orElse("")
                                + ".";
            default ->
                share + means + ", which decides nothing yet"
                        + (more > 0 ? "; " + Numbers.count(more, "more seed") + " lead to the next look." : ".")
                        + violations(claim, cells, rows);
        };
    }

    private static String course(List<Cell> cells, List<List<Double>> rows, Trend claim) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> Numbers.show(median(rows, i), claim.unit()) + " at "
                        + cells.get(i).arm().values().get(claim.parameter()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String violations(Trend claim, List<Cell> cells, List<List<Double>> rows) {
        var against = IntStream.range(0, cells.size() - 1)
                .filter(i -> rows.size() > 0
                        && Comparison.vote(median(rows, i + 1), median(rows, i), !claim.rising(), BigDecimal.ZERO) < 0)
                .mapToObj(i -> step(claim, cells, i))
                .toList();
        if (against.isEmpty()) {
            return "";
        }
        return " Typically it " + (claim.rising() ? "falls " : "rises ") + String.join(" and ", against) + ".";
    }

    private static String step(Trend claim, List<Cell> cells, int i) {
        return "from " + cells.get(i).arm().values().get(claim.parameter()) + " to "
                + cells.get(i + 1).arm().values().get(claim.parameter());
    }

    private static double median(List<List<Double>> rows, int column) {
        return Numbers.median(rows.stream().map(row -> row.get(column)).toList());
    }
}
