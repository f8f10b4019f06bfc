package dev.reprise.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A bound that a metric keeps, in every arm named.
 *
 * @param cells where
 * @param low the metric is at least this
 * @param high the metric is at most this
 * @param testSize how many answers a share counts, for the bound on their pooled share
 */
public record Threshold(Cells cells, Optional<Quantity> low, Optional<Quantity> high, OptionalInt testSize)
        implements Assertion {

    public Threshold {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("A threshold needs a bound: at least or at most.");
        }
        Unit unit = unit(cells, low.or(() -> high).orElseThrow());
        low.ifPresent(bound -> bound.in(unit, "lower bound"));
        high.ifPresent(bound -> bound.in(unit, "upper bound"));
    }

    /** Says how many answers the share counts, all in all arms of the same test set size. */
    public Threshold onTestSetOf(int size) {
        return new Threshold(cells, low, high, OptionalInt.of(size));
    }

    Unit unit() {
        return unit(cells, low.or(() -> high).orElseThrow());
    }

    static Unit unit(Cells cells, Quantity quantity) {
        return cells.metric().shownIn().orElse(quantity.unit());
    }

    String bounds() {
        if (low.isPresent() && high.isPresent()) {
            return "between " + low.get() + " and " + high.get();
        }
        return low.map(bound -> "at least " + bound).orElseGet(() -> "at most " + high.orElseThrow());
    }

    @Override
    public String kind() {
        return "threshold";
    }

    @Override
    public Subject subject() {
        return Subject.NUMBER;
    }

    @Override
    public List<String> metrics() {
        return List.of(cells.metric().name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return cells.resolve(sweeps, all).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return bounds();
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(unit(), cells.metric(), Stream.concat(low.stream(), high.stream()));
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return ThresholdJudge.judge(this, context);
    }
}
