package dev.reprise.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * Claims that read like the sentence of a report. Meant for static import:
 *
 * <pre>{@code
 * metric("validation.accuracy").at(arm("activation", RELU)).isReportedAs("59.6%").within("3%")
 * metric("validation.accuracy").in("%").isBestAt(arm("activation", RELU))
 * structure("parameters").isExactly("109386")
 * metric("validation.loss").lowerIsBetter().reaches("0.1").fasterAt(arm("optimizer", "ADAM"), arm("optimizer", "SGD"))
 * }</pre>
 *
 * <p>Numbers are texts, as the report prints them, with their unit; a percentage is recorded as a fraction. Every method throws
 * {@link IllegalArgumentException}, which names the text and what to write instead, for a number or unit that it cannot read.
 */
public final class Claims {

    private Claims() {}

    /** A metric by the name under which trials record it, or a series for claims about epochs. */
    public static Metric metric(String name) {
        return Metric.named(name);
    }

    /** What training does not change, such as a number of parameters, by the name under which trials record it: checked, not voted on. */
    public static Structure structure(String name) {
        return new Structure(Metric.named(name));
    }

    /** An arm of one parameter; more with {@link Arm#with}. */
    public static Arm arm(String parameter, Object value) {
        return Arm.of(parameter, value);
    }

    /**
     * A table of reported numbers whose columns are values of one parameter.
     *
     * @param values in the report's order; at least one
     */
    public static PrintedTable table(String parameter, Object... values) {
        return new PrintedTable(
                Stream.of(values).map(value -> arm(parameter, value)).toList(), List.of());
    }

    /** A table of reported numbers whose columns are arms, in the report's order. */
    public static PrintedTable table(Arm first, Arm... more) {
        return new PrintedTable(Stream.concat(Stream.of(first), Stream.of(more)).toList(), List.of());
    }

    /** Claims that each place does better than the next one; for places that differ in more than the arm. */
    public static Ordering inOrder(Cell best, Cell second, Cell... more) {
        return Ordering.of(all(best, second, more));
    }

    /** Claims that places do equally well; for places that differ in more than the arm. A margin follows. */
    public static Equivalence.Unbounded equivalent(Cell first, Cell second, Cell... more) {
        return new Equivalence.Unbounded(all(first, second, more));
    }

    /** How much better a metric is in training than on other data. */
    public static Gap.Open gap(String train, String other) {
        return new Gap.Open(Metric.named(train), Metric.named(other), Arm.NONE);
    }

    /** Claims that trials draw a figure: in some arm, or in those named with {@link FigureExists#at}. */
    public static FigureExists figure(String name) {
        return new FigureExists(name, List.of());
    }

    /** Claims anything that is true or false of each seed, such as {@code "the same rate is best for both models"}. */
    public static Qualitative check(String description, SeedCheck check) {
        return new Qualitative(description, List.of(), List.of(), check);
    }

    /** A claim of a kind such as {@code qualitative} that no trial can check, and why. */
    public static NotChecked notChecked(String kind, String reason) {
        return new NotChecked(kind, reason);
    }

    /**
     * A threshold as {@code @Expect} states it; exactly one bound is not empty.
     *
     * @throws IllegalArgumentException if both bounds are given, or none
     */
    public static Threshold threshold(String metric, Arm arm, String atLeast, String atMost) {
        if (atLeast.isEmpty() == atMost.isEmpty()) {
            throw new IllegalArgumentException(
                    "The threshold on '" + metric + "' needs exactly one bound: atLeast or atMost.");
        }
        Cell cell = metric(metric).at(arm);
        return atLeast.isEmpty() ? cell.isAtMost(atMost) : cell.isAtLeast(atLeast);
    }

    private static List<Cell> all(Cell first, Cell second, Cell... more) {
        return Stream.concat(Stream.of(first, second), Stream.of(more)).toList();
    }
}
