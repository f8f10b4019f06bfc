package dev.reprise.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recorded values that are no shares, where a claim takes them for some. "At least 90%" is borne out by 90.5, which somebody recorded as
 * per cent, and by 12.3 alike: such a claim is a mistake in the experiment and gets no verdict, neither for the report nor against it.
 */
final class ImpossibleShares {

    /** Sums of floats leave 1 by less than this. */
    private static final double SLACK = 1e-3;

    /** From here on a value is a percentage rather than a share that something counted wrongly. */
    private static final double PER_CENT = 1.5;

    private ImpossibleShares() {}

    /** Whether numbers in a unit are shares, as those that are claimed of the metric itself do not deny. */
    static boolean areMeant(Unit unit, Metric metric, Stream<Quantity> claimed) {
        return unit == Unit.PERCENT
                && metric.share()
                && claimed.map(Quantity::recorded).allMatch(value -> 0 <= value && value <= 1);
    }

    /** What is wrong, as sentences with the remedy; empty if all that was recorded may be shares, or need not be. */
    static Optional<String> problem(Assertion assertion, JudgingContext context) {
        if (!assertion.ofShares()) {
            return Optional.empty();
        }
        return assertion.metrics().stream()
                .flatMap(metric -> problem(metric, recorded(metric, assertion, context)).stream())
                .findFirst();
    }

    private static List<Double> recorded(String metric, Assertion assertion, JudgingContext context) {
        return context.arms(assertion).stream()
                .flatMap(arm -> context.outcomes().trials(arm).values().stream())
                .flatMap(trial -> Stream.concat(
                        Stream.ofNullable(trial.metrics().get(metric)),
                        trial.series().getOrDefault(metric, List.of()).stream()))
                .filter(Double::isFinite)
                .toList();
    }

    private static Optional<String> problem(String metric, List<Double> recorded) {
        List<Double> impossible = recorded.stream()
                .filter(value -> value < -SLACK || value > 1 + SLACK)
                .toList();
        if (impossible.isEmpty()) {
            return Optional.empty();
        }
        boolean perCent = impossible.stream().allMatch(value -> value > PER_CENT && value <= 100);
        return Optional.of("The trials recorded " + Numbers.range(impossible, Unit.NONE) + " as '" + metric + "', "
                + (perCent
                        ? "where shares are meant; these look like per cent already, but shares are recorded: 0.905 is 90.5%."
                        : "which is no share: shares lie between 0 (0%) and 1 (100%).")
                + " So nothing is said of the claim. If the metric may lie outside of 0% to 100%, as a relative error does,"
                + " say so: metric(\"" + metric + "\").unbounded().");
    }
}
