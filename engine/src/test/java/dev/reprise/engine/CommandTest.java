package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.TrainCommand;
import dev.reprise.audit.TraceFolder;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.trace.TraceEvent;
import dev.reprise.train.trace.TraceEvent.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Trials that a program trains, well behaved or not: what becomes of them, and what is said. */
@EnabledIf("pythonIsThere")
class CommandTest {

    static final String SCRIPT = "src/test/resources/programs_of_tests.py";

    @TempDir
    Path folder;

    static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_program_trains_each_arm_with_each_seed() throws IOException {
        ExperimentResult result = run(Trains.class);

        assertThat(result.trials()).hasSize(5).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        TrialResult second = result.trials().get(1);
        assertThat(second.metrics()).containsExactly(Map.entry("accuracy", 0.902));
        assertThat(second.series()).containsExactly(Map.entry("loss", List.of(0.5, 1 / 3.0, 0.25)));
        assertThat(second.parametersSha256())
                .hasValueSatisfying(hash -> assertThat(hash).endsWith("02"));
        assertThat(second.origin()).isEqualTo(Origin.TRAINED);
        assertThat(result.claims().get(0).finding().verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(result.datasets()).singleElement().satisfies(program -> {
            assertThat(program.files()).extracting(file -> file.name()).containsExactly(SCRIPT);
            assertThat(program.note()).startsWith("Python 3");
        });
    }

    @Test
    void a_program_is_told_arm_and_seed_by_its_environment_too() throws IOException {
        assertThat(run(Environment.class).trials().get(0).metrics())
                .containsExactlyInAnyOrderEntriesOf(Map.of("seed", 1.0, "rate", 0.25, "full", 1.0));
    }

    @Test
    void the_script_of_the_documentation_trains() throws IOException {
        ExperimentResult result = run(TwoMoons.class);

        assertThat(result.trials()).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        assertThat(result.trials().get(0).series().get("train.loss")).hasSize(40);
        assertThat(result.claims().get(0).finding().verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void nothing_is_started_where_nothing_changed() throws IOException {
        run(Trains.class);

        assertThat(run(Trains.class).trials()).extracting(TrialResult::origin).containsOnly(Origin.RESTORED);
    }

    @Test
    void an_audit_compares_what_a_program_prints() throws IOException {
        kit(Trains.class)
                .configurationParameter(
                        JvmParameters.TRACES.name(), folder.resolve("traces").toString())
                .configurationParameter(TrialParameters.SEEDS.name(), "1")
                .execute();

        assertThat(new TraceFolder(folder.resolve("traces")).read())
                .singleElement()
                .satisfies(run -> assertThat(run.trace().events())
                        .extracting(TraceEvent::kind)
                        .containsExactly(Kind.SERIES, Kind.SERIES, Kind.SERIES, Kind.METRIC, Kind.END))
                .satisfies(run -> assertThat(run.trace().events().get(4).hash()).endsWith("01"));
    }

    @Test
    void a_killed_program_is_a_failed_trial_with_the_end_of_its_output() throws IOException {
        assertThat(errorOf(Killed.class))
                .contains("was killed (SIGKILL), by hand or by the system when memory ran out.")
                .contains("The end of its output:")
                .contains("about to be killed");
    }

    @Test
    void a_program_that_raises_is_a_failed_trial_with_its_traceback() throws IOException {
        assertThat(errorOf(Raises.class))
                .contains("ended with exit code 1. It last printed: ValueError: the loss is gone");
    }

    @Test
    void a_program_that_takes_too_long_is_killed() throws IOException {
        assertThat(errorOf(Sleeps.class))
                .contains("took longer than the 1 s that timeLimit allows")
                .contains("Its program was killed.")
                .containsAnyOf("asleep", "It printed nothing."); // on a busy machine Python takes a second to start
    }

    @Test
    void NaN_is_a_value_like_any_other() throws IOException {
        ExperimentResult result = run(DivergesToNan.class);

        assertThat(result.trials()).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        assertThat(result.trials().get(0).metrics().get("accuracy")).isNaN();
        assertThat(result.claims().get(0).finding().verdict()).isNotEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void garbage_between_results_is_a_log() throws IOException {
        assertThat(run(Garbage.class).trials().get(0).metrics()).containsEntry("accuracy", 0.5);
    }

    @Test
    void garbage_alone_is_no_trial() throws IOException {
        assertThat(errorOf(OnlyGarbage.class))
                .contains("is no trial. It recorded neither a metric nor a series; print a line such as");
    }

    @Test
    void a_line_that_only_looks_like_JSON_is_named() throws IOException {
        assertThat(errorOf(PythonDict.class))
                .contains("Line 1 of its standard output begins with { but is not JSON")
                .contains("print it with json.dumps");
    }

    @Test
    void a_field_that_results_do_not_have_is_named() throws IOException {
        assertThat(errorOf(UnknownField.class)).contains("Line 1 of its standard output has the field 'metric'");
    }

    @Test
    void a_hundred_megabytes_of_output_do_no_harm() throws IOException {
        assertThat(run(Flood.class).trials().get(0).metrics()).containsEntry("accuracy", 0.5);
    }

    @Test
    void a_hundred_megabytes_without_a_line_end_do_no_harm() throws IOException {
        assertThat(run(OneLongLine.class).trials().get(0).metrics()).containsEntry("accuracy", 0.5);
    }

    @Test
    void a_program_that_records_nothing_is_no_trial() throws IOException {
        assertThat(errorOf(Silent.class))
                .contains("It recorded neither a metric nor a series")
                .contains("done");
    }

    @Test
    void a_result_that_is_not_UTF_8_is_named() throws IOException {
        assertThat(errorOf(Latin.class))
                .contains("Line 1 of its standard output begins with { but is not UTF-8; set PYTHONIOENCODING=utf-8");
    }

    @Test
    void a_metric_that_is_recorded_twice_is_named() throws IOException {
        assertThat(errorOf(Twice.class)).contains("Line 2 of its standard output records the metric 'accuracy' again");
    }

    @Test
    void a_program_that_is_not_there_is_named() throws IOException {
        assertThat(errorOf(NotThere.class))
                .contains("The program python-of-nowhere cannot be started")
                .contains("install it, or put it on the PATH");
    }

    @Test
    void a_probe_that_fails_is_named() throws IOException {
        assertThat(errorOf(ProbeFails.class))
                .contains("The probe [python3, -c, raise SystemExit(3)] ended with exit code 3");
    }

    @Test
    void a_cancelled_run_ends_its_programs() throws IOException {
        var token = CancellationToken.create();
        new Thread(() -> {
                    try {
                        Thread.sleep(1500);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    token.cancel();
                })
                .start();
        kit(SleepsLong.class).cancellationToken(token).execute();

        assertThat(results().experiments().get(0).trials())
                .extracting(TrialResult::status)
                .containsOnly(Status.NOT_RUN);
    }

    @Test
    void a_name_in_braces_that_is_no_sweep_is_an_issue() {
        assertThat(issuesOf(WrongName.class))
                .containsExactly(
                        "@TrainCommand of " + WrongName.class.getName()
                                + " has {rate}, but the experiment sweeps []; a value in braces is seed or a swept field's name");
    }

    @Test
    void a_file_that_does_not_exist_is_an_issue() {
        assertThat(issuesOf(WrongFile.class))
                .singleElement()
                .asString()
                .contains("names the file requirements.txt, which is not in ");
    }

    private String errorOf(Class<?> experiment) throws IOException {
        TrialResult trial = run(experiment).trials().get(0);
        assertThat(trial.status()).isEqualTo(Status.FAILED);
        return trial.error().orElseThrow();
    }

    private ExperimentResult run(Class<?> experiment) throws IOException {
        kit(experiment).execute();
        return results().experiments().get(0);
    }

    private Results results() throws IOException {
        return ResultsFile.read(folder.resolve("results.json"));
    }

    private EngineTestKit.Builder kit(Class<?> experiment) {
        return Events.engine(selectClass(experiment))
                .configurationParameter(
                        JvmParameters.RESULTS.name(),
                        folder.resolve("results.json").toString())
                .configurationParameter(
                        RunParameters.STORE.name(), folder.resolve("store").toString());
    }

    private static List<String> issuesOf(Class<?> experiment) {
        return Events.engine(selectClass(experiment)).discover().getDiscoveryIssues().stream()
                .map(DiscoveryIssue::message)
                .toList();
    }

    @Experiment(locator = "1")
    @TrainCommand(
            value = {"python3", SCRIPT, "trains", "{seed}"},
            files = SCRIPT,
            probe = {"python3", "-V"})
    @Expect(id = "good", metric = "accuracy", atLeast = "85%", quote = "It is good.")
    static class Trains {}

    @Experiment(locator = "1")
    @TrainCommand(
            value = {"python3", "../docs/python/two_moons.py", "--hidden", "{hidden}", "--seed", "{seed}"},
            files = "../docs/python/two_moons.py")
    static class TwoMoons {

        @Sweep({"0", "8"})
        int hidden;

        @Claim("Eight hidden units are better than none.")
        Assertion hiddenHelps() {
            return metric("accuracy").ranks(arm("hidden", 8), arm("hidden", 0));
        }
    }

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "environment", "0"},
            files = SCRIPT)
    static class Environment {
        @Sweep("0.25")
        double learningRate;
    }

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "killed", "{seed}"},
            files = SCRIPT)
    static class Killed {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "raises", "{seed}"},
            files = SCRIPT)
    static class Raises {}

    @Experiment(seeds = 1, timeLimit = "1s")
    @TrainCommand(
            value = {"python3", SCRIPT, "sleeps", "{seed}"},
            files = SCRIPT)
    static class Sleeps {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "sleeps", "{seed}"},
            files = SCRIPT)
    static class SleepsLong {}

    @Experiment(locator = "1")
    @TrainCommand(
            value = {"python3", SCRIPT, "nan", "{seed}"},
            files = SCRIPT)
    @Expect(id = "good", metric = "accuracy", atLeast = "85%", quote = "It is good.")
    static class DivergesToNan {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "garbage", "{seed}"},
            files = SCRIPT)
    static class Garbage {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "only-garbage", "{seed}"},
            files = SCRIPT)
    static class OnlyGarbage {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "python-dict", "{seed}"},
            files = SCRIPT)
    static class PythonDict {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "unknown-field", "{seed}"},
            files = SCRIPT)
    static class UnknownField {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "flood", "{seed}"},
            files = SCRIPT)
    static class Flood {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "flood-without-line-ends", "{seed}"},
            files = SCRIPT)
    static class OneLongLine {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "silent", "{seed}"},
            files = SCRIPT)
    static class Silent {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "latin-1", "{seed}"},
            files = SCRIPT)
    static class Latin {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "twice", "{seed}"},
            files = SCRIPT)
    static class Twice {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python-of-nowhere", SCRIPT},
            files = SCRIPT)
    static class NotThere {}

    @Experiment(seeds = 1)
    @TrainCommand(
            value = {"python3", SCRIPT, "trains", "{seed}"},
            files = SCRIPT,
            probe = {"python3", "-c", "raise SystemExit(3)"})
    static class ProbeFails {}

    @Experiment
    @TrainCommand(
            value = {"python3", SCRIPT, "{rate}"},
            files = SCRIPT)
    static class WrongName {}

    @Experiment
    @TrainCommand(
            value = {"python3", SCRIPT},
            files = "requirements.txt")
    static class WrongFile {}
}
