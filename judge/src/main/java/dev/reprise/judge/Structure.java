package dev.reprise.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number that training does not change, such as parameters, multiplications or an output shape: it is the same in every trial, so that
 * one seed decides and no chance is involved. Trials record it like any metric. Start with {@link Claims#structure}.
 *
 * @param metric as the trials record it
 */
public record Structure(Metric metric) {

    /**
     * Shows numbers in a unit.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public Structure in(String unit) {
        return new Structure(metric.in(unit));
    }

    /** Fixes swept values for all arms of the claim. */
    public Structure given(Arm values) {
        return new Structure(metric.given(values));
    }

    /** At these arms, of each of which the claim must hold. */
    public Place at(Arm first, Arm... more) {
        return new Place(new CellGroup(
                metric,
                Stream.concat(Stream.of(first), Stream.of(more))
                        .map(metric::merge)
                        .toList()));
    }

    /** At every arm that has the {@link #given} values. */
    public Place atEveryArm() {
        return new Place(metric.atEveryArm());
    }

    /** Claims exactly this number where nothing is swept or all is {@link #given}; compared at its printed precision. */
    public ExactValue isExactly(String value) {
        return new Place(metric).isExactly(value);
    }

    /** Claims that it is smaller at each arm than at the next, in every trial. */
    public StructuralOrder isSmallerAt(Arm smaller, Arm larger, Arm... more) {
        List<Cell> cells = Stream.concat(Stream.of(smaller, larger), Stream.of(more))
                .map(metric::at)
                .toList();
        return new StructuralOrder(cells);
    }

    /** A structure at one arm or several. */
    public record Place(Cells cells) {

        /** Claims exactly this number; compared at its printed precision. */
        public ExactValue isExactly(String value) {
            return new ExactValue(cells, Quantity.parse(value));
        }
    }
}
