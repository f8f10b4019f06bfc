package dev.reprise.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What training does not change has one value: one trial decides, and all of them must agree. */
final class StructuralJudge {

    private static final String RULE = "the same in every trial";

    private StructuralJudge() {}

    static Judgement judge(ExactValue claim, JudgingContext context) {
        List<Double> values = context.resolve(claim.cells()).stream()
                .flatMap(cell -> context.outcomes().paired(List.of(cell)).values().stream())
                .map(row -> row.get(0))
                .toList();
        Unit unit = claim.value().unit();
        long matching =
                values.stream().filter(value -> matches(value, claim.value())).count();
        String name = claim.cells().metric().name();
        String trials = Numbers.count(values.size(), "trial");
        var found = values.stream()
                .map(v -> Numbers.apart(
                        v, claim.value().recorded(), unit, claim.value().decimals()))
                .distinct()
                .toList();
        boolean holds = matching == values.size();
        String reason = holds
                ? name + ": " + claim.value() + " in all of " + trials + ", as reported."
                : "The report says " + claim.value() + ", but " + name + " is " + String.join(", ", found) + " in "
                        + trials + ".";
        return new Draft(claim, unit, verdict(holds), reason)
                .rule(RULE)
                .measured(holds ? claim.value().text() : String.join(", ", found))
                .reported(claim.value())
                .medianOf(values)
                .seeds(values.size(), 0)
                .done();
    }

    private static boolean matches(double value, Quantity printed) {
        return Double.isFinite(value)
                && printed.unit()
                                .exact(value)
                                .setScale(printed.number().scale(), RoundingMode.HALF_UP)
                                .compareTo(printed.number())
                        == 0;
    }

    static Judgement judge(StructuralOrder claim, JudgingContext context) {
        List<Cell> cells = claim.smallestFirst();
        List<List<Double>> rows = List.copyOf(context.outcomes().paired(cells).values());
        boolean holds = rows.stream().allMatch(row -> ordered(row, 1));
        boolean reversed = rows.stream().allMatch(row -> ordered(row, -1));
        String means =
                ComparisonJudge.medians(cells, rows, ComparedCells.unit(cells.get(0), java.util.Optional.empty()));
        String name = cells.get(0).metric().name();
        String reason;
        if (rows.isEmpty()) {
            return Draft.notRun(
                    claim, NotRunCause.TRIALS_FAILED, "No seed completed in all of the arms that the claim compares.");
        } else if (holds) {
            reason = name + " is smaller at each than at the next: " + means + ".";
        } else {
            reason = (reversed ? "The opposite is true of " : "The order is another one for ") + name + ": " + means
                    + ".";
        }
        Verdict verdict = reversed ? Verdict.CONTRADICTED : verdict(holds);
        return new Draft(claim, Unit.NONE, holds ? Verdict.REPRODUCED : verdict, reason)
                .rule(RULE)
                .measured(means)
                .seeds(rows.size(), 0)
                .done();
    }

    private static boolean ordered(List<Double> row, int sign) {
        return IntStream.range(1, row.size())
                .allMatch(i -> Comparison.vote(row.get(i), row.get(i - 1), false, BigDecimal.ZERO) == sign);
    }

    static Judgement judge(FigureExists claim, JudgingContext context) {
        List<Arm> arms = context.arms(claim);
        Outcomes outcomes = context.outcomes();
        List<Arm> without = arms.stream()
                .filter(arm -> outcomes.trials(arm).values().stream()
                        .noneMatch(trial -> trial.figures().contains(claim.figure())))
                .toList();
        long seeds = arms.stream()
                .flatMap(arm -> outcomes.trials(arm).keySet().stream())
                .distinct()
                .count();
        boolean holds = claim.named().isEmpty() ? without.size() < arms.size() : without.isEmpty();
        var drawn = new TreeSet<String>();
        arms.forEach(arm -> outcomes.trials(arm).values().stream()
                .map(TrialOutcome::figures)
                .flatMap(Collection::stream)
                .forEach(drawn::add));
        String where =
                claim.named().isEmpty() || without.isEmpty() || without.get(0).equals(Arm.NONE)
                        ? "No trial"
                        : "No trial of " + without.get(0);
        String reason = holds
                ? "The figure '" + claim.figure() + "' was drawn."
                : where + " drew the figure '" + claim.figure() + "'; "
                        + (drawn.isEmpty() ? "none was drawn." : "drawn were: " + String.join(", ", drawn) + ".");
        return new Draft(claim, Unit.NONE, holds ? Verdict.RECREATED : Verdict.NOT_REPRODUCED, reason)
                .rule("drawn by a trial")
                .measured(holds ? "drawn" : "not drawn")
                .seeds((int) seeds, 0)
                .done();
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.REPRODUCED : Verdict.NOT_REPRODUCED;
    }
}
