package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.UnknownMetricException;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class ExecutionTest {

    @TempDir
    Path folder;

    @Test
    void trials_run_first_and_claims_are_judged_after_them() {
        assertThat(Events.succeeded(Events.run(Fixtures.TwoActivations.class)))
                .containsExactly(
                        "activation = RELU, seed 1",
                        "activation = RELU, seed 2",
                        "activation = RELU, seed 3",
                        "activation = RELU, seed 4",
                        "activation = RELU, seed 5",
                        "activation = TANH, seed 1",
                        "activation = TANH, seed 2",
                        "activation = TANH, seed 3",
                        "activation = TANH, seed 4",
                        "activation = TANH, seed 5",
                        "relu-best: RELU is best.",
                        "relu-good: RELU is good.",
                        "tanh-best: TANH is best.");
    }

    @Test
    void a_missed_claim_fails_with_quote_expected_and_measured() {
        Events.run(Fixtures.MissedThreshold.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message(text -> text.contains("missed-threshold/too-much")
                                                && text.contains("It is nearly perfect.")
                                                && text.contains("99")))));
    }

    @Test
    void a_threshold_never_passes_on_nan() {
        Events.run(Fixtures.NotANumber.class).testEvents().assertStatistics(counts -> counts.succeeded(5)
                .failed(1));
    }

    @Test
    void a_metric_that_no_trial_recorded_fails_with_the_nearest_name() {
        Events.run(Fixtures.AbsentMetric.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(UnknownMetricException.class),
                                        message(text -> text.contains("'acuracy'") && text.contains("accuracy")))));
    }

    @Test
    void a_failed_trial_fails_and_its_claims_are_aborted_not_judged() {
        var events = Events.run(Fixtures.SecondSeedBreaks.class).testEvents();

        events.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(IllegalStateException.class),
                                        message("The flux capacitor is empty"))));
        events.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("works: It works."),
                                abortedWithReason(message(text ->
                                        text.startsWith("1 trial failed") && text.contains("flux capacitor")))));
        events.assertStatistics(counts -> counts.succeeded(4).failed(1).aborted(1));
    }

    @Test
    void missing_data_aborts_trials_and_claims_and_says_how_to_get_it() {
        var events = Events.run(Fixtures.WithoutData.class).testEvents();

        events.assertStatistics(counts -> counts.aborted(6).failed(0).succeeded(0));
        events.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                displayName("works: It works."),
                                abortedWithReason(message(text -> text.contains("put it into reprise.data.dir")))));
    }

    @Test
    void a_declared_deviation_is_recorded_with_its_cause() throws IOException {
        Path file = folder.resolve("results.json");

        Events.run(Fixtures.TwoActivations.class, file);

        assertThat(ResultsFile.read(file).experiments().get(0).claims())
                .flatExtracting(claim -> claim.expectedDeviation().stream().toList())
                .singleElement()
                .satisfies(declared -> {
                    assertThat(declared.likelyCause()).isEqualTo(DeviationCause.SEED_NOISE);
                    assertThat(declared.reason()).isEqualTo("RELU won in every run.");
                    assertThat(declared.evidence()).isEqualTo("5 seeds");
                });
    }

    @Test
    void a_disabled_experiment_is_skipped_with_its_reason_and_its_claims_are_not_run() throws IOException {
        Path file = folder.resolve("results.json");

        Events.run(Fixtures.SwitchedOff.class, file)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(container(), skippedWithReason("The experiment was skipped: takes a week")));

        ClaimResult claim = ResultsFile.read(file).experiments().get(0).claims().get(0);
        assertThat(claim.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(claim.finding().cause()).contains(NotRunCause.SKIPPED);
        assertThat(claim.finding().reason()).contains("takes a week");
    }

    @Test
    void a_deviation_of_a_claim_that_reproduces_is_stale_and_fails() {
        Events.run(Fixtures.StaleDeviation.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message(text -> text.startsWith("Stale deviation")))));
    }

    @Test
    void titles_of_a_sweep_stand_beside_its_name_and_values_and_replace_none() throws IOException {
        Path file = folder.resolve("results.json");
        Events.run(Fixtures.TitledSweep.class, file);

        var experiment = ResultsFile.read(file).experiments().get(0);

        assertThat(experiment.sweeps())
                .containsExactly(new SweepResult(
                        "momentum",
                        List.of("0", "0.9"),
                        "momentum of SGD",
                        List.of("without momentum", "with momentum")));
        assertThat(experiment.trials().get(0).arm()).isEqualTo(Arm.of("momentum", "0"));
    }

    @Test
    void everything_is_in_the_results_file() throws IOException {
        Path file = folder.resolve("deep/results.json");
        Events.run(Fixtures.TwoActivations.class, file);

        Results results = ResultsFile.read(file);
        var experiment = results.experiments().get(0);

        assertThat(results.reports()).extracting("id").containsExactly("paper");
        assertThat(results.fingerprint()).containsKeys("dl4j", "java", "OMP_NUM_THREADS");
        assertThat(results.summary()).containsEntry(Verdict.REPRODUCED, 2).containsEntry(Verdict.CONTRADICTED, 1);
        assertThat(experiment.id()).isEqualTo("paper/two-activations");
        assertThat(experiment.tags()).containsExactly("quick");
        assertThat(experiment.claims())
                .extracting(ClaimResult::outcome)
                .containsExactly(Outcome.MET, Outcome.MET, Outcome.DEVIATED_AS_EXPECTED);
        assertThat(experiment.trials()).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        TrialResult second = experiment.trials().get(1);
        assertThat(second.arm()).isEqualTo(Arm.of("activation", "RELU"));
        assertThat(second.seed()).isEqualTo(2);
        assertThat(second.metrics()).containsEntry("accuracy", 0.902);
        assertThat(second.series()).containsEntry("loss", List.of(0.5));
    }

    @Test
    void a_verdict_comes_with_its_p_and_a_negative_one_with_the_adjusted_p() throws IOException {
        Path file = folder.resolve("results.json");
        Events.run(Fixtures.TwoActivations.class, file);

        List<ClaimResult> claims = ResultsFile.read(file).experiments().get(0).claims();

        assertThat(claims)
                .extracting(ClaimResult::verdict)
                .containsExactly(Verdict.REPRODUCED, Verdict.REPRODUCED, Verdict.CONTRADICTED);
        assertThat(claims.get(0).finding().p()).contains(1 / 32d); // five of five seeds
        assertThat(claims.get(0).finding().q()).isEmpty();
        double p = claims.get(2).finding().p().orElseThrow();
        assertThat(p).isCloseTo(1e-5, within(1e-12)); // no seed of five, where nine in ten were claimed
        assertThat(claims.get(2).finding().q().orElseThrow()).isCloseTo(3 * p, within(1e-12)); // the smallest of three
    }

    @Test
    void a_number_of_the_report_needs_no_method() throws IOException {
        Path file = folder.resolve("results.json");
        Events.run(ReportedInOneLine.class, file);

        ClaimResult claim = ResultsFile.read(file).experiments().get(0).claims().get(0);

        assertThat(claim.kind()).isEqualTo("reported-value");
        assertThat(claim.finding().reported()).isEqualTo("59.6%");
        assertThat(claim.verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "number", metric = "accuracy", reported = "59.6%", within = "3%", quote = "It is 59.6%.")
    static class ReportedInOneLine {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 0.59 + trial.seed() / 1000.0);
        }
    }

    @Test
    void the_results_do_not_depend_on_the_number_of_threads() throws IOException {
        Path one = folder.resolve("one.json");
        Path four = folder.resolve("four.json");
        Events.run(Fixtures.TwoActivations.class, one);
        Events.engine(org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(Fixtures.TwoActivations.class))
                .configurationParameter(JvmParameters.RESULTS.name(), four.toString())
                .configurationParameter(RunParameters.THREADS.name(), "4")
                .execute();

        assertThat(withoutTimes(four)).isEqualTo(withoutTimes(one));
    }

    private static List<Object> withoutTimes(Path file) throws IOException {
        return ResultsFile.read(file).experiments().stream()
                .<Object>map(experiment -> List.of(
                        experiment.claims(),
                        experiment.trials().stream()
                                .map(t -> List.of(t.arm(), t.seed(), t.metrics(), t.series()))
                                .toList()))
                .toList();
    }
}
