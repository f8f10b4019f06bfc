package dev.reprise.discover;

import java.util.Locale;
import java.util.regex.Pattern;

/** Short names of reports, experiments and claims. */
final class Names {

    static final String RULE =
            "an id has lower-case letters and digits, joined by single hyphens, dots or underscores, such as relu-best";

    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9]+([-._][a-z0-9]+)*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._]+");

    private Names() {}

    static boolean isValid(String name) {
        return SHORT_NAME.matcher(name).matches();
    }

    /**
     * {@code SpiralActivations} becomes {@code spiral-activations}. Names of Kotlin may be sentences, and end with {@code $} and the module
     * where they are internal.
     */
    static String kebabCase(String name) {
        int module = name.indexOf('$', 1);
        String own = module < 0 ? name : name.substring(0, module);
        return ODD.matcher(WORD_START.matcher(own).replaceAll("-"))
                .replaceAll("-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
    }
}
