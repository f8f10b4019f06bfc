package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.reprise.AfterTrial;
import dev.reprise.BeforeTrial;
import dev.reprise.Experiment;
import dev.reprise.RunIf;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.Scaling;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.execute.TrialTimeoutException;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.results.Figure;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialListener;
import dev.reprise.train.TrialListeners;
import dev.reprise.train.port.PyTorchDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class LifecycleTest {

    private static final List<String> LOG = new CopyOnWriteArrayList<>();

    @BeforeEach
    void clear() {
        LOG.clear();
    }

    @Test
    void every_trial_has_an_instance_of_its_own_between_its_hooks() {
        Events.run(Hooks.class);

        assertThat(LOG).containsExactly("before a", "train a 1", "after a", "before b", "train b 1", "after b");
    }

    @Test
    void after_hooks_run_when_training_failed_and_what_they_throw_is_kept() {
        var failures = Events.run(FailingHooks.class).testEvents().failed().list();

        assertThat(LOG).containsExactly("after");
        assertThat(failures).hasSize(1);
        Throwable failure = failures.get(0)
                .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
        assertThat(failure).hasMessage("training broke");
        assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("hook broke");
    }

    @Test
    void listeners_hear_of_start_epochs_and_end() {
        Events.run(Listened.class);

        assertThat(LOG).containsExactly("started listened seed 1", "epoch 1/2", "epoch 2/2", "finished COMPLETED");
    }

    @Test
    void a_condition_skips_with_its_reason() {
        var skipped = Events.run(OnTheMoon.class).containerEvents().skipped().list();

        assertThat(skipped).singleElement().satisfies(event -> assertThat(event.getRequiredPayload(String.class))
                .contains("no moon"));
    }

    @Test
    void a_trial_that_takes_too_long_fails_at_its_next_step() {
        Events.run(TooLong.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(TrialTimeoutException.class),
                                        message(text -> text.contains("longer than the 1 s")))));
    }

    @Test
    void cancelling_aborts_the_running_trial_at_its_next_step() {
        var token = CancellationToken.create();
        CancelsItself.token = token;

        var run = EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(CancelsItself.class))
                .cancellationToken(token)
                .execute();

        assertThat(run.testEvents().aborted().count()).isEqualTo(1);
        assertThat(run.testEvents().succeeded().count()).isZero();
    }

    @Test
    void metrics_are_published_as_report_entries_and_figures_as_files(@TempDir Path folder) throws IOException {
        var run = publishing(folder).execute();

        var entry = run.testEvents().reportingEntryPublished().list().get(0);
        assertThat(entry.getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
                        .getKeyValuePairs())
                .isEqualTo(Map.of("accuracy", "0.5"));
        assertThat(run.testEvents().fileEntryPublished().count()).isEqualTo(1);
        assertThat(folder.resolve("trial/points.json")).content().contains("\"title\" : \"Points\"");
    }

    @Test
    void where_nobody_looks_at_figures_no_files_are_written(@TempDir Path folder) {
        var run = publishing(folder)
                .configurationParameter(JvmParameters.PUBLISH_FIGURES.name(), "false")
                .execute();

        assertThat(run.testEvents().reportingEntryPublished().count()).isEqualTo(1);
        assertThat(run.testEvents().fileEntryPublished().count()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    private static EngineTestKit.Builder publishing(Path folder) {
        return EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(Publishes.class))
                .outputDirectoryCreator(new OutputDirectoryCreator() {
                    @Override
                    public Path getRootDirectory() {
                        return folder;
                    }

                    @Override
                    public Path createOutputDirectory(TestDescriptor descriptor) throws IOException {
                        return Files.createDirectories(folder.resolve("trial"));
                    }
                });
    }

    @Experiment(seeds = 1)
    static class Hooks {
        @Sweep({"a", "b"})
        String arm = "";

        private int trained;

        @BeforeTrial
        void before() {
            LOG.add("before " + arm);
        }

        @Train
        void train(Trial trial) {
            trained++;
            LOG.add("train " + arm + " " + trained);
        }

        @AfterTrial
        void after() {
            LOG.add("after " + arm);
        }
    }

    @Experiment(seeds = 1)
    static class FailingHooks {
        @Train
        void train(Trial trial) {
            throw new IllegalStateException("training broke");
        }

        @AfterTrial
        void after() {
            LOG.add("after");
            throw new IllegalStateException("hook broke");
        }
    }

    static final class Listener implements TrialListener {
        @Override
        public void trialStarted(TrialKey trial) {
            LOG.add("started " + trial);
        }

        @Override
        public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
            LOG.add("epoch " + epoch + "/" + epochs);
        }

        @Override
        public void trialFinished(TrialKey trial, TrialResult result) {
            LOG.add("finished " + result.status());
        }
    }

    @Experiment(seeds = 1)
    @TrialListeners(Listener.class)
    static class Listened {
        @Train
        void train(Trial trial) {
            fit(trial, 2);
        }
    }

    static final class NoMoon implements RunIf.Condition {
        @Override
        public Optional<String> reasonNotToRun() {
            return Optional.of("there is no moon here");
        }
    }

    @Experiment
    @RunIf(NoMoon.class)
    static class OnTheMoon {
        @Train
        void train(Trial trial) {}
    }

    @Experiment(seeds = 1, timeLimit = "1s")
    static class TooLong {
        @Train
        void train(Trial trial) {
            fit(trial, 1_000_000);
        }
    }

    @Experiment(seeds = 2)
    static class CancelsItself {
        static CancellationToken token = CancellationToken.disabled();

        @Train
        void train(Trial trial) {
            token.cancel();
            fit(trial, 1);
        }
    }

    @Experiment(seeds = 1)
    static class Publishes {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", 0.5);
            var points = Figure.Layer.points("all", new ArrayList<>(List.of(1.0)), List.of(2.0));
            trial.figure(new Figure("points", "Points", Figure.Kind.SCATTER, "x", "y", List.of(points)));
        }
    }

    @Experiment(locator = "L", seeds = 3)
    static class ScaledTwice {
        @Train
        void train(Trial trial) {
            fit(trial, 1, trial.data(Spirals.class).train().take(20).scaled(Scaling.uniform(0, 1e6)));
        }
    }

    @Test
    void what_makes_the_values_of_trials_doubtful_is_on_the_console_once() {
        String console =
                Events.printed(Events.engine(selectClass(ScaledTwice.class))).console();

        assertThat(console.lines().filter(line -> line.startsWith("Warning: ")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Warning: The features that a network is trained on")
                                .contains("scaled twice?"),
                        line -> assertThat(line).isEqualTo("Warning: 2 more like this in this run"));
    }

    private static void fit(Trial trial, int epochs) {
        fit(trial, epochs, trial.data(Spirals.class).train().take(20));
    }

    private static void fit(Trial trial, int epochs, Samples samples) {
        var conf = new NeuralNetConfiguration.Builder()
                .updater(new Sgd(0.01))
                .list()
                .layer(new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(2)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
        trial.fit(trial.init(conf, PyTorchDefaults.initialisation()), samples)
                .batch(10)
                .epochs(epochs)
                .train();
    }
}
