package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.evidence.RandomCheck;
import dev.reprise.evidence.RandomCheck.Drawn;
import dev.reprise.judge.Arm;
import dev.reprise.judge.NotRunCause;
import dev.reprise.results.NotRun;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class CheckSummaryTest {

    private static final Arm ARM = new Arm(Map.of("activation", "RELU"));

    @Test
    void a_trial_whose_data_are_not_here_fails_nothing_beside_one_that_has_its_hash() {
        assertThatCode(() -> summary(Claims.completed(1, 0.9), withoutData(2)).report(new SystemStreamLog()))
                .doesNotThrowAnyException();
    }

    @Test
    void where_nothing_else_was_drawn_the_check_fails_and_says_why() {
        assertThatThrownBy(() -> summary(withoutData(1)).report(new SystemStreamLog()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContainingAll(
                        "None of the drawn trials can be asked",
                        "paper/study activation=RELU seed 1: cannot be trained here: CIFAR-10 is missing");
    }

    @Test
    void a_trial_that_failed_is_one_that_has_not_its_hash() {
        TrialResult failed = TrialResult.failed(new TrialKey("paper/study", ARM, 2), 1, "Out of memory");

        assertThatThrownBy(() -> summary(Claims.completed(1, 0.9), failed).report(new SystemStreamLog()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContainingAll("1 of 2 recorded trials", "seed 2: was not trained");
    }

    private static TrialResult withoutData(int seed) {
        return TrialResult.notRun(
                new TrialKey("paper/study", ARM, seed),
                0,
                NotRun.because(NotRunCause.DATA_MISSING),
                "CIFAR-10 is missing");
    }

    /** Trials that were drawn, each with the hash of {@link Claims#completed}, and what came of them. */
    private static CheckSummary summary(TrialResult... again) {
        List<Drawn> drawn = IntStream.rangeClosed(1, again.length)
                .mapToObj(seed -> new Drawn("paper/study", "it.Study", ARM, seed, "ab", false, Map.of()))
                .toList();
        return new CheckSummary(new RandomCheck(drawn), Claims.results(Arrays.asList(again), List.of()));
    }
}
