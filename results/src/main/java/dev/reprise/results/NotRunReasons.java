package dev.reprise.results;

import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.results.TrialResult.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why claims were not run: each reason once, as all trials have it that lack the same data set. */
public final class NotRunReasons {

    /** How the reason of every experiment begins that a profile leaves out; the experiment's own follows. */
    public static final String FULL_PROFILE_ONLY = "Only the full profile runs this experiment. ";

    private NotRunReasons() {}

    /** How many claims each reason keeps from being judged, in the order of the experiments; without what a profile leaves out. */
    public static Map<String, Integer> of(List<ExperimentResult> experiments) {
        var reasons = new LinkedHashMap<String, Integer>();
        for (ExperimentResult experiment : experiments) {
            if (experiment.trials().isEmpty()) {
                continue; // skipped as a whole, on purpose
            }
            experiment.claims().stream()
                    .filter(claim -> claim.verdict() == Verdict.NOT_RUN)
                    .map(claim -> reason(claim, experiment))
                    .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        }
        return reasons;
    }

    /** How many claims wait for the full profile, which alone runs their experiments. */
    public static int leftToTheFullProfile(List<ExperimentResult> experiments) {
        return (int) experiments.stream()
                .filter(experiment -> experiment.trials().isEmpty())
                .flatMap(experiment -> experiment.claims().stream())
                .filter(claim -> claim.finding()
                        .cause()
                        .filter(NotRunCause.PROFILE::equals)
                        .isPresent())
                .count();
    }

    /** Where trials did not run it is theirs: what the claim says of them has their number, which differs from claim to claim. */
    private static String reason(ClaimResult claim, ExperimentResult experiment) {
        return experiment.trials().stream()
                .filter(trial ->
                        claim.finding().cause().filter(NotRunCause::isOfTrials).isPresent())
                .filter(trial -> trial.status() == Status.NOT_RUN && claim.looksAt(trial.arm()))
                .findFirst()
                .flatMap(TrialResult::error)
                .map(error -> error.lines().map(String::strip).collect(Collectors.joining(" ")))
                .orElse(claim.finding().reason());
    }
}
