package dev.reprise.judge;

import java.util.regex.Pattern;

/**
 * Which metrics and series are measured times, which are never the same twice: by convention their names say so at the end, as in
 * {@code train.seconds} or {@code step-time}.
 */
public final class MeasuredTimes {

    private static final Pattern NAME =
            Pattern.compile("(?i)(.*[._-])?(seconds|millis|minutes|duration|time)|.*(Seconds|Millis|Time)");

    private MeasuredTimes() {}

    /** Whether a metric or series of this name, such as {@code train.cpu-seconds}, is a time. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
