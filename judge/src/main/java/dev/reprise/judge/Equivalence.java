package dev.reprise.judge;

import java.util.List;
import java.util.Optional;

/**
 * ComparedCells do equally well: every two of them differ by less than a margin on average.
 *
 * @param cells at least two
 * @param margin largest difference that does not context
 */
public record Equivalence(List<Cell> cells, Quantity margin) implements Assertion {

    public Equivalence {
        cells = List.copyOf(cells);
        ComparedCells.check(cells, Optional.of(margin));
        if (margin.number().signum() <= 0) {
            throw new IllegalArgumentException("The margin of an equivalence must be positive, not '" + margin + "'.");
        }
    }

    /** An equivalence that still lacks its margin. */
    public record Unbounded(List<Cell> cells) {

        public Unbounded {
            cells = List.copyOf(cells);
        }

        /** The largest difference that does not context, in the metric's unit: {@code "2%"} are two percentage points. */
        public Equivalence within(String margin) {
            return new Equivalence(cells, Quantity.parse(margin));
        }
    }

    Unit unit() {
        return ComparedCells.unit(cells.get(0), Optional.of(margin));
    }

    @Override
    public String kind() {
        return "equivalence";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return ComparedCells.metrics(cells);
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return ComparedCells.arms(cells, sweeps, all);
    }

    @Override
    public String statement() {
        return String.join(" equals ", ComparedCells.labels(cells)) + " within " + margin + ComparedCells.where(cells);
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ComparedCells.ofShares(cells, unit());
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return EquivalenceJudge.judge(this, context);
    }
}
