package dev.reprise.plugin;

import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.text.NearestNames;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a claim fails the build: values of {@code reprise.failOn}. Failed trials and invalid claims always do. */
enum FailOn {
    /** The claim does not reproduce, or only with some seeds, and no deviation is declared. */
    MISSED,
    /** A deviation is declared that was not measured. */
    STALE,
    /** A value is another one than was accepted. */
    CHANGED,
    /** The trials cannot tell. */
    INCONCLUSIVE,
    /** Nothing was measured. */
    NOT_RUN;

    private static final String NOTHING = "nothing";

    /** @throws IllegalArgumentException naming the value and what is allowed */
    static Set<FailOn> parse(String list) {
        if (list.strip().equals(NOTHING)) {
            return EnumSet.noneOf(FailOn.class);
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(FailOn::one)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FailOn.class)));
    }

    private static FailOn one(String text) {
        for (FailOn value : values()) {
            if (value.text().equals(text)) {
                return value;
            }
        }
        List<String> names = Arrays.stream(values()).map(FailOn::text).toList();
        throw new IllegalArgumentException("reprise.failOn is '" + text + "', but must be nothing, or some of "
                + String.join(", ", names) + ", separated by commas. Did you mean "
                + NearestNames.of(text, names, 1).get(0) + "?");
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean fails(ClaimResult claim, Set<FailOn> chosen) {
        return switch (claim.outcome()) {
            case MET, DEVIATED_AS_EXPECTED -> false;
            case MISSED -> chosen.contains(MISSED);
            case STALE_DEVIATION -> chosen.contains(STALE);
            case OPEN -> chosen.contains(claim.verdict() == Verdict.NOT_RUN ? NOT_RUN : INCONCLUSIVE);
            case INVALID -> true;
        };
    }
}
