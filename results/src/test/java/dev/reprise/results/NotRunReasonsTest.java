package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotRunReasonsTest {

    private static final String MISSING = "The data set houses is missing.\n  Put it there.";

    @Test
    void claims_that_lack_the_same_trials_count_under_the_reason_of_these_trials() {
        var experiment = experiment(
                List.of(missing("a", 1), missing("a", 2), missing("b", 1)),
                List.of(
                        claim("first", NotRunCause.DATA_MISSING, "2 trials did not run: …", Arm.of("x", "a")),
                        claim("second", NotRunCause.DATA_MISSING, "1 trial did not run: …", Arm.of("x", "b"))));

        assertThat(NotRunReasons.of(List.of(experiment)))
                .containsExactly(Map.entry("The data set houses is missing. Put it there.", 2));
    }

    @Test
    void a_reason_of_the_claim_itself_stays_what_it_is() {
        var experiment = experiment(
                List.of(missing("a", 1)),
                List.of(claim("first", NotRunCause.NOT_MEASURABLE, "No training measures taste.", Arm.of("x", "a"))));

        assertThat(NotRunReasons.of(List.of(experiment))).containsExactly(Map.entry("No training measures taste.", 1));
    }

    @Test
    void what_was_skipped_as_a_whole_is_no_matter_of_a_summary() {
        var experiment = experiment(
                List.of(), List.of(claim("first", NotRunCause.PROFILE, "Only the full profile.", Arm.of("x", "a"))));

        assertThat(NotRunReasons.of(List.of(experiment))).isEmpty();
        assertThat(NotRunReasons.leftToTheFullProfile(List.of(experiment))).isEqualTo(1);
    }

    private static TrialResult missing(String arm, int seed) {
        return TrialResult.notRun(
                new TrialKey("paper/study", Arm.of("x", arm), seed),
                0,
                NotRun.because(NotRunCause.DATA_MISSING),
                MISSING);
    }

    private static ClaimResult claim(String id, NotRunCause cause, String reason, Arm arm) {
        return new ClaimResult(
                "paper/study/" + id,
                "quote",
                "Table 1",
                "reported-value",
                Subject.NUMBER,
                "mse",
                List.of(arm),
                Protocol.FULL,
                Outcome.OPEN,
                Optional.empty(),
                Finding.notRun(cause, reason, "1.5"),
                Optional.empty());
    }

    private static ExperimentResult experiment(List<TrialResult> trials, List<ClaimResult> claims) {
        return new ExperimentResult(
                "paper/study",
                "Study",
                "Study",
                Optional.empty(),
                "",
                Protocol.FULL,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                trials,
                claims);
    }
}
