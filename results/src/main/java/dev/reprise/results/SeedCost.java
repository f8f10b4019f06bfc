package dev.reprise.results;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Verdict;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one more seed of an undecided claim takes, as its trials took it. It stands beside the verdict and not in its reason, which is the
 * same in every run.
 *
 * @param seconds of training: for every arm that the claim looks at, the median of its completed trials
 * @param arms that have to be trained for it
 * @param trials whose times these are; restored ones count with what they once took
 */
public record SeedCost(double seconds, int arms, int trials) {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    /** Of an inconclusive claim; empty for any other, for imported trials, and where an arm has no trial whose time is known. */
    public static Optional<SeedCost> of(ExperimentResult experiment, ClaimResult claim) {
        if (claim.verdict() != Verdict.INCONCLUSIVE || experiment.imported().isPresent()) {
            return Optional.empty();
        }
        List<Arm> arms = experiment.trials().stream()
                .map(TrialResult::arm)
                .distinct()
                .filter(claim::looksAt)
                .toList();
        double seconds = 0;
        int trials = 0;
        for (Arm arm : arms) {
            double[] times = experiment.trials().stream()
                    .filter(trial ->
                            trial.arm().equals(arm) && trial.status() == Status.COMPLETED && trial.seconds() > 0)
                    .mapToDouble(TrialResult::seconds)
                    .sorted()
                    .toArray();
            if (times.length == 0) {
                return Optional.empty();
            }
            seconds += times[times.length / 2];
            trials += times.length;
        }
        return arms.isEmpty() ? Optional.empty() : Optional.of(new SeedCost(seconds, arms.size(), trials));
    }

    /** {@code One more seed takes about 20 s of training: 4 arms, each as long as the median of its trials here (36 in all).} */
    public String sentence() {
        String what = arms == 1 ? "the median" : arms + " arms, each as long as the median";
        return "One more seed takes about " + words() + " of training: " + what + " of its "
                + (arms == 1 ? trials + " trials here." : "trials here (" + trials + " in all).");
    }

    private String words() {
        if (seconds < 1) {
            return "a second";
        }
        if (seconds < 2 * MINUTE) {
            return Math.round(seconds) + " s";
        }
        return seconds < 2 * HOUR
                ? Math.round(seconds / MINUTE) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
