package dev.reprise.reports;

import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A small picture for a README: how many of the judged claims reproduce. Red if a claim fails the build. */
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

    /** Writes the badge, and the folders above it where they are missing. */
    public static void write(Results results, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(results));
    }

    /** The badge as SVG: how many of the judged claims reproduce, red if one of them fails the build. */
    public static String of(Results results) {
        Map<Verdict, Integer> counts = Results.summarize(results.experiments());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int judged = total - counts.getOrDefault(Verdict.NOT_RUN, 0);
        String text =
                judged == 0 ? "not run" : counts.getOrDefault(Verdict.REPRODUCED, 0) + " of " + judged + " reproduced";
        int width = 14 + text.length() * 6;
        return String.format(Locale.ROOT, TEMPLATE, 52 + width, width, text, colour(results, judged), 52 + width / 2);
    }

    private static String colour(Results results, int judged) {
        boolean fails = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .map(ClaimResult::outcome)
                .anyMatch(Outcome::fails);
        return judged == 0 ? "#57606a" : fails ? "#b3261e" : "#1a7f37";
    }
}
