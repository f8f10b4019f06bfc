package dev.reprise.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One arm does better, or worse, than every competitor, seed by seed.
 *
 * @param measure what is compared
 * @param winner the arm, with the measure's fixed values
 * @param competitors the others; empty for every other arm that has the fixed values
 * @param worst whether the arm is claimed to be the worst
 * @param margin differences smaller than this count as ties
 */
public record BestOf(Metric measure, Arm winner, List<Arm> competitors, boolean worst, Optional<Quantity> margin)
        implements Assertion {

    public BestOf {
        competitors = List.copyOf(competitors);
        margin.ifPresent(m -> m.in(measure.shownIn().orElse(m.unit()), "margin"));
    }

    /** Compares with these arms only. */
    public BestOf among(Arm first, Arm... more) {
        List<Arm> named = Stream.concat(Stream.of(first), Stream.of(more))
                .map(measure::merge)
                .toList();
        return new BestOf(measure, winner, named, worst, margin);
    }

    /** Counts differences smaller than this as ties. */
    public BestOf byAtLeast(String difference) {
        return new BestOf(measure, winner, competitors, worst, Optional.of(Quantity.parse(difference)));
    }

    /**
     * The winner and its competitors.
     *
     * @throws IllegalArgumentException if there is no competitor
     */
    List<Cell> cells(Sweeps sweeps, List<Arm> all) {
        List<Arm> others = competitors.isEmpty()
                ? new CellGroup(measure, List.of())
                        .resolve(sweeps, all).stream().map(Cell::arm).toList()
                : competitors.stream().map(sweeps::resolve).toList();
        Arm first = sweeps.resolve(winner);
        List<Cell> cells = Stream.concat(Stream.of(first), others.stream().filter(arm -> !arm.equals(first)))
                .map(arm -> new Cell(measure, arm))
                .toList();
        if (cells.size() < 2) {
            throw new IllegalArgumentException("The arm '" + winner + "' has no competitor to be compared with: "
                    + "name some with among(...), or fix fewer values with given(...).");
        }
        return cells;
    }

    Unit unit() {
        return measure.shownIn().or(() -> margin.map(Quantity::unit)).orElse(Unit.NONE);
    }

    @Override
    public String kind() {
        return "best-of";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return List.of(measure.name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return cells(sweeps, all).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return (worst ? "worst: " : "best: ")
                + winner
                + margin.map(m -> ", by at least " + m).orElse("");
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(unit(), measure, Stream.empty());
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return ComparisonJudge.judge(this, context);
    }
}
