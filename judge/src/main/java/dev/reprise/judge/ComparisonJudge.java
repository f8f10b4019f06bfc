package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Orderings and best-of claims: votes on paired differences, one ballot per comparison. */
final class ComparisonJudge {

    private ComparisonJudge() {}

    /** How a comparison is put. */
    private enum Words {
        BETTER("ahead", "behind"),
        WORSE("behind", "ahead"),
        SMALLER("smaller", "larger");

        private final String more;
        private final String less;

        Words(String more, String less) {
            this.more = more;
            this.less = less;
        }

        String relation(String metric) {
            return switch (this) {
                case BETTER -> " does better than ";
                case WORSE -> " does worse than ";
                case SMALLER -> " has a smaller " + metric + " than ";
            };
        }
    }

    static Judgement judge(Ordering claim, JudgingContext context) {
        List<Cell> cells = claim.bestFirst();
        SortedMap<Integer, List<Double>> rows = context.outcomes().paired(cells);
        List<Ballot> ballots = IntStream.range(0, cells.size() - 1)
                .mapToObj(i ->
                        ballot(cells, rows, i, i + 1, claim.margin(), claim.bySize() ? Words.SMALLER : Words.BETTER))
                .toList();
        var count = new VoteCount(claim, claim.unit(), ballots, context, Opposite.ALL_REVERSED);
        return finish(count, cells, rows, claim.unit(), claim.margin());
    }

    static Judgement judge(BestOf claim, JudgingContext context) {
        List<Cell> cells =
                claim.cells(context.outcomes().sweeps(), context.outcomes().arms());
        SortedMap<Integer, List<Double>> rows = context.outcomes().paired(cells);
        List<Ballot> ballots = IntStream.range(1, cells.size())
                .mapToObj(i -> ballot(cells, rows, 0, i, claim.margin(), claim.worst() ? Words.WORSE : Words.BETTER))
                .toList();
        var count = new VoteCount(claim, claim.unit(), ballots, context, Opposite.ONE_REVERSED);
        return finish(count, cells, rows, claim.unit(), claim.margin());
    }

    private static Ballot ballot(
            List<Cell> cells,
            SortedMap<Integer, List<Double>> rows,
            int first,
            int second,
            Optional<Quantity> margin,
            Words words) {
        boolean lowerIsBetter = cells.get(first).metric().better().isLower();
        int sign = words == Words.WORSE ? -1 : 1;
        BigDecimal least = margin.map(Quantity::exact).orElse(BigDecimal.ZERO);
        Unit unit = ComparedCells.unit(cells.get(first), margin);
        String a = ComparedCells.label(cells.get(first), cells);
        String b = ComparedCells.label(cells.get(second), cells);
        String better = words.relation(cells.get(first).metric().name());
        String by = margin.map(m -> " by at least " + Numbers.margin(m)).orElse("");
        return new Ballot(
                a + better + b + by,
                b + better + a + by,
                Ballot.votes(
                        rows, row -> sign * Comparison.vote(row.get(first), row.get(second), lowerIsBetter, least)),
                Ballot.estimates(rows, row -> sign * Comparison.ahead(row.get(first), row.get(second), lowerIsBetter)),
                differences -> average(differences, unit, a, words.more, words.less));
    }

    /** The median paired difference in words. */
    static String average(Collection<Double> differences, Unit unit, String first) {
        return average(differences, unit, first, "ahead", "behind");
    }

    static String average(Collection<Double> differences, Unit unit, String first, String more, String less) {
        List<Double> finite = differences.stream().filter(Double::isFinite).toList();
        if (finite.isEmpty()) {
            return "no two finite values to compare";
        }
        double median = Numbers.median(finite);
        String failed = finite.size() == differences.size()
                ? ""
                : ", leaving out " + Numbers.count(differences.size() - finite.size(), "seed")
                        + " with NaN or infinity";
        if (median == 0) {
            return "typically no difference" + failed;
        }
        return "typically " + first + " is " + (median > 0 ? more : less) + " by " + Numbers.difference(median, unit)
                + failed;
    }

    private static Judgement finish(
            VoteCount count,
            List<Cell> cells,
            SortedMap<Integer, List<Double>> rows,
            Unit unit,
            Optional<Quantity> margin) {
        Draft draft = count.draft();
        List<List<Double>> used = JudgingContext.first(rows, count.seedsUsed());
        draft.measured(medians(cells, used, unit));
        margin.ifPresent(m -> draft.margin(m.recorded()));
        return draft.done();
    }

    /** {@code activation=RELU 58.1%, activation=TANH 57.0%}: median over the seeds, which no dead seed decides. */
    static String medians(List<Cell> cells, List<List<Double>> rows, Unit unit) {
        if (rows.isEmpty()) {
            return "";
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            double median =
                    Numbers.median(rows.stream().map(row -> row.get(column)).toList());
            texts.add(ComparedCells.label(cells.get(i), cells) + " " + Numbers.show(median, unit));
        }
        return texts.stream().collect(Collectors.joining(", "));
    }
}
