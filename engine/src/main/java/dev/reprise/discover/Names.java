package dev.reprise.discover;

import java.util.Locale;
import java.util.regex.Pattern;

/** Short names of reports, experiments and claims. */
final class Names {

    static final String RULE =
            "an id has lower-case letters and digits, joined by single hyphens, dots or underscores, such as relu-best";

    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9]+([-._][a-z0-9]+)*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Names() {}

    static boolean isValid(String name) {
        return SHORT_NAME.matcher(name).matches();
    }

    /** {@code SpiralActivations} becomes {@code spiral-activations}. */
    static String kebabCase(String javaName) {
        return WORD_START.matcher(javaName).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
