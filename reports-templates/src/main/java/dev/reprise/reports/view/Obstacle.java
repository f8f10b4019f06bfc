package dev.reprise.reports.view;

import dev.reprise.judge.NotRunCause;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRunReasons;
import dev.reprise.results.TrialResult.Status;

/** Why a claim was not run: what a reader has to do about it. */
enum Obstacle {
    PROFILE("Only the full profile runs it", "Run the full profile."),
    DATA("Data are missing", "Put the files where the experiments look for them, then run this again."),
    SUBSTITUTE(
            "Something else stood in for the data that the report names",
            "Get the report's own data: numbers are judged on nothing else."),
    SCALE(
            "This run trained less than the report did",
            "Run the full profile, which follows the report's protocol where the experiment can."),
    BROKEN("Its trials did not complete", "The page of the experiment says what stopped them."),
    NOT_MEASURABLE("No training can measure it", "Nothing to do: the claim is listed so that none is passed over.");

    private final String title;
    private final String remedy;

    Obstacle(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    String title() {
        return title;
    }

    String remedy() {
        return remedy;
    }

    static Obstacle of(ClaimResult claim) {
        return claim.finding().cause().map(Obstacle::of).orElse(BROKEN);
    }

    private static Obstacle of(NotRunCause cause) {
        return switch (cause) {
            case PROFILE -> PROFILE;
            case SCALED -> SCALE;
            case DATA_MISSING -> DATA;
            case SUBSTITUTED -> SUBSTITUTE;
            case NOT_MEASURABLE -> NOT_MEASURABLE;
            case SKIPPED, OTHER_SHARD, NOT_IN_ANY_SHARD, CANCELLED, TRIALS_FAILED, INVALID, NO_RUN -> BROKEN;
        };
    }

    /** The rest of a reason that begins as all of its kind do. */
    String without(String reason) {
        boolean said = this == PROFILE && reason.startsWith(NotRunReasons.FULL_PROFILE_ONLY);
        return said ? reason.substring(NotRunReasons.FULL_PROFILE_ONLY.length()) : reason;
    }

    /** Whether trials of the experiment completed all the same. */
    static boolean trialsCompleted(ExperimentResult experiment) {
        return experiment.trials().stream().anyMatch(trial -> trial.status() == Status.COMPLETED);
    }
}
