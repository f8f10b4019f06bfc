package dev.reprise.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which metrics and series are measured times, which are never the same twice: by convention their names say so at the end, as in
 * {@code train.seconds} or {@code step-time}.
 */
public final class MeasuredTimes {

    private static final Pattern NAME =
            Pattern.compile("(?i)(.*[._-])?(seconds|millis|minutes|duration|time)|.*(Seconds|Millis|Time)");

    private static final String UNSOUND =
            "'%s' is a time of trials that ran cold, side by side, or on another machine. The next run would give another time,"
                    + " and perhaps another verdict, so there is none. What is counted can be judged instead: epochs, with"
                    + " reaches(...).fasterAt(...), or the steps and multiplications that fit(...) answers, recorded with trial.record.";

    private MeasuredTimes() {}

    /** Whether a metric or series of this name, such as {@code train.cpu-seconds}, is a time. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Why nothing is judged on these metrics; empty if none is a time. */
    static Optional<String> problem(List<String> metrics) {
        return metrics.stream().filter(MeasuredTimes::isOne).findFirst().map(UNSOUND::formatted);
    }
}
