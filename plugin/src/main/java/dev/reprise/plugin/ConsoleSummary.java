package dev.reprise.plugin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRunReasons;
import dev.reprise.results.Outcome;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The verdicts on one screen of a terminal: claim by claim while they fit, else a line per experiment, else one per report. What
 * fails the build comes last, above the counts.
 */
record ConsoleSummary(Results results, int kept) {

    /** Of this run; what it kept from an earlier one is in the report, and only its number here. */
    ConsoleSummary(Results results) {
        this(results.ofThisRun(), results.kept().size());
    }

    private static final int MOST_LINES = 24;
    private static final int MOST_FAILED = 12;
    private static final int WIDEST_ID = 60;
    private static final int WIDEST_NUMBERS = 90;

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(overview());
        lines.addAll(failed());
        lines.addAll(notRun());
        lines.add("");
        lines.add(counts(results.experiments(), ""));
        recorded().ifPresent(lines::add);
        if (kept > 0) {
            lines.add("Not part of this run: " + kept + (kept == 1 ? " experiment" : " experiments")
                    + ", in the report as of an earlier run");
        }
        results.lock().map(lock -> new LockMessages(lock).summary()).ifPresent(lines::add);
        return lines;
    }

    /** Why claims were not run, each reason once. */
    private List<String> notRun() {
        List<String> reasons = NotRunReasons.of(results.experiments()).entrySet().stream()
                .map(reason -> notRun(reason.getValue(), reason.getKey()))
                .toList();
        int left = NotRunReasons.leftToTheFullProfile(results.experiments());
        if (reasons.isEmpty() && left == 0) {
            return List.of();
        }
        var lines = new ArrayList<String>(List.of("", "Not run:"));
        if (left > 0) {
            lines.add(notRun(left, "Only the full profile runs their experiments (-Dreprise.profile=full)."));
        }
        lines.addAll(limited(reasons, MOST_FAILED));
        return lines;
    }

    private static String notRun(int claims, String reason) {
        return "  " + claims + (claims == 1 ? " claim: " : " claims: ") + reason;
    }

    /** What is recorded of the claims that were not run; it counts for nothing here. */
    private Optional<String> recorded() {
        Map<Verdict, Long> counts = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .flatMap(claim -> claim.recorded().stream())
                .collect(groupingBy(RecordedVerdict::verdict, TreeMap::new, counting()));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("Recorded earlier, of the claims not run here: "
                        + counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(joining(", ")));
    }

    private List<String> overview() {
        List<String> claims = results.experiments().stream()
                .flatMap(experiment -> withClaims(experiment).stream())
                .toList();
        if (claims.size() <= MOST_LINES) {
            return claims;
        }
        var lines = new ArrayList<String>(List.of(""));
        if (results.experiments().size() <= MOST_LINES) {
            results.experiments()
                    .forEach(experiment ->
                            lines.add(head(experiment) + ": " + counts(List.of(experiment), "no claims")));
        } else {
            var byReport = new TreeMap<String, List<ExperimentResult>>(results.experiments().stream()
                    .collect(groupingBy(experiment -> experiment.report().orElse("(no report)"))));
            byReport.forEach((report, experiments) -> lines.add(
                    report + " (" + experiments.size() + " experiments): " + counts(experiments, "no claims")));
        }
        return limited(lines, MOST_LINES);
    }

    private static List<String> withClaims(ExperimentResult experiment) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(head(experiment));
        experiment.claims().stream()
                .filter(claim -> !claim.outcome().fails())
                .forEach(claim -> lines.add(line(claim, shortId(claim))));
        return lines;
    }

    private List<String> failed() {
        List<String> failed = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .filter(claim -> claim.outcome().fails())
                .map(claim -> line(claim, claim.id()))
                .toList();
        if (failed.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(failed.size() + (failed.size() == 1 ? " claim fails:" : " claims fail:"));
        lines.addAll(limited(failed, MOST_FAILED));
        return lines;
    }

    private static List<String> limited(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        var shorter = new ArrayList<>(lines.subList(0, most));
        shorter.add("  ... and " + (lines.size() - most) + " more in the report");
        return shorter;
    }

    private static String head(ExperimentResult experiment) {
        long restored = experiment.trials().stream()
                .filter(trial -> trial.origin() == Origin.RESTORED)
                .count();
        return experiment.title() + " (" + experiment.id() + ", "
                + experiment.trials().size() + " trials" + (restored == 0 ? "" : ", " + restored + " of them restored")
                + experiment
                        .imported()
                        .map(file -> ", IMPORTED from " + file.file())
                        .orElse("")
                + (experiment.protocol() == Protocol.SCALED ? ", SCALED" : "") + ")";
    }

    /** All verdicts for the whole run; only those that occur for a part of it, or {@code none}. */
    private static String counts(List<ExperimentResult> experiments, String none) {
        Map<Verdict, Integer> counts = Results.summarize(experiments);
        String text = counts.entrySet().stream()
                .filter(count -> none.isEmpty() || count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(joining(", "));
        return text.isEmpty() ? none : text;
    }

    private static String shortId(ClaimResult claim) {
        return claim.id().substring(claim.id().lastIndexOf('/') + 1);
    }

    private static String line(ClaimResult claim, String id) {
        String numbers = claim.finding().measured().isEmpty()
                        && claim.finding().reported().isEmpty()
                ? ""
                : String.format(
                        "reported %s, measured %s",
                        orDash(claim.finding().reported()),
                        orDash(claim.finding().measured()));
        return String.format(
                Locale.ROOT,
                "  %s %-14s %-28s %s",
                mark(claim.outcome()),
                claim.verdict(),
                shorten(id, WIDEST_ID),
                shorten(numbers, WIDEST_NUMBERS));
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "+";
            case MISSED, STALE_DEVIATION, INVALID -> "!";
            case DEVIATED_AS_EXPECTED -> "~";
            case OPEN -> "?";
        };
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String shorten(String text, int widest) {
        return text.length() <= widest ? text : text.substring(0, widest - 3) + "...";
    }
}
