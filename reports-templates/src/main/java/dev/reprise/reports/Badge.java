package dev.reprise.reports;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.reports.view.OutcomeBuilder;
import dev.reprise.reports.view.ScoreBuilder;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A small picture for a README: how many of the judged claims reproduce, and how many of them an earlier run judged. Red if the build
 * fails.
 */
public final class Badge {

    private static final String TEMPLATE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="claims: %3$s">
              <title>claims: %3$s</title>
              <clipPath id="r"><rect width="%1$d" height="20" rx="4"/></clipPath>
              <g clip-path="url(#r)">
                <rect width="52" height="20" fill="#3d444d"/>
                <rect x="52" width="%2$d" height="20" fill="%4$s"/>
              </g>
              <g fill="#fff" font-family="system-ui,Segoe UI,Helvetica,Arial,sans-serif" font-size="11" text-anchor="middle">
                <text x="26" y="14">claims</text>
                <text x="%5$d" y="14">%3$s</text>
              </g>
            </svg>
            """;

    private Badge() {}

    /** Writes the badge of a build that fails as usual, and the folders above it where they are missing. */
    public static void write(Results results, Path file) throws IOException {
        write(results, FailureRule.USUAL, file);
    }

    /**
     * The same for another build.
     *
     * @param rule what fails the build
     */
    public static void write(Results results, FailureRule rule, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(results, rule));
    }

    /** The badge as SVG: how many of the judged claims reproduce, red if the build usually fails. */
    public static String of(Results results) {
        return of(results, FailureRule.USUAL);
    }

    static String of(Results results, FailureRule rule) {
        Map<Verdict, Integer> counts = Results.summarize(results.experiments());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int judged = total - counts.getOrDefault(Verdict.NOT_RUN, 0);
        int kept = ScoreBuilder.kept(results);
        String text = judged == 0
                ? "not run"
                : counts.getOrDefault(Verdict.REPRODUCED, 0) + " of " + judged + " reproduced"
                        + (kept == 0 ? "" : " (" + kept + " judged earlier)");
        int width = 14 + text.length() * 6;
        return String.format(Locale.ROOT, TEMPLATE, 52 + width, width, text, colour(results, rule), 52 + width / 2);
    }

    /** As the first line of every page. */
    private static String colour(Results results, FailureRule rule) {
        return switch (OutcomeBuilder.of(results, rule, id -> "").key()) {
            case "fails" -> "#b3261e";
            case "passes" -> "#1a7f37";
            default -> "#57606a";
        };
    }
}
