package dev.reprise.reports.view;

import dev.reprise.judge.DeviationCause;
import dev.reprise.results.ClaimResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Causes of deviations in words, and in the order in which pages list them. */
public final class Causes {

    private Causes() {}

    static CauseView of(DeviationCause cause) {
        String key = cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (cause) {
            case SEED_NOISE ->
                new CauseView(
                        key,
                        "Seed noise",
                        "It holds with some seeds and not with others; one run, as in the report, cannot tell.");
            case UNDERSPECIFIED_PROTOCOL ->
                new CauseView(key, "Underspecified protocol", "What decides the result is not stated.");
            case CONTRADICTION_IN_REPORT ->
                new CauseView(
                        key, "Contradiction inside the report", "The report says two things that cannot both be so.");
            case OTHER_DATA ->
                new CauseView(key, "Other data", "The numbers are those of other data than the report names.");
            case ROUNDED_OR_BEST_SEED ->
                new CauseView(
                        key,
                        "Rounded or best-seed number",
                        "The best of several runs is printed, or a number rounded to what looks well.");
            case OVERSTATED_CONCLUSION ->
                new CauseView(
                        key, "Overstated conclusion", "The sentence concludes more than the report's own runs show.");
            case FRAMEWORK_DIFFERENCE ->
                new CauseView(
                        key, "Framework difference", "The framework that the report used computes something else.");
            case UNKNOWN -> new CauseView(key, "Unknown", "Nobody knows yet.");
        };
    }

    /** Declared deviations by cause, most frequent first, the unknown last. */
    public static Map<String, Integer> count(Stream<ClaimResult> claims) {
        var counts = new EnumMap<DeviationCause, Integer>(DeviationCause.class);
        claims.forEach(claim ->
                claim.expectedDeviation().ifPresent(declared -> counts.merge(declared.likelyCause(), 1, Integer::sum)));
        var words = new LinkedHashMap<String, Integer>();
        ordered(counts).forEach(cause -> words.put(of(cause).word(), counts.getOrDefault(cause, 0)));
        return words;
    }

    /** Those that occur. */
    static List<DeviationCause> ordered(Map<DeviationCause, Integer> counts) {
        var causes = new ArrayList<>(counts.keySet());
        causes.sort(Comparator.<DeviationCause>comparingInt(cause -> cause == DeviationCause.UNKNOWN ? 1 : 0)
                .thenComparingInt(cause -> -counts.getOrDefault(cause, 0))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(causes);
    }
}
