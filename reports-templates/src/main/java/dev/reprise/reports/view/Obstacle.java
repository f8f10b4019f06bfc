package dev.reprise.reports.view;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Locale;

/** Why a claim was not run: what a reader has to do about it. Told by the reason, whose first words the engine and the judge fix. */
enum Obstacle {
    PROFILE("Only the full profile runs it", "Run the full profile."),
    DATA(
            "Data are missing",
            "Put the files where the experiment looks for them; its page names them, with address and folder."),
    SCALE(
            "This run trained less than the report did",
            "Run the full profile, which follows the report's protocol where the experiment can."),
    BROKEN("Its trials did not complete", "The page of the experiment says what stopped them."),
    NOT_MEASURABLE("No training can measure it", "Nothing to do: the claim is listed so that none is passed over.");

    private static final String PROFILE_REASON = "only the full profile runs";
    private static final String SCALE_REASON = "this run trains less than the report did";
    private static final List<String> DATA_REASONS = List.of("data set", "data file", "reprise.data");
    private static final List<String> BROKEN_REASONS =
            List.of("no trial", "no seed completed", "was skipped", "was cancelled", "was interrupted", "budget");

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
        String reason = claim.finding().reason().toLowerCase(Locale.ROOT);
        if (reason.startsWith(PROFILE_REASON)) {
            return PROFILE;
        }
        if (reason.startsWith(SCALE_REASON)) {
            return SCALE;
        }
        boolean missing =
                reason.contains("missing") || reason.contains("not found") || reason.contains("does not exist");
        if (missing && DATA_REASONS.stream().anyMatch(reason::contains)) {
            return DATA;
        }
        return BROKEN_REASONS.stream().anyMatch(reason::contains) ? BROKEN : NOT_MEASURABLE;
    }

    /** Whether trials of the experiment completed all the same. */
    static boolean trialsCompleted(ExperimentResult experiment) {
        return experiment.trials().stream().anyMatch(trial -> trial.status() == Status.COMPLETED);
    }
}
