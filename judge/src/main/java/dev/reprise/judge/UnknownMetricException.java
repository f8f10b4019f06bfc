package dev.reprise.judge;

import dev.reprise.text.NearestNames;
import java.util.Collection;
import java.util.List;

/** A claim looks at a metric that no trial recorded: a mistake in the experiment, never a verdict. */
public final class UnknownMetricException extends RuntimeException {

    private static final int NEAREST = 3;

    private final String metric;
    private final List<String> nearest;

    UnknownMetricException(String what, String metric, String where, Collection<String> recorded) {
        super(message(what, metric, where, NearestNames.of(metric, recorded, NEAREST)));
        this.metric = metric;
        this.nearest = NearestNames.of(metric, recorded, NEAREST);
    }

    /** The name that nothing was recorded under. */
    public String metric() {
        return metric;
    }

    /** The names that were recorded and look most like it, nearest first. */
    public List<String> nearest() {
        return nearest;
    }

    private static String message(String what, String metric, String where, List<String> nearest) {
        return "The claim looks at the " + what + " '" + metric + "', but no trial" + where
                + " recorded one of that name. "
                + (nearest.isEmpty()
                        ? "None was recorded at all."
                        : "Nearest names recorded: " + String.join(", ", nearest) + ".");
    }
}
