package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.testkit.engine.EngineTestKit;

class ParametersTest {

    @TempDir
    Path folder;

    @Test
    void an_unknown_parameter_is_reported_with_the_nearest_name() {
        assertThat(discover("reprise.sedes", "3"))
                .containsExactly("Nothing reads the parameter reprise.sedes. Did you mean reprise.seeds?");
    }

    @Test
    void a_parameter_that_was_split_is_reported_with_what_took_its_place() {
        assertThat(discover("reprise.budget", "2h"))
                .singleElement()
                .asString()
                .startsWith("Nothing reads the parameter reprise.budget.")
                .contains("reprise.seedBudget", "reprise.plan.budget");
    }

    @Test
    void known_parameters_and_those_of_the_plugin_are_not_reported() {
        assertThat(discover("reprise.seeds", "3")).isEmpty();
        assertThat(discover("reprise.skip", "false")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reprise.seeds, none, reprise.seeds is 'none'",
        "reprise.seeds, 0, reprise.seeds is '0'",
        "reprise.threads, -1, reprise.threads is '-1'",
        "reprise.workers, many, reprise.workers is 'many'",
        "reprise.trialTimeout, 0, reprise.trialTimeout is '0'",
        "reprise.progress, loud, 'reprise.progress is ''loud'', but must be none, log or status'",
        "reprise.profile, fast, 'reprise.profile is ''fast'', but must be quick or full'"
    })
    void a_value_that_cannot_be_is_refused_by_name(String name, String value, String message) {
        assertThatThrownBy(() -> discover(name, value)).rootCause().hasMessageContaining(message);
    }

    @Test
    void seeds_override_what_the_experiment_states() throws IOException {
        assertThat(run("reprise.seeds", "2").trials()).hasSize(2);
        assertThat(run("reprise.progress", "none").trials()).hasSize(3);
    }

    @Test
    void the_quick_profile_scales_and_says_so() throws IOException {
        ExperimentResult quick = run("reprise.profile", "quick");

        assertThat(quick.protocol()).isEqualTo(Protocol.SCALED);
        assertThat(quick.protocolNote()).isEqualTo("5 of 50 epochs.");
        assertThat(quick.trials().get(0).metrics()).containsEntry("epochs", 5.0);
    }

    @Test
    void the_full_profile_follows_the_report() throws IOException {
        ExperimentResult full = run("reprise.profile", "full");

        assertThat(full.protocol()).isEqualTo(Protocol.FULL);
        assertThat(full.protocolNote()).isEmpty();
        assertThat(full.trials().get(0).metrics()).containsEntry("epochs", 50.0);
    }

    @Test
    void the_quick_profile_leaves_out_what_only_the_full_one_runs() throws IOException {
        ExperimentResult quick = run(OnlyFull.class, "reprise.profile", "quick");

        assertThat(quick.protocol()).isEqualTo(Protocol.FULL);
        assertThat(quick.trials()).isEmpty();
        assertThat(quick.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.verdict()).isEqualTo(Verdict.NOT_RUN);
            assertThat(claim.finding().cause()).contains(NotRunCause.PROFILE);
            assertThat(claim.finding().reason())
                    .isEqualTo("Only the full profile runs this experiment. Fifty epochs take an hour per trial.");
        });
    }

    @Test
    void the_full_profile_runs_what_the_quick_one_leaves_out() throws IOException {
        ExperimentResult full = run(OnlyFull.class, "reprise.profile", "full");

        assertThat(full.trials()).hasSize(9);
        assertThat(full.claims()).singleElement().satisfies(claim -> assertThat(claim.verdict())
                .isEqualTo(Verdict.REPRODUCED));
    }

    private static java.util.List<String> discover(String name, String value) {
        return EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(Scaled.class))
                .configurationParameter(name, value)
                .discover()
                .getDiscoveryIssues()
                .stream()
                .map(DiscoveryIssue::message)
                .toList();
    }

    private ExperimentResult run(String name, String value) throws IOException {
        return run(Scaled.class, name, value);
    }

    private ExperimentResult run(Class<?> experiment, String name, String value) throws IOException {
        Path file = folder.resolve("results.json");
        EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .configurationParameter(name, value)
                .configurationParameter(JvmParameters.RESULTS.name(), file.toString())
                .execute();
        return ResultsFile.read(file).experiments().get(0);
    }

    @Experiment(seeds = 3, quick = "5 of 50 epochs.")
    static class Scaled {
        @Train
        void train(Trial trial) {
            trial.record("epochs", trial.scale("epochs", 50, 5));
        }
    }

    @Experiment(locator = "Section 1", fullOnly = "Fifty epochs take an hour per trial.")
    @Expect(id = "enough", metric = "epochs", atLeast = "50", quote = "It takes at least 50 epochs.")
    static class OnlyFull {
        @Train
        void train(Trial trial) {
            trial.record("epochs", 50);
        }
    }
}
