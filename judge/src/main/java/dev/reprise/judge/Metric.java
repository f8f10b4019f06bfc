package dev.reprise.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a claim looks at, and the start of the sentence that it makes: {@code metric("validation.accuracy")...}. Immutable; every
 * method answers a new value. Used as a place itself, it stands for the only arm of an experiment without sweeps.
 *
 * @param name as the trials record it
 * @param shownIn the unit that messages use; without one, the unit of the claim's numbers
 * @param better which values are better
 * @param fixed values that every arm of the claim has; see {@link #given}
 * @param share whether values in per cent lie between 0% and 100%; see {@link #unbounded}
 */
public record Metric(String name, Optional<Unit> shownIn, Better better, Arm fixed, boolean share) implements Cells {

    static Metric named(String name) {
        return new Metric(name, Optional.empty(), Better.HIGHER, Arm.NONE, true);
    }

    /**
     * Shows numbers in a unit; a percentage is recorded as a fraction from 0 to 1, unless the metric is {@link #unbounded}.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public Metric in(String unit) {
        return new Metric(name, Optional.of(Unit.of(unit)), better, fixed, share);
    }

    /**
     * Says of a metric in per cent that it is no share: it may lie below 0% or above 100%, as a relative error or an improvement does.
     * Recorded values beyond 0 and 1 are then taken as they are, where otherwise the claim is invalid.
     */
    public Metric unbounded() {
        return new Metric(name, shownIn, better, fixed, false);
    }

    /** Says that lower values are better, as of a loss or a time. */
    @Override
    public Metric lowerIsBetter() {
        return new Metric(name, shownIn, Better.LOWER, fixed, share);
    }

    /** Fixes swept values for all arms of the claim: {@code metric("mse").given(arm("layers", 3)).isBestAt(arm("lr", 0.1))}. */
    public Metric given(Arm values) {
        return new Metric(name, shownIn, better, merge(values), share);
    }

    /** This metric at one arm. */
    public Cell at(Arm arm) {
        return new Cell(this, merge(arm));
    }

    /** Claims the number that a report prints, where nothing is swept or all is {@link #given}; a margin follows. */
    public ReportedValue.Unbounded isReportedAs(String printed) {
        return new Cell(this, fixed).isReportedAs(printed);
    }

    /** This metric at several arms, of each of which the claim must hold. */
    public Cells at(Arm first, Arm second, Arm... more) {
        return new CellGroup(this, merged(first, second, more));
    }

    /** This metric at every arm that has the {@link #given} values. */
    public Cells atEveryArm() {
        return new CellGroup(this, List.of());
    }

    /** Claims that each arm does better than the next one. */
    public Ordering ranks(Arm best, Arm second, Arm... more) {
        return Ordering.of(cells(merged(best, second, more)));
    }

    /** Claims that an arm does better than every other arm that has the {@link #given} values. */
    public BestOf isBestAt(Arm best) {
        return new BestOf(this, merge(best), List.of(), false, Optional.empty());
    }

    /** Claims that an arm does worse than every other arm that has the {@link #given} values. */
    public BestOf isWorstAt(Arm worst) {
        return new BestOf(this, merge(worst), List.of(), true, Optional.empty());
    }

    /** Claims that the metric rises with a numeric parameter: over the values given, or over all of the sweep. */
    public Trend increasesAlong(String parameter, Object... values) {
        return Trend.of(this, parameter, values, true);
    }

    /** Claims that the metric falls with a numeric parameter: over the values given, or over all of the sweep. */
    public Trend decreasesAlong(String parameter, Object... values) {
        return Trend.of(this, parameter, values, false);
    }

    /** Claims that arms do equally well; a margin follows. */
    public Equivalence.Unbounded isEquivalent(Arm first, Arm second, Arm... more) {
        return new Equivalence.Unbounded(cells(merged(first, second, more)));
    }

    /** Claims that the metric, a count of what training takes such as updates, is smaller at the first arm. Seconds are not judged. */
    public FasterThan isFasterAt(Arm faster, Arm slower) {
        return FasterThan.ofTimes(at(faster), at(slower));
    }

    /** Looks at the first epoch in which the series of this name gets as far as {@code target}. */
    public Target reaches(String target) {
        return new Target(this, Quantity.parse(target));
    }

    /**
     * Claims that the measured value is smaller at the first arm, seed by seed, whichever is better; NaN counts as larger than any
     * number. What training does not change is a {@link Claims#structure}.
     */
    public Ordering isSmallerAt(Arm smaller, Arm larger) {
        Metric measure = lowerIsBetter();
        return Ordering.bySize(List.of(measure.at(smaller), measure.at(larger)));
    }

    @Override
    public Metric metric() {
        return this;
    }

    @Override
    public List<Arm> named() {
        return List.of(fixed);
    }

    Arm merge(Arm arm) {
        return fixed.with(arm);
    }

    private List<Cell> cells(List<Arm> arms) {
        return arms.stream().map(arm -> new Cell(this, arm)).toList();
    }

    private List<Arm> merged(Arm first, Arm second, Arm... more) {
        return Stream.concat(Stream.of(first, second), Stream.of(more))
                .map(this::merge)
                .toList();
    }
}
