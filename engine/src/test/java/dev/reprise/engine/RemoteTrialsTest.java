package dev.reprise.engine;

import static dev.reprise.engine.Events.engine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.store.remote.TestServer;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Machines, each with a store of its own, that share a remote one. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RemoteTrialsTest {

    /** What makes this a machine of another kind. */
    private static final String HELPERS = "org.eclipse.deeplearning4j.helpers.disable";

    @TempDir
    Path folder;

    private final TestServer server = new TestServer();
    private final String helpers = System.getProperty(HELPERS, "true");
    private String printed = "";

    @AfterEach
    void close() {
        server.close();
        System.setProperty(HELPERS, helpers);
    }

    @Test
    void what_ci_trains_and_pushes_a_laptop_restores() throws IOException {
        ExperimentResult ci = run("ci", Many.class, true);
        int sent = server.requests().size();

        ExperimentResult laptop = run("laptop", Many.class, false);

        assertThat(ci.trials()).hasSize(20).extracting(TrialResult::origin).containsOnly(Origin.TRAINED);
        assertThat(laptop.trials()).extracting(TrialResult::origin).containsOnly(Origin.RESTORED);
        assertThat(laptop.claims()).isEqualTo(ci.claims()).isNotEmpty();
        assertThat(printed).contains("/cache/: 20 hits, 0 misses, 0 pushed (");
        // a record is one question; where the records of an experiment lie is one more
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(sent + 21);
        assertThat(server.requests().subList(sent, server.requests().size()))
                .allMatch(request -> request.startsWith("GET "))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_asked_for_what_is_here() throws IOException {
        run("ci", Many.class, true);
        int sent = server.requests().size();

        run("ci", Many.class, true);

        assertThat(server.requests()).hasSize(sent);
        assertThat(printed).contains("0 hits, 0 misses, 0 pushed (0 requests)");
    }

    @Test
    void without_push_nothing_is_sent() throws IOException {
        run("laptop", Many.class, false);

        assertThat(server.files()).isEmpty();
        assertThat(printed).contains("0 hits, 20 misses, 0 pushed (40 requests)");
    }

    @Test
    void a_trial_of_the_kernel_is_restored_on_another_kind_of_machine_with_one_request() throws IOException {
        System.setProperty(HELPERS, "true");
        run("ci", InKernel.class, true);
        assertThat(server.files()).hasSize(1);
        int sent = server.requests().size();

        System.setProperty(HELPERS, "false");
        ExperimentResult laptop = run("laptop", InKernel.class, false);

        assertThat(laptop.trials()).extracting(TrialResult::origin).containsExactly(Origin.RESTORED);
        assertThat(server.requests()).hasSize(sent + 1);
    }

    @Test
    void a_trial_that_another_kind_of_machine_trained_says_what_is_different() throws IOException {
        System.setProperty(HELPERS, "true");
        run("ci", InDl4j.class, true);

        System.setProperty(HELPERS, "false");
        ExperimentResult laptop = run("laptop", InDl4j.class, false);

        assertThat(laptop.trials()).extracting(TrialResult::origin).containsExactly(Origin.TRAINED);
        assertThat(printed)
                .containsPattern(
                        "1 trial was not restored, for the record is of another runtime: layer helpers .* instead of ")
                .contains("0 hits, 1 miss, 0 pushed");
    }

    @Test
    void a_store_of_this_machine_alone_says_it_too() throws IOException {
        System.setProperty(HELPERS, "true");
        runAlone(InDl4j.class);
        System.setProperty(HELPERS, "false");
        runAlone(InDl4j.class);

        assertThat(printed).contains("1 trial was not restored, for the record is of another runtime: layer helpers");

        runAlone(InDl4j.class);

        assertThat(printed).doesNotContain("not restored");
    }

    @Test
    void a_server_in_trouble_costs_a_warning_and_the_run_goes_on() throws IOException {
        server.answers(500);
        Path leftOut = folder.resolve("left out");

        ExperimentResult run =
                run("laptop", Many.class, true, JvmParameters.REMOTE_LEFT_OUT.name(), leftOut.toString());

        assertThat(run.trials()).extracting(TrialResult::origin).containsOnly(Origin.TRAINED);
        assertThat(printed.lines().filter(line -> line.startsWith("Warning: "))).hasSize(1);
        assertThat(printed).contains("answers 500; it is left out for the rest of the build");
        assertThat(leftOut).exists();
    }

    @Test
    void damaged_records_are_trained_and_replaced() throws IOException {
        run("ci", Many.class, true);
        server.files().replaceAll((path, content) -> "damaged".getBytes(StandardCharsets.US_ASCII));

        ExperimentResult laptop = run("laptop", Many.class, true);

        assertThat(laptop.trials()).extracting(TrialResult::origin).containsOnly(Origin.TRAINED);
        assertThat(server.files().values()).noneMatch(content -> content.length < 10);
        assertThat(printed).contains("20 misses, 20 pushed").contains("refused as damaged");
    }

    @Test
    void shards_push_and_the_judging_machine_restores_all_without_merging() throws IOException {
        run("first", Many.class, true, RunParameters.SHARD.name(), "1/2");
        ExperimentResult second = run("second", Many.class, true, RunParameters.SHARD.name(), "2/2");

        ExperimentResult judged = run("judge", Many.class, false);

        assertThat(second.trials())
                .filteredOn(trial -> trial.status() == Status.NOT_RUN)
                .isNotEmpty();
        assertThat(judged.trials()).hasSize(20).extracting(TrialResult::origin).containsOnly(Origin.RESTORED);
    }

    @Test
    void records_of_the_plan_are_pushed_and_pulled_without_training() throws IOException {
        runAlone(Many.class);
        transfer("alone", "push");
        assertThat(printed).contains("0 hits, 0 misses, 20 pushed");

        transfer("alone", "push");
        assertThat(printed).contains("0 pushed");

        transfer("laptop", "pull");
        assertThat(printed).contains("20 hits, 0 misses, 0 pushed");
        int asked = server.requests().size();

        assertThat(run("laptop", Many.class, false).trials())
                .extracting(TrialResult::origin)
                .containsOnly(Origin.RESTORED);
        assertThat(server.requests()).hasSize(asked);
    }

    @Test
    void a_push_that_the_server_refuses_fails() throws IOException {
        runAlone(Many.class);
        server.answers(401);

        EngineExecutionResults failed = transfer("alone", "push");

        assertThat(failed.containerEvents().failed().stream())
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).contains("wants a login (401)"));
    }

    private ExperimentResult runAlone(Class<?> experiment) throws IOException {
        return run(
                experiment,
                List.of(RunParameters.STORE.name(), folder.resolve("alone").toString()));
    }

    private ExperimentResult run(String machine, Class<?> experiment, boolean push, String... more) throws IOException {
        var parameters = new ArrayList<>(remote(machine));
        parameters.addAll(List.of(StoreParameters.PUSH.name(), Boolean.toString(push)));
        parameters.addAll(List.of(more));
        return run(experiment, parameters);
    }

    private List<String> remote(String machine) {
        return List.of(
                RunParameters.STORE.name(), folder.resolve(machine).toString(),
                StoreParameters.REMOTE.name(), server.address().toString());
    }

    private ExperimentResult run(Class<?> experiment, List<String> parameters) throws IOException {
        Path results = folder.resolve("results.json");
        Files.deleteIfExists(results);
        execute(experiment, parameters, JvmParameters.RESULTS.name(), results.toString());
        return ResultsFile.read(results).experiments().get(0);
    }

    private EngineExecutionResults transfer(String machine, String way) {
        return execute(Many.class, remote(machine), JvmParameters.TRANSFER.name(), way);
    }

    private EngineExecutionResults execute(Class<?> experiment, List<String> parameters, String name, String value) {
        var builder = engine(selectClass(experiment)).configurationParameter(name, value);
        for (int i = 0; i < parameters.size(); i += 2) {
            builder.configurationParameter(parameters.get(i), parameters.get(i + 1));
        }
        Events.Printed result = Events.printed(builder);
        printed = result.console();
        return result.run();
    }

    @Experiment(locator = "Section 1", seeds = 10)
    @Expect(id = "enough", metric = "value", arm = "x=1", atLeast = "1", quote = "It is at least one.")
    static class Many {
        @Sweep({"1", "2"})
        int x;

        @Train
        void train(Trial trial) {
            trial.record("value", x + trial.seed());
        }
    }

    @Experiment(locator = "Section 8", seeds = 1)
    static class InKernel {

        @Train
        void train(Trial trial) {
            SmallTrainings.mlpWithAdam(trial);
        }
    }

    /** Its weights are drawn by DL4J. */
    @Experiment(locator = "Section 9", seeds = 1)
    static class InDl4j {

        @Train
        void train(Trial trial) {
            SmallTrainings.unequalBatchesAndThinSeries(trial);
        }
    }
}
