package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class ReadingsTest {

    @TempDir
    Path folder;

    @Test
    void claims_are_judged_on_the_chosen_reading_and_the_others_stand_beside_it() throws IOException {
        run(WidthIsOpen.class, "full");

        ExperimentResult experiment = experiment();
        assertThat(experiment.trials())
                .hasSize(20)
                .allMatch(trial -> trial.arm().values().keySet().equals(Set.of("activation")));
        assertThat(experiment.claims())
                .extracting(claim -> claim.id() + " " + claim.verdict())
                .containsExactly("width-is-open/beats REPRODUCED", "width-is-open/sixty NOT_REPRODUCED");
        assertThat(experiment.readings())
                .extracting(ReadingResult::value, ReadingResult::title, ReadingResult::chosen, ReadingResult::seeds)
                .containsExactly(
                        tuple("50", "50 neurons", "30 neurons", 10), tuple("100", "100 neurons", "30 neurons", 10));
        assertThat(experiment.readings().get(0).claims())
                .extracting(ReadClaim::id)
                .containsExactly("width-is-open/beats", "width-is-open/sixty");
        assertThat(verdicts("width-is-open/sixty", experiment))
                .containsExactly(Verdict.REPRODUCED, Verdict.NOT_REPRODUCED);
        assertThat(experiment.readings().get(0).question()).isEqualTo("How wide is the layer?");
    }

    @Test
    void the_quick_profile_trains_the_chosen_reading_alone() throws IOException {
        var events = run(WidthIsOpen.class, "quick");

        assertThat(Events.started(events)).noneMatch(name -> name.contains("width"));
        assertThat(experiment().readings()).isEmpty();
    }

    @Test
    void a_reading_whose_trials_fail_is_not_judged_and_changes_no_verdict() throws IOException {
        run(FailsAtFifty.class, "full");

        assertThat(experiment().claims()).allMatch(claim -> claim.verdict() == Verdict.REPRODUCED);
        assertThat(experiment().readings().get(0).claims().get(0).finding())
                .matches(finding -> finding.cause().equals(Optional.of(NotRunCause.TRIALS_FAILED)))
                .matches(finding -> finding.reason().contains("fifty is too many"));
    }

    @Test
    void trials_of_a_reading_are_restored_from_the_store() throws IOException {
        run(WidthIsOpen.class, "full");
        double seconds = experiment().readings().get(0).seconds();
        run(WidthIsOpen.class, "full");

        assertThat(experiment().trials()).allMatch(trial -> trial.origin() == Origin.RESTORED);
        assertThat(experiment().readings().get(0).seconds()).isEqualTo(seconds);
    }

    @Test
    void a_trial_of_a_reading_is_trained_again_by_its_id() {
        UniqueId id = UniqueId.forEngine("reprise")
                .append("experiment", WidthIsOpen.class.getName())
                .append("reading", "width=50")
                .append("trial", "activation=RELU,width=50,seed=2");

        var again = EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectUniqueId(id))
                .configurationParameter(JvmParameters.RESULTS.name(), file().toString())
                .execute();

        assertThat(Events.started(again)).containsExactly("activation = RELU, width = 50, seed 2");
    }

    @Test
    void what_is_wrong_with_a_reading_is_said() {
        assertThat(issues(Wrong.class))
                .anyMatch(issue -> issue.contains(".width has no other reading than '30'"))
                .anyMatch(issue -> issue.contains(".width asks nothing"))
                .anyMatch(issue -> issue.contains(".depth has the value 'two', which is not a value of type int"))
                .anyMatch(issue -> issue.contains(".depth has 1 titles for 2 readings"))
                .anyMatch(issue -> issue.contains(".rate is named 'lr', as another swept field or reading is"));
        assertThat(issues(Imported.class))
                .anyMatch(issue -> issue.contains("has @ImportedTrials and a @Reading; only what a @Train method"));
    }

    private static List<String> issues(Class<?> experiment) {
        return EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .discover()
                .getDiscoveryIssues()
                .stream()
                .map(DiscoveryIssue::message)
                .toList();
    }

    private static List<Verdict> verdicts(String claim, ExperimentResult experiment) {
        return experiment.readings().stream()
                .map(reading -> reading.finding(claim).orElseThrow().verdict())
                .toList();
    }

    private EngineExecutionResults run(Class<?> experiment, String profile) {
        assertThat(issues(experiment)).isEmpty();
        return EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .configurationParameter(JvmParameters.RESULTS.name(), file().toString())
                .configurationParameter(
                        RunParameters.STORE.name(), folder.resolve("store").toString())
                .configurationParameter(TrialParameters.PROFILE.name(), profile)
                .configurationParameter(TrialParameters.SEEDS.name(), "10")
                .execute();
    }

    private Path file() {
        return folder.resolve("results.json");
    }

    private ExperimentResult experiment() throws IOException {
        return ResultsFile.read(file()).experiments().get(0);
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "sixty", metric = "accuracy", reported = "60%", within = "1%", arm = "activation=RELU", quote = "60 %")
    static class WidthIsOpen {

        @Sweep({"RELU", "TANH"})
        String activation = "";

        @Reading(
                question = "How wide is the layer?",
                chosen = "30",
                others = {"50", "100"},
                titles = {"30 neurons", "50 neurons", "100 neurons"})
        int width;

        @Train
        void train(Trial trial) {
            double relu = width == 50 ? 0.6 : width / 100.0;
            trial.record("accuracy", (activation.equals("RELU") ? relu : relu - 0.1) + trial.seed() * 1e-4);
        }

        @Claim("ReLU is better.")
        Assertion beats() {
            return metric("accuracy").isBestAt(arm("activation", "RELU"));
        }
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "high", metric = "accuracy", atLeast = "50%", quote = "It is high.")
    static class FailsAtFifty {

        @Reading(question = "How wide?", chosen = "30", others = "50")
        int width;

        @Train
        void train(Trial trial) {
            if (width == 50) {
                throw new IllegalStateException("fifty is too many");
            }
            trial.record("accuracy", 0.9);
        }
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "high", metric = "accuracy", atLeast = "50%", quote = "It is high.")
    static class Wrong {

        @Sweep({"0.1", "0.2"})
        double lr;

        @Reading(
                question = " ",
                chosen = "30",
                others = {})
        int width;

        @Reading(question = "How deep?", chosen = "1", others = "two", titles = "one")
        int depth;

        @Reading(name = "lr", question = "Which rate?", chosen = "1", others = "2")
        double rate;

        @Train
        void train(Trial trial) {
            trial.record("accuracy", lr + width + depth + rate);
        }
    }

    @Experiment
    @ImportedTrials(file = "nowhere.csv", format = ImportedTrials.Format.CSV)
    static class Imported {

        @Reading(question = "How wide?", chosen = "30", others = "50")
        int width;
    }
}
