package dev.reprise.plugin;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people give and read them. */
final class Budget {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})\\s*([smh]?)");
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Budget() {}

    /**
     * Reads {@code 90s}, {@code 20m} or {@code 2h}; a number alone is seconds.
     *
     * @throws IllegalArgumentException naming the text and what is allowed
     */
    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "reprise.budget is '" + text + "', but must be a duration such as 90s, 20m or 2h");
        }
        long amount = Long.parseLong(matcher.group(1));
        return Duration.ofSeconds(
                switch (matcher.group(2)) {
                    case "m" -> amount * MINUTE;
                    case "h" -> amount * HOUR;
                    default -> amount;
                });
    }

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
