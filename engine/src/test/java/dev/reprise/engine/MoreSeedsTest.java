package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.store.StoreKey;
import dev.reprise.store.TrialStore;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class MoreSeedsTest {

    @TempDir
    Path folder;

    @Test
    void the_full_profile_adds_seeds_while_a_verdict_is_open() throws IOException {
        List<String> added = addedTrials(full(OpenAtNine.class));

        assertThat(added)
                .containsExactlyInAnyOrder(
                        "arm = a, seed 10",
                        "arm = a, seed 11",
                        "arm = a, seed 12",
                        "arm = b, seed 10",
                        "arm = b, seed 11",
                        "arm = b, seed 12");
        assertThat(claim().verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim().finding().seeds()).isEqualTo(12);
    }

    @Test
    void it_stops_as_soon_as_the_verdict_is_clear() throws IOException {
        assertThat(addedTrials(full(ClearAtNine.class))).isEmpty();
        assertThat(claim().finding().seeds()).isEqualTo(9);
    }

    @Test
    void of_what_is_expensive_it_trains_five_and_adds_none() throws IOException {
        assertThat(addedTrials(full(OpenAndExpensive.class))).isEmpty();
        assertThat(claim().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(claim().finding().seeds()).isEqualTo(5);
    }

    @Test
    void results_name_the_looks_of_the_full_profile() throws IOException {
        addedTrials(full(ClearAtNine.class));
        assertThat(experiment().looks()).containsExactly(9, 12, 20, 30);

        addedTrials(full(OpenAndExpensive.class));
        assertThat(experiment().looks()).containsExactly(5);
    }

    @Test
    void it_adds_nothing_beyond_the_budget() throws IOException {
        everyTrialOfTakes(30, () -> full(OpenAtNine.class));

        // Of both arms, three more seeds are 180 s.
        assertThat(addedTrials(stored(full(OpenAtNine.class))
                        .configurationParameter(RunParameters.SEED_BUDGET.name(), "150s")))
                .isEmpty();
        assertThat(claim().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void the_budget_is_that_of_the_run_and_what_one_experiment_leaves_another_may_spend() throws IOException {
        Supplier<EngineTestKit.Builder> both = () -> full(FirstOfTwo.class).selectors(selectClass(SecondOfTwo.class));
        everyTrialOfTakes(30, both);

        // Three more seeds are 90 s: more than half of the budget, less than all of it.
        assertThat(addedTrials(stored(both.get()).configurationParameter(RunParameters.SEED_BUDGET.name(), "150s")))
                .containsExactlyInAnyOrder("seed 10", "seed 11", "seed 12");
    }

    /** Trains once, and then has the store say that each trial took so long: what a restored trial costs is what it once took. */
    private void everyTrialOfTakes(double seconds, Supplier<EngineTestKit.Builder> run) throws IOException {
        stored(run.get()).execute();
        TrialStore store = TrialStore.open(folder.resolve("store"), Instant.now(), warning -> {
            throw new AssertionError(warning);
        });
        for (Path record : records()) {
            var key = new StoreKey(record.getFileName().toString().replace(".trial", ""));
            CompletedTrial trial = store.restore(key).orElseThrow();
            store.save(key, new CompletedTrial(taking(seconds, trial.result()), trial.datasets()));
        }
    }

    private List<Path> records() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            List<Path> records =
                    files.filter(file -> file.toString().endsWith(".trial")).toList();
            assertThat(records).isNotEmpty();
            return records;
        }
    }

    private static TrialResult taking(double seconds, TrialResult trial) {
        return new TrialResult(
                trial.arm(),
                trial.seed(),
                trial.status(),
                trial.origin(),
                trial.metrics(),
                trial.series(),
                trial.figures(),
                trial.parametersSha256(),
                seconds,
                trial.error());
    }

    private EngineTestKit.Builder stored(EngineTestKit.Builder run) {
        return run.configurationParameter(
                RunParameters.STORE.name(), folder.resolve("store").toString());
    }

    @Test
    void an_added_trial_is_trained_again_alone_by_its_id_in_either_profile() {
        UniqueId added = full(OpenAtNine.class)
                .execute()
                .allEvents()
                .dynamicallyRegistered()
                .map(Event::getTestDescriptor)
                .filter(descriptor -> descriptor.getDisplayName().equals("arm = b, seed 11"))
                .map(TestDescriptor::getUniqueId)
                .findFirst()
                .orElseThrow();

        for (String profile : List.of("quick", "full")) {
            var again = EngineTestKit.engine(new RepriseTestEngine())
                    .selectors(selectUniqueId(added))
                    .configurationParameter(TrialParameters.PROFILE.name(), profile)
                    .execute();

            assertThat(Events.started(again)).containsExactly("arm = b, seed 11");
            assertThat(again.testEvents()
                            .succeeded()
                            .list()
                            .get(0)
                            .getTestDescriptor()
                            .getUniqueId())
                    .isEqualTo(added);
        }
    }

    @Test
    void added_trials_name_their_arm_as_the_first_ones_do_whatever_order_the_claim_has() {
        List<String> added = addedTrials(full(NamedTheOtherWay.class));

        assertThat(added).contains("arm = a, rate = 0.1, seed 10").noneMatch(name -> name.startsWith("rate"));
    }

    @Test
    void the_id_of_an_added_trial_of_an_arm_that_there_is_not_selects_nothing() {
        UniqueId id = UniqueId.forEngine("reprise")
                .append("experiment", OpenAtNine.class.getName())
                .append("more-seeds", "all")
                .append("trial", "arm=c,seed=7");

        assertThat(EngineTestKit.engine(new RepriseTestEngine())
                        .selectors(selectUniqueId(id))
                        .discover()
                        .getEngineDescriptor()
                        .getDescendants())
                .isEmpty();
    }

    @Test
    void the_quick_profile_looks_once() throws IOException {
        var quick = EngineTestKit.engine(new RepriseTestEngine()).selectors(selectClass(OpenAtNine.class));

        assertThat(addedTrials(quick)).isEmpty();
        assertThat(claim().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private EngineTestKit.Builder full(Class<?> experiment) {
        return EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .configurationParameter(TrialParameters.PROFILE.name(), "full");
    }

    private List<String> addedTrials(EngineTestKit.Builder run) {
        return run.configurationParameter(
                        JvmParameters.RESULTS.name(), folder.resolve("r.json").toString())
                .execute()
                .allEvents()
                .dynamicallyRegistered()
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName())
                .toList();
    }

    private ClaimResult claim() throws IOException {
        return experiment().claims().get(0);
    }

    private ExperimentResult experiment() throws IOException {
        return ResultsFile.read(folder.resolve("r.json")).experiments().get(0);
    }

    private abstract static class TwoArms {
        @Sweep({"a", "b"})
        String arm = "";

        @Claim("a is best.")
        Assertion best() {
            return metric("accuracy").isBestAt(arm("arm", "a"));
        }
    }

    /** Seeds 2 and 4 go the other way: seven of nine leave the verdict open, ten of twelve do not. */
    @Experiment(locator = "Section 1")
    static class OpenAtNine extends TwoArms {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", arm.equals("a") == (trial.seed() % 2 > 0 || trial.seed() > 4) ? 0.9 : 0.5);
        }
    }

    @Experiment(locator = "Section 1", expensive = true)
    static class OpenAndExpensive extends OpenAtNine {}

    @Experiment(locator = "Section 1")
    static class NamedTheOtherWay {
        @Sweep({"a", "b"})
        String arm = "";

        @Sweep({"0.1", "0.2"})
        double rate;

        @Train
        void train(Trial trial) {
            trial.record("accuracy", arm.equals("a") == (trial.seed() % 2 > 0 || trial.seed() > 4) ? 0.9 : 0.5);
        }

        @Claim("With a rate of 0.1, a is better.")
        Assertion better() {
            return metric("accuracy")
                    .ranks(arm("rate", 0.1).with("arm", "a"), arm("rate", 0.1).with("arm", "b"));
        }
    }

    @Experiment(locator = "Section 1")
    static class ClearAtNine extends TwoArms {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", arm.equals("a") ? 0.9 : 0.5);
        }
    }

    @Expect(id = "good", metric = "accuracy", atLeast = "90%", quote = "It is good.")
    @Experiment(locator = "Section 1")
    static class FirstOfTwo {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", trial.seed() == 2 || trial.seed() == 4 ? 0.5 : 0.9);
        }
    }

    @Expect(id = "good", metric = "accuracy", atLeast = "90%", quote = "It is good.")
    @Experiment(locator = "Section 2")
    static class SecondOfTwo {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", trial.seed() == 2 || trial.seed() == 4 ? 0.5 : 0.9);
        }
    }
}
