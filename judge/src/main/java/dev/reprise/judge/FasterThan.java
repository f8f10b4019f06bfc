package dev.reprise.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One place is faster than another: in epochs to a target, or in a count such as updates.
 *
 * @param faster the place that is claimed to be faster
 * @param slower the other
 * @param target that the series must reach; absent if the metric is itself such a count
 * @param factor how many times as long the slower one must take; less is a tie
 */
public record FasterThan(Cell faster, Cell slower, Optional<Quantity> target, BigDecimal factor) implements Assertion {

    public FasterThan {
        ComparedCells.check(List.of(faster, slower), target);
        if (factor.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException(
                    "The factor says how many times as long the slower one takes: at least 1, not " + factor + ".");
        }
    }

    static FasterThan ofTargets(Cell faster, Cell slower, Quantity target) {
        return new FasterThan(faster, slower, Optional.of(target), BigDecimal.ONE);
    }

    static FasterThan ofTimes(Cell faster, Cell slower) {
        return new FasterThan(faster, slower, Optional.empty(), BigDecimal.ONE);
    }

    /** Claims that the slower one takes at least so many times as long. */
    public FasterThan byFactor(String times) {
        return new FasterThan(
                faster,
                slower,
                target,
                Quantity.parse(times).in(Unit.NONE, "factor").number());
    }

    Unit unit() {
        return target.isPresent() ? Unit.EPOCHS : faster.metric().shownIn().orElse(Unit.NONE);
    }

    @Override
    public String kind() {
        return "faster-than";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return ComparedCells.metrics(List.of(faster, slower));
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return ComparedCells.arms(List.of(faster, slower), sweeps, all);
    }

    @Override
    public String statement() {
        List<Cell> both = List.of(faster, slower);
        return ComparedCells.label(faster, both) + " faster than " + ComparedCells.label(slower, both)
                + ComparedCells.where(both)
                + target.map(t -> ", to " + t).orElse("")
                + (factor.compareTo(BigDecimal.ONE) > 0 ? ", by a factor of " + factor.toPlainString() : "");
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(
                target.map(Quantity::unit).orElse(Unit.NONE), faster.metric(), target.stream());
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return FasterThanJudge.judge(this, context);
    }
}
