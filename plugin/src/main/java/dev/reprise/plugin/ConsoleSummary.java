package dev.reprise.plugin;

import dev.reprise.Protocol;
import dev.reprise.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.Outcome;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts as a table for a terminal. */
record ConsoleSummary(Results results) {

    private static final int WIDEST_ID = 60;
    private static final int WIDEST_NUMBERS = 90;

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (ExperimentResult experiment : results.experiments()) {
            lines.add("");
            lines.add(experiment.title() + " (" + experiment.id() + ", "
                    + trials(experiment)
                    + (experiment.protocol() == Protocol.SCALED ? ", SCALED" : "") + ")");
            experiment.claims().forEach(claim -> lines.add(line(claim)));
        }
        lines.add("");
        lines.add(results.summary().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ")));
        recorded().ifPresent(lines::add);
        results.lock().map(lock -> new LockMessages(lock).summary()).ifPresent(lines::add);
        return lines;
    }

    /** What is recorded of the claims that were not run; it counts for nothing here. */
    private Optional<String> recorded() {
        Map<Verdict, Long> counts = results.experiments().stream()
                .flatMap(experiment -> experiment.claims().stream())
                .flatMap(claim -> claim.recorded().stream())
                .collect(Collectors.groupingBy(RecordedVerdict::verdict, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("Recorded earlier, of the claims not run here: "
                        + counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", ")));
    }

    private static String trials(ExperimentResult experiment) {
        long restored = experiment.trials().stream()
                .filter(trial -> trial.origin() == Origin.RESTORED)
                .count();
        return experiment.trials().size() + " trials" + (restored == 0 ? "" : ", " + restored + " of them restored");
    }

    private static String line(ClaimResult claim) {
        String shortId = claim.id().substring(claim.id().lastIndexOf('/') + 1);
        String numbers = claim.measured().isEmpty() && claim.reported().isEmpty()
                ? ""
                : String.format("reported %s, measured %s", orDash(claim.reported()), orDash(claim.measured()));
        return String.format(
                Locale.ROOT,
                "  %s %-14s %-28s %s",
                mark(claim.outcome()),
                claim.verdict(),
                shorten(shortId, WIDEST_ID),
                shorten(numbers, WIDEST_NUMBERS));
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "+";
            case MISSED, STALE_DEVIATION, BROKEN -> "!";
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
