package dev.reprise.parameters;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one grammar of durations, in parameters as in annotations. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})\\s*([smh]?)");

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Durations() {}

    /** In the largest unit that says it without a fraction; less than a second is left out. */
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % HOUR == 0) {
            return seconds / HOUR + "h";
        }
        return seconds % MINUTE == 0 ? seconds / MINUTE + "m" : seconds + "s";
    }

    /**
     * Reads {@code 90s}, {@code 20m} or {@code 2h}; a number alone is seconds.
     *
     * @return empty if the text is not of the form
     */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofSeconds(amount);
                });
    }
}
