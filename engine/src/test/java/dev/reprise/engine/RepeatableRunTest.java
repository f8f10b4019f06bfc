package dev.reprise.engine;

import static dev.reprise.engine.Events.engine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Experiment;
import dev.reprise.RunIf;
import dev.reprise.Train;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.results.RepeatableRun;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialListener;
import dev.reprise.train.TrialListeners;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** Of which runs the engine says that they would come to the same if they were run again. */
class RepeatableRunTest {

    @TempDir
    Path folder;

    @Test
    void a_run_whose_trials_all_completed_is_repeatable_whatever_the_verdicts() throws IOException {
        Optional<RepeatableRun> run =
                run(Fixtures.TwoActivations.class, Fixtures.MissedThreshold.class, Fixtures.SwitchedOff.class);

        assertThat(run)
                .map(RepeatableRun::finishedAt)
                .contains(ResultsFile.read(results()).finishedAt());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Fixtures.SecondSeedBreaks.class,
                Fixtures.WithoutData.class,
                Fixtures.AbsentMetric.class,
                OnlyToday.class,
                Listened.class
            })
    void a_run_that_may_come_out_otherwise_next_time_is_not(Class<?> experiment) throws IOException {
        assertThat(run(Fixtures.TwoActivations.class, experiment)).isEmpty();
        assertThat(results()).exists();
    }

    private Optional<RepeatableRun> run(Class<?>... experiments) throws IOException {
        Path file = folder.resolve("repeatable");
        engine(Stream.of(experiments).map(DiscoverySelectors::selectClass).toArray(ClassSelector[]::new))
                .configurationParameter(JvmParameters.RESULTS.name(), results().toString())
                .configurationParameter(JvmParameters.REPEATABLE.name(), file.toString())
                .execute();
        return RepeatableRun.read(file);
    }

    private Path results() {
        return folder.resolve("results.json");
    }

    static final class Today implements RunIf.Condition {

        @Override
        public Optional<String> reasonNotToRun() {
            return Optional.empty();
        }
    }

    @Experiment(locator = "Section 1")
    @RunIf(Today.class)
    static class OnlyToday {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 1);
        }
    }

    static final class Listener implements TrialListener {}

    @Experiment(locator = "Section 1")
    @TrialListeners(Listener.class)
    static class Listened {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 1);
        }
    }
}
