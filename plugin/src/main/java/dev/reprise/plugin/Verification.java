package dev.reprise.plugin;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides from a results file whether the build may pass. */
record Verification(Results results, boolean failIfNoExperiments, Set<FailOn> failOn) {

    private static final String NEW_LINE = System.lineSeparator();

    /** Everything that fails the build, one entry each: broken trials, missed claims, stale deviations, changed values, nothing found. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (failIfNoExperiments && results.experiments().isEmpty()) {
            problems.add(
                    "No experiment was found. Is there a class with @Experiment, and do reprise.includes and reprise.tags"
                            + " select it? Set -Dreprise.failIfNoExperiments=false if none is intended.");
        }
        for (ExperimentResult experiment : results.experiments()) {
            experiment.trials().stream()
                    .filter(trial -> trial.status() == Status.FAILED)
                    .forEach(trial -> problems.add(broken(experiment, trial)));
            experiment.claims().stream()
                    .filter(claim -> FailOn.fails(claim, failOn))
                    .forEach(claim -> problems.add(missed(claim)));
        }
        if (failOn.contains(FailOn.CHANGED)) {
            results.lock()
                    .filter(lock -> !lock.differences().isEmpty())
                    .ifPresent(lock -> problems.add(new LockMessages(lock).problem()));
        }
        return problems;
    }

    static String message(List<String> problems, Path report) {
        return problems.stream().collect(Collectors.joining(NEW_LINE + NEW_LINE, NEW_LINE, NEW_LINE)) + NEW_LINE
                + "Report: " + report.toUri();
    }

    private static String broken(ExperimentResult experiment, TrialResult trial) {
        String arm = trial.arm().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + ", ")
                .collect(Collectors.joining());
        return "Broken trial " + experiment.id() + " (" + arm + "seed " + trial.seed() + "): "
                + trial.error()
                        .map(error -> error.lines().findFirst().orElse(error))
                        .orElse("no cause recorded");
    }

    private static String missed(ClaimResult claim) {
        String head =
                switch (claim.outcome()) {
                    case STALE_DEVIATION -> "Stale deviation ";
                    case BROKEN -> "Wrongly stated claim ";
                    case OPEN -> "Undecided claim ";
                    default -> "Missed claim ";
                };
        String quote = claim.quote().isBlank() ? "" : NEW_LINE + "  quote:    " + claim.quote();
        return head + claim.id() + " (" + claim.verdict() + ")"
                + quote
                + NEW_LINE + "  expected: " + claim.reported()
                + NEW_LINE + "  measured: " + claim.measured() + " over " + claim.seeds() + " seeds"
                + NEW_LINE + "  " + claim.reason();
    }
}
