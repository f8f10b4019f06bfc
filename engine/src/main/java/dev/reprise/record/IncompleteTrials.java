package dev.reprise.record;

import dev.reprise.judge.NotRunCause;
import dev.reprise.results.NotRun;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a claim is not judged some of whose trials did not complete. Failures come before what did not run, which other runs may make up for;
 * of several the first is quoted.
 *
 * @param cause that of the first one
 * @param reason in words, with how many there are
 */
public record IncompleteTrials(NotRunCause cause, String reason) {

    /** @param trials that a claim looks at; empty if all of them completed */
    static Optional<IncompleteTrials> of(List<TrialResult> trials) {
        return of(trials, Status.FAILED).or(() -> of(trials, Status.NOT_RUN));
    }

    private static Optional<IncompleteTrials> of(List<TrialResult> all, Status status) {
        List<TrialResult> trials =
                all.stream().filter(trial -> trial.status() == status).toList();
        return trials.stream()
                .findFirst()
                .map(first -> new IncompleteTrials(
                        first.notRun().map(NotRun::cause).orElse(NotRunCause.TRIALS_FAILED),
                        trials.size() + (trials.size() == 1 ? " trial " : " trials ") + because(first)));
    }

    private static String because(TrialResult trial) {
        String error = trial.error().orElse("");
        return trial.status() == Status.FAILED
                ? "failed: " + TrialResult.reason(error)
                : "did not run: " // and how to get the data, in several lines
                        + error.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
