package dev.reprise.plugin;

import java.util.Locale;

/** Durations as people read them. */
final class Cost {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Cost() {}

    /** Two digits are enough for a cost. */
    static String words(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds));
        }
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
