package dev.reprise.plugin;

import dev.reprise.results.ExperimentResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The failed trials of an experiment, those that failed for the same reason as one entry: the first, and how many there are. */
record FailedTrials(ExperimentResult experiment) {

    List<String> entries() {
        Map<String, List<TrialResult>> byReason = experiment.trials().stream()
                .filter(trial -> trial.status() == Status.FAILED)
                .collect(Collectors.groupingBy(FailedTrials::reason, LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> entry(entry.getValue(), entry.getKey()))
                .toList();
    }

    private String entry(List<TrialResult> trials, String reason) {
        TrialResult first = trials.get(0);
        String arm = first.arm().values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + ", ")
                .collect(Collectors.joining());
        String more = trials.size() == 1 ? "" : " and " + (trials.size() - 1) + " more";
        return "Failed trial " + experiment.id() + " (" + arm + "seed " + first.seed() + ")" + more + ": " + reason;
    }

    private static String reason(TrialResult trial) {
        return TrialResult.reason(trial.error().orElse(""));
    }
}
