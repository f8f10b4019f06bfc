package dev.reprise.judge;

import java.util.List;
import java.util.Optional;

/**
 * Each place does better than the next one, or measures less, seed by seed.
 *
 * @param bestFirst at least two
 * @param margin differences smaller than this count as ties
 * @param bySize whether it is a matter of size and not of what is better: the smallest is first
 */
public record Ordering(List<Cell> bestFirst, Optional<Quantity> margin, boolean bySize) implements Assertion {

    public Ordering {
        bestFirst = List.copyOf(bestFirst);
        ComparedCells.check(bestFirst, margin);
    }

    static Ordering of(List<Cell> bestFirst) {
        return new Ordering(bestFirst, Optional.empty(), false);
    }

    static Ordering bySize(List<Cell> smallestFirst) {
        return new Ordering(smallestFirst, Optional.empty(), true);
    }

    /** Counts differences smaller than this as ties; {@code "0.5%"} are half a percentage point. */
    public Ordering byAtLeast(String difference) {
        return new Ordering(bestFirst, Optional.of(Quantity.parse(difference)), bySize);
    }

    Unit unit() {
        return ComparedCells.unit(bestFirst.get(0), margin);
    }

    @Override
    public String kind() {
        return "ordering";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return ComparedCells.metrics(bestFirst);
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return ComparedCells.arms(bestFirst, sweeps, all);
    }

    @Override
    public String statement() {
        return String.join(bySize ? " smaller than " : " better than ", ComparedCells.labels(bestFirst))
                + ComparedCells.where(bestFirst)
                + margin.map(m -> ", by at least " + m).orElse("");
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ComparedCells.ofShares(bestFirst, unit());
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return ComparisonJudge.judge(this, context);
    }
}
