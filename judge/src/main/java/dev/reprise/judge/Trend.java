package dev.reprise.judge;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A metric rises or falls along a numeric parameter.
 *
 * @param measure what rises or falls, with fixed values for the other parameters
 * @param parameter that is followed, ascending
 * @param values of it; empty for all of the sweep
 * @param rising whether the metric rises
 */
public record Trend(Metric measure, String parameter, List<String> values, boolean rising) implements Assertion {

    public Trend {
        values = List.copyOf(values);
    }

    static Trend of(Metric measure, String parameter, Object[] values, boolean rising) {
        return new Trend(
                measure, parameter, Stream.of(values).map(Object::toString).toList(), rising);
    }

    /**
     * The places in ascending order of the parameter.
     *
     * @throws IllegalArgumentException if a value is not a number, or there are fewer than two
     */
    List<Cell> cells(Sweeps sweeps) {
        List<String> along = values.isEmpty() ? sweeps.valuesOf(parameter) : values;
        if (along.stream().distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "A trend along '" + parameter + "' needs at least two values, not " + along + ".");
        }
        return along.stream()
                .sorted(Comparator.comparing(this::number))
                .map(value -> measure.merge(Arm.of(parameter, values.isEmpty() ? value : number(value))))
                .map(arm -> new Cell(measure, sweeps.resolve(arm)))
                .toList();
    }

    private BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A trend follows numbers, but '" + parameter + "' takes the value '" + value
                            + "'. Name the numeric values after the parameter, or claim an order with ranks(...).",
                    e);
        }
    }

    Unit unit() {
        return measure.shownIn().orElse(Unit.NONE);
    }

    @Override
    public String kind() {
        return "trend";
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
        return cells(sweeps).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return measure.name() + (rising ? " rises with " : " falls with ") + parameter;
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
        return TrendJudge.judge(this, context);
    }
}
