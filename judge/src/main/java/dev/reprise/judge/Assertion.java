package dev.reprise.judge;

import java.util.List;
import java.util.Optional;

/**
 * What a claim states of the trials, made with {@link Claims}. Each kind of claim is one record, or a few that share a kind.
 */
public sealed interface Assertion extends Judgeable
        permits Threshold,
                ReportedValue,
                Ordering,
                BestOf,
                Trend,
                EpochTrend,
                DivergesOrChance,
                Equivalence,
                FasterThan,
                Gap,
                ExactValue,
                FigureExists,
                StructuralOrder,
                Qualitative,
                NotChecked {

    /** Such as {@code threshold}, {@code reported-value}, {@code ordering}. */
    String kind();

    /** What it is about. */
    Subject subject();

    /** Everything that the trials must record for it, the main metric or series first; may be empty. */
    List<String> metrics();

    /** The main metric or series; empty if there is none. */
    default String metric() {
        return metrics().isEmpty() ? "" : metrics().get(0);
    }

    /**
     * The arms that it needs trained.
     *
     * @param sweeps the varied parameters of the experiment
     * @param all every arm of the experiment, in sweep order
     * @return in the order in which the claim names them, otherwise in sweep order
     * @throws IllegalArgumentException if it names a parameter that is not swept, or a value that is not one of the sweep's
     */
    List<Arm> arms(Sweeps sweeps, List<Arm> all);

    /** The claim in a few words, such as {@code test.accuracy at least 99%}. */
    String statement();

    /** Whether it is a number of the report that depends on the whole procedure: never judged on a scaled run. */
    default boolean absolute() {
        return false;
    }

    /** Why no run can judge it, whatever its trials record; empty if one can. */
    default Optional<String> notMeasurable() {
        return MeasuredTimes.problem(metrics());
    }

    /**
     * Reports mistakes before anything is trained.
     *
     * @throws IllegalArgumentException as {@link #arms} does
     */
    default void validate(Sweeps sweeps, List<Arm> all) {
        List<Arm> missing =
                arms(sweeps, all).stream().filter(arm -> !all.contains(arm)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The claim names the arm '" + missing.get(0) + "', which the experiment does not train.");
        }
    }
}
