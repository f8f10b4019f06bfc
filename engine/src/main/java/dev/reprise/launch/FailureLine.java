package dev.reprise.launch;

import dev.reprise.results.TrialResult;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A failure in one line: what happened, why in the first place, and where in the user's code. */
final class FailureLine {

    /** A frame as Java prints it; loaders and modules stand before the class. */
    private static final Pattern FRAME =
            Pattern.compile("\\s*at (?:[^/(]*/+)*([\\w.$]+)\\.[\\w$<>]+\\(([^():]+:\\d+)\\)");

    private static final Pattern OF_OTHERS = Pattern.compile(
            "(java|javax|jdk|sun|com\\.sun|org\\.junit|org\\.nd4j|org\\.deeplearning4j|org\\.bytedeco|org\\.apache\\.maven"
                    + "|dev\\.reprise\\.(train|data|kernel|discover|execute|worker|engine|store|judge|launch|record|plan|audit"
                    + "|results|text))\\..*");

    private FailureLine() {}

    /** Of what was thrown in this JVM, or came with its trace from another one. */
    static String of(Throwable failure) {
        String trace = failure.toString();
        if (trace.lines().noneMatch(line -> FRAME.matcher(line).matches())) {
            var own = new java.io.StringWriter();
            failure.printStackTrace(new java.io.PrintWriter(own, true));
            trace = own.toString();
        }
        return of(trace);
    }

    static String of(String trace) {
        return TrialResult.reason(trace)
                + place(trace).map(place -> " (" + place + ")").orElse("");
    }

    /** The first frame that belongs to nobody else. */
    private static Optional<String> place(String trace) {
        return trace.lines()
                .map(FRAME::matcher)
                .filter(Matcher::matches)
                .filter(frame -> !OF_OTHERS.matcher(frame.group(1)).matches())
                .map(frame -> frame.group(2))
                .findFirst();
    }
}
