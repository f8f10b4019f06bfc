package dev.reprise.reports.view;

import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The score by subject: a network with the stated number of weights is no success of its numbers. */
public final class ScoreBuilder {

    private ScoreBuilder() {}

    /** One line for each subject that occurs. */
    public static List<ScoreLine> lines(Results results) {
        List<ClaimResult> claims = claims(results.experiments());
        List<ClaimResult> kept = claims(results.kept());
        var lines = new ArrayList<ScoreLine>();
        for (Subject subject : Subject.values()) {
            List<ClaimResult> about =
                    claims.stream().filter(claim -> claim.subject() == subject).toList();
            if (!about.isEmpty()) {
                Counts counts = Verdicts.count(about);
                int judged = counts.total() - counts.of("not-run");
                lines.add(new ScoreLine(
                        name(subject),
                        meaning(subject),
                        counts,
                        judged,
                        judged(kept, subject),
                        Numbers.percent(judged, counts.total()),
                        Verdicts.countRecorded(about)));
            }
        }
        return List.copyOf(lines);
    }

    /** How many verdicts an earlier run came to, because this one selected other experiments. */
    public static int kept(Results results) {
        return lines(results).stream().mapToInt(ScoreLine::kept).sum();
    }

    private static List<ClaimResult> claims(List<ExperimentResult> experiments) {
        return experiments.stream()
                .flatMap(experiment -> experiment.claims().stream())
                .toList();
    }

    private static int judged(List<ClaimResult> claims, Subject subject) {
        return (int) claims.stream()
                .filter(claim -> claim.subject() == subject && claim.verdict() != Verdict.NOT_RUN)
                .count();
    }

    /** What reproduces, in one sentence; structure is left to its own line unless there is nothing else. */
    public static String headline(List<ScoreLine> lines) {
        if (lines.isEmpty()) {
            return "No claims yet";
        }
        List<ScoreLine> judged =
                lines.stream().filter(line -> line.judged() > 0).toList();
        if (judged.isEmpty()) {
            int total = lines.stream().mapToInt(line -> line.counts().total()).sum();
            return "None of " + Numbers.count(total, "claim", "claims") + " was run";
        }
        List<String> parts = judged.stream()
                .filter(line -> judged.size() == 1 || !line.name().equals(name(Subject.STRUCTURE)))
                .map(line -> line.met() + " of " + line.judged() + " judged "
                        + line.name().toLowerCase(Locale.ROOT))
                .toList();
        return String.join(" and ", parts) + " reproduce";
    }

    private static String name(Subject subject) {
        return switch (subject) {
            case NUMBER -> "Numbers";
            case COMPARISON -> "Comparisons and trends";
            case STRUCTURE -> "Structure";
        };
    }

    private static String meaning(Subject subject) {
        return switch (subject) {
            case NUMBER -> "Numbers and bounds that the report prints.";
            case COMPARISON -> "How arms, epochs or data sets compare.";
            case STRUCTURE -> "Shapes, parameter counts and figures; training does not change them.";
        };
    }
}
