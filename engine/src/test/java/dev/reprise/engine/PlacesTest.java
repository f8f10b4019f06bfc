package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final TrialResult TRIAL = TrialResult.failed(new TrialKey("it", Arm.NONE, 1), 1, "because");

    @Test
    void each_machine_is_named_with_the_trials_that_it_trained() {
        assertThat(Places.line(results(
                        TRIAL.at("b, executor 2"), TRIAL.at("a, executor 1"), TRIAL, TRIAL.at("b, executor 2"))))
                .contains("Trials on other machines: a, executor 1: 1; b, executor 2: 2");
    }

    @Test
    void there_is_nothing_to_say_of_trials_that_were_trained_here_or_earlier() {
        assertThat(Places.line(results(TRIAL, TRIAL.at("a").with(Origin.RESTORED))))
                .isEmpty();
    }

    private static Results results(TrialResult... trials) {
        var experiment = new ExperimentResult(
                "it",
                "it.It",
                "It",
                Optional.empty(),
                "",
                Protocol.FULL,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(trials),
                List.of());
        return new Results(
                Results.SCHEMA_VERSION,
                Instant.EPOCH,
                Instant.EPOCH,
                "quick",
                Map.of(),
                List.of(),
                List.of(experiment),
                Results.summarize(List.of(experiment)));
    }
}
