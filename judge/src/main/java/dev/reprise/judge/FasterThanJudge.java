package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Votes on who is first. A series that never reaches the target is known only to take longer than it was trained. */
final class FasterThanJudge {

    private FasterThanJudge() {}

    /** A duration, or the least that it can be. */
    private record Duration(double length, boolean reached) {}

    static Judgement judge(FasterThan claim, JudgingContext context) {
        List<Cell> cells = List.of(claim.faster(), claim.slower());
        SortedMap<Integer, List<Duration>> rows = claim.target()
                .map(target -> reached(cells, target, context.outcomes()))
                .orElseGet(() -> recorded(cells, context.outcomes()));
        String a = ComparedCells.label(claim.faster(), cells);
        String b = ComparedCells.label(claim.slower(), cells);
        String to = claim.target()
                .map(target -> "reaches " + target + " in fewer epochs than ")
                .orElse("needs fewer " + claim.faster().metric().name() + " than ");
        String by = claim.factor().compareTo(BigDecimal.ONE) > 0
                ? " by a factor of at least " + claim.factor().toPlainString()
                : "";
        var ballot = new Ballot(
                a + " " + to + b + by,
                b + " " + to + a + by,
                Ballot.votes(rows, row -> vote(row.get(0), row.get(1), claim.factor())),
                Ballot.estimates(rows, row -> ahead(row.get(0), row.get(1))),
                ahead -> detail(claim, JudgingContext.first(rows, ahead.size())));
        var count = new VoteCount(claim, claim.unit(), List.of(ballot), context, Opposite.ALL_REVERSED);
        return count.draft()
                .measured(a + " "
                        + typical(
                                claim, JudgingContext.first(rows, count.used(0).size()), 0) + ", " + b + " "
                        + typical(
                                claim, JudgingContext.first(rows, count.used(0).size()), 1))
                .done();
    }

    private static SortedMap<Integer, List<Duration>> reached(List<Cell> cells, Quantity target, Outcomes outcomes) {
        var rows = new TreeMap<Integer, List<Duration>>();
        outcomes.pairedSeries(cells)
                .forEach((seed, row) -> rows.put(
                        seed,
                        List.of(
                                epochs(
                                        row.get(0),
                                        target,
                                        cells.get(0).metric().better().isLower()),
                                epochs(
                                        row.get(1),
                                        target,
                                        cells.get(1).metric().better().isLower()))));
        return rows;
    }

    private static Duration epochs(List<Double> series, Quantity target, boolean lowerIsBetter) {
        for (int i = 0; i < series.size(); i++) {
            double value = series.get(i);
            if (Double.isFinite(value)) {
                int order = BigDecimal.valueOf(value).compareTo(target.exact());
                if (order == 0 || order < 0 == lowerIsBetter) {
                    return new Duration(i + 1, true);
                }
            }
        }
        return new Duration(series.size() + 1d, false);
    }

    private static SortedMap<Integer, List<Duration>> recorded(List<Cell> cells, Outcomes outcomes) {
        var rows = new TreeMap<Integer, List<Duration>>();
        outcomes.paired(cells)
                .forEach((seed, row) -> rows.put(
                        seed,
                        row.stream()
                                .map(v -> new Duration(v, Double.isFinite(v)))
                                .toList()));
        return rows;
    }

    private static int vote(Duration first, Duration second, BigDecimal factor) {
        if (first.reached && longer(second, first, factor)) {
            return 1;
        }
        return second.reached && longer(first, second, factor) ? -1 : 0;
    }

    private static boolean longer(Duration slow, Duration fast, BigDecimal factor) {
        if (!Double.isFinite(slow.length)) {
            return true;
        }
        BigDecimal least = BigDecimal.valueOf(fast.length).multiply(factor);
        BigDecimal slowest = BigDecimal.valueOf(slow.length);
        return slowest.compareTo(BigDecimal.valueOf(fast.length)) > 0 && slowest.compareTo(least) >= 0;
    }

    private static double ahead(Duration first, Duration second) {
        return first.reached && second.reached ? second.length - first.length : Double.NaN;
    }

    private static String detail(FasterThan claim, List<List<Duration>> rows) {
        List<Cell> cells = List.of(claim.faster(), claim.slower());
        return "typically " + typical(claim, rows, 0) + " against " + typical(claim, rows, 1)
                + (rows.stream().flatMap(Collection::stream).allMatch(d -> d.reached)
                                || claim.target().isEmpty()
                        ? ""
                        : "; never reached: " + never(rows, 0) + " of " + rows.size() + " seeds at "
                                + ComparedCells.label(cells.get(0), cells) + ", " + never(rows, 1) + " at "
                                + ComparedCells.label(cells.get(1), cells));
    }

    private static long never(List<List<Duration>> rows, int column) {
        return rows.stream().filter(row -> !row.get(column).reached).count();
    }

    /** The median, which is known as long as less than half are censored. */
    private static String typical(FasterThan claim, List<List<Duration>> rows, int column) {
        if (rows.isEmpty()) {
            return "nothing";
        }
        Duration median = rows.stream()
                .map(row -> row.get(column))
                .sorted(java.util.Comparator.comparingDouble(Duration::length))
                .toList()
                .get(rows.size() / 2);
        if (claim.target().isPresent()) {
            return median.reached
                    ? (int) median.length + (median.length == 1 ? " epoch" : " epochs")
                    : "more than " + Numbers.count((int) median.length - 1, "epoch");
        }
        return Numbers.show(median.length, claim.unit());
    }
}
