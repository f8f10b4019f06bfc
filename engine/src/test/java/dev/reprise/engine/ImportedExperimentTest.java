package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.ImportedTrials.Format;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;

/** Experiments whose trials something else made. */
class ImportedExperimentTest {

    static final String FOLDER = "src/test/resources/imported/";

    @TempDir
    Path folder;

    @Test
    void claims_are_judged_on_the_trials_of_a_file() throws IOException {
        ExperimentResult result = run(TwoMoons.class, "quick");

        assertThat(result.trials()).hasSize(30).extracting(TrialResult::origin).containsOnly(Origin.IMPORTED);
        assertThat(result.claims())
                .extracting(claim -> claim.finding().verdict())
                .containsExactly(Verdict.REPRODUCED, Verdict.REPRODUCED);
        assertThat(result.claims()).extracting(claim -> claim.finding().seeds()).containsOnly(10);
        assertThat(result.imported()).hasValueSatisfying(file -> {
            assertThat(file.file()).isEqualTo(FOLDER + "two-moons.csv");
            assertThat(file.sha256()).hasSize(64);
            assertThat(file.madeBy()).isEqualTo("two_moons.py");
            assertThat(file.date()).isEqualTo("2026-11-20");
        });
    }

    @Test
    void no_seed_is_added_in_the_full_profile() throws IOException {
        ExperimentResult result = run(TwoMoons.class, "full");

        assertThat(result.trials()).hasSize(30);
        assertThat(result.looks()).isEmpty();
    }

    @Test
    void trials_are_imported_where_workers_would_train_them_and_none_is_started() throws IOException {
        Events.engine(selectClass(TwoMoons.class))
                .configurationParameter(
                        JvmParameters.RESULTS.name(),
                        folder.resolve("results.json").toString())
                .configurationParameter("reprise.workers", "2")
                .configurationParameter(
                        "reprise.workerDirectory", folder.resolve("workers").toString())
                .execute();

        assertThat(folder.resolve("results.json")).exists();
        assertThat(folder.resolve("workers")).doesNotExist();
    }

    @Test
    void a_shard_imports_all_trials() throws IOException {
        Events.engine(selectClass(TwoMoons.class))
                .configurationParameter(
                        JvmParameters.RESULTS.name(),
                        folder.resolve("results.json").toString())
                .configurationParameter(RunParameters.SHARD.name(), "1/3")
                .execute();

        assertThat(ResultsFile.read(folder.resolve("results.json"))
                        .experiments()
                        .get(0)
                        .trials())
                .extracting(TrialResult::status)
                .containsOnly(TrialResult.Status.COMPLETED);
    }

    @Test
    void a_mistake_in_a_file_is_an_issue_of_the_experiment() {
        assertThat(issuesOf(Misspelt.class))
                .containsExactly("@ImportedTrials of " + Misspelt.class.getName() + ": " + FOLDER
                        + "two-moons.csv has the column 'accuracy', which is neither the seed, a sweep, a metric nor a series;"
                        + " name it there or in ignored");
    }

    @Test
    void trials_come_from_one_place() {
        assertThat(issuesOf(Both.class))
                .containsExactly("@Experiment " + Both.class.getName()
                        + " has @ImportedTrials and a @Train method; keep one of them");
    }

    private ExperimentResult run(Class<?> experiment, String profile) throws IOException {
        Path results = folder.resolve("results.json");
        Events.engine(selectClass(experiment))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .configurationParameter(TrialParameters.PROFILE.name(), profile)
                .configurationParameter(
                        RunParameters.STORE.name(), folder.resolve("store").toString())
                .execute();
        assertThat(Files.exists(folder.resolve("store/trials"))).isFalse();
        return ResultsFile.read(results).experiments().get(0);
    }

    private static List<String> issuesOf(Class<?> experiment) {
        return Events.engine(selectClass(experiment)).discover().getDiscoveryIssues().stream()
                .map(DiscoveryIssue::message)
                .toList();
    }

    @Experiment(locator = "Table 1")
    @ImportedTrials(
            file = FOLDER + "two-moons.csv",
            format = Format.CSV,
            metrics = "accuracy",
            madeBy = "two_moons.py",
            date = "2026-11-20")
    @Expect(id = "tanh-good", metric = "accuracy", arm = "hidden=8", atLeast = "85%", quote = "Eight units suffice.")
    static class TwoMoons {

        @Sweep({"0", "2", "8"})
        int hidden;

        @Claim("A hidden layer of eight units beats none.")
        Assertion hiddenHelps() {
            return metric("accuracy").ranks(arm("hidden", 8), arm("hidden", 0));
        }
    }

    @Experiment
    @ImportedTrials(file = FOLDER + "two-moons.csv", format = Format.CSV, metrics = "acuracy")
    static class Misspelt {

        @Sweep({"0", "2", "8"})
        int hidden;
    }

    @Experiment
    @ImportedTrials(file = FOLDER + "two-moons.csv", format = Format.CSV, metrics = "accuracy")
    static class Both {

        @Train
        void train(Trial trial) {}
    }
}
