package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.checkpoint.Checkpoints;
import dev.reprise.train.checkpoint.TrialSuspendedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

class CheckpointsTest {

    private static final TrialServices SERVICES =
            new TrialServices(new DataSets(DataSettings.ofSystem()), (trial, epoch, epochs, loss) -> {}, () -> false);

    private static final TrialServices ALL_IN_DL4J =
            new TrialServices(SERVICES.data(), SERVICES.progress(), SERVICES.cancelled(), false, false);

    private static final TrialKey KEY = new TrialKey("test", Arm.NONE, 1);

    static Stream<Named<TrialRunner.Body>> trainings() {
        return Stream.of(
                Named.of("MLP with Adam", SmallTrainings::mlpWithAdam),
                Named.of("decision boundary", SmallTrainings::decisionBoundary),
                Named.of("CNN with momentum", SmallTrainings::cnnWithMomentum),
                Named.of("dropout", SmallTrainings::dropout),
                Named.of("batch normalisation", SmallTrainings::batchNormalisation),
                Named.of("two heads", SmallTrainings::twoHeads),
                Named.of("augmentation", SmallTrainings::augmentation),
                Named.of("early stopping", SmallTrainings::earlyStopping),
                Named.of("cosine schedule", SmallTrainings::cosineSchedule),
                Named.of("three trainings", SmallTrainings::threeTrainings),
                Named.of("unequal batches, thin series", SmallTrainings::unequalBatchesAndThinSeries),
                Named.of("divergence", SmallTrainings::divergence));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void a_trial_that_is_suspended_again_and_again_ends_in_the_same_bits(TrialRunner.Body body) throws Throwable {
        for (TrialServices services : List.of(SERVICES, ALL_IN_DL4J)) {
            TrialResult whole = new TrialRunner(services).run(KEY, body).result();
            var checkpoints = new KeptCheckpoints(7);

            TrialResult inParts = untilCompleted(services, body, checkpoints);

            assertThat(checkpoints.every).hasSizeGreaterThan(1);
            assertThat(checkpoints.discarded).isEmpty();
            assertSame(inParts, whole);
        }
    }

    /** As after a kill: what came after the checkpoint is done once more. */
    @Test
    void a_trial_can_be_continued_from_any_earlier_checkpoint() throws Throwable {
        TrialResult whole =
                new TrialRunner(SERVICES).run(KEY, SmallTrainings::dropout).result();
        var all = new KeptCheckpoints(3);
        untilCompleted(SmallTrainings::dropout, all);

        for (byte[] checkpoint : all.every) {
            var kept = new KeptCheckpoints(0);
            kept.save(checkpoint);
            assertSame(untilCompleted(SmallTrainings::dropout, kept), whole);
        }
    }

    @Test
    void time_between_parts_of_a_training_does_not_count_against_its_limit() throws Throwable {
        // A clock that goes on by a second whenever it is read, and stands still in between.
        var outcomes = new ArrayList<Training.Outcome>();
        TrialRunner.Body body = trial -> {
            long[] reads = {0};
            outcomes.add(trial.fit(SmallTrainings.network(trial), SmallTrainings.points(trial))
                    .batch(10)
                    .clock(() -> 1_000_000_000 * reads[0]++)
                    .maxDuration(Duration.ofSeconds(32))
                    .epochs(100)
                    .train());
        };

        untilCompleted(body, new KeptCheckpoints(6));

        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).end()).isEqualTo(Training.End.TIME);
        assertThat(outcomes.get(0).epochs()).isEqualTo(3);
    }

    @Test
    void checkpoints_are_saved_at_intervals() throws Throwable {
        var checkpoints = new KeptCheckpoints(0, Duration.ofMillis(1));

        new TrialRunner(SERVICES.with(checkpoints)).run(KEY, SmallTrainings::mlpWithAdam);

        assertThat(checkpoints.every).isNotEmpty();
    }

    @Test
    void metrics_and_series_from_before_the_checkpoint_are_there_once() throws Throwable {
        TrialResult result = untilCompleted(SmallTrainings::mlpWithAdam, new KeptCheckpoints(5));

        assertThat(result.series().get(Fit.TRAIN_LOSS)).hasSize(8);
        assertThat(result.series().get("validation.accuracy")).hasSize(8);
    }

    @Test
    void the_seconds_of_all_parts_count() throws Throwable {
        TrialRunner.Body body = trial -> {
            Thread.sleep(30);
            trial.fit(SmallTrainings.network(trial), SmallTrainings.points(trial))
                    .batch(100)
                    .evaluate("slow", n -> sleep(30))
                    .epochs(4)
                    .train();
            trial.record("train.seconds", trial.seconds());
        };

        TrialResult result = untilCompleted(body, new KeptCheckpoints(1));

        assertThat(result.metrics().get("train.seconds")).isGreaterThan(0.150);
        assertThat(result.seconds()).isGreaterThan(0.150);
    }

    @Test
    void bytes_that_are_no_checkpoint_are_discarded_and_the_trial_starts_anew() throws Throwable {
        var checkpoints = new KeptCheckpoints(0);
        checkpoints.save(new byte[] {0, 0, 0, 1, 2, 3});

        TrialResult result = untilCompleted(SmallTrainings::mlpWithAdam, checkpoints);

        assertThat(checkpoints.discarded).singleElement().asString().contains("cannot be read");
        assertSame(
                result,
                new TrialRunner(SERVICES).run(KEY, SmallTrainings::mlpWithAdam).result());
    }

    @Test
    void a_checkpoint_of_another_network_is_discarded_with_both_sizes() throws Throwable {
        var checkpoints = new KeptCheckpoints(0);
        checkpoints.save(aCheckpointOf(SmallTrainings::cnnWithMomentum));

        untilCompleted(SmallTrainings::mlpWithAdam, checkpoints);

        assertThat(checkpoints.discarded).singleElement().asString().contains("bytes where the network has");
    }

    @Test
    void a_checkpoint_of_a_later_training_than_the_trial_has_is_discarded() throws Throwable {
        var checkpoints = new KeptCheckpoints(0);
        byte[] inTheSecond = aCheckpointOf(trial -> {
            var network = SmallTrainings.network(trial);
            trial.fit(network, SmallTrainings.points(trial)).batch(10).epochs(1).train();
            trial.fit(network, SmallTrainings.points(trial)).batch(10).epochs(1).train();
        });
        checkpoints.save(inTheSecond);

        TrialResult result = untilCompleted(
                trial -> trial.fit(SmallTrainings.network(trial), SmallTrainings.points(trial))
                        .batch(10)
                        .epochs(1)
                        .train(),
                checkpoints);

        assertThat(checkpoints.discarded).singleElement().asString().contains("did not come to");
        assertThat(result.series().get(Fit.TRAIN_LOSS)).hasSize(1);
    }

    /** What happens inside cannot be repeated without the outer training's past. */
    @Test
    void a_training_inside_another_ends_saving_and_changes_nothing_else() throws Throwable {
        TrialRunner.Body body = trial -> {
            var inner = SmallTrainings.network(trial);
            trial.fit(SmallTrainings.network(trial), SmallTrainings.points(trial))
                    .batch(10)
                    .evaluate("inner", n -> trial.fit(inner, SmallTrainings.points(trial))
                            .batch(50)
                            .epochs(1)
                            .train()
                            .loss())
                    .epochs(3)
                    .train();
        };
        var checkpoints = new KeptCheckpoints(4);

        TrialResult inParts = untilCompleted(body, checkpoints);

        assertThat(checkpoints.every).isNotEmpty();
        assertSame(inParts, new TrialRunner(SERVICES).run(KEY, body).result());
    }

    @Test
    void without_a_place_for_checkpoints_nothing_is_suspended() throws Throwable {
        assertThat(Checkpoints.none().kept()).isFalse();
        assertThat(new TrialRunner(SERVICES.with(Checkpoints.none()))
                        .run(KEY, SmallTrainings::mlpWithAdam)
                        .result()
                        .status())
                .isEqualTo(TrialResult.Status.COMPLETED);
    }

    @Test
    void a_suspended_trial_says_so() {
        assertThatThrownBy(() ->
                        new TrialRunner(SERVICES.with(new KeptCheckpoints(1))).run(KEY, SmallTrainings::mlpWithAdam))
                .isInstanceOf(TrialSuspendedException.class);
    }

    private static void assertSame(TrialResult actual, TrialResult expected) {
        assertThat(actual.parametersSha256()).isPresent().isEqualTo(expected.parametersSha256());
        assertThat(actual.metrics()).isEqualTo(expected.metrics());
        assertThat(actual.series()).isEqualTo(expected.series());
        assertThat(actual.figures()).isEqualTo(expected.figures());
    }

    private static byte[] aCheckpointOf(TrialRunner.Body body) throws Throwable {
        var all = new KeptCheckpoints(3);
        untilCompleted(body, all);
        return all.every.get(all.every.size() - 1);
    }

    private static TrialResult untilCompleted(TrialRunner.Body body, Checkpoints checkpoints) throws Throwable {
        return untilCompleted(SERVICES, body, checkpoints);
    }

    /** Each part on a thread of its own, whose random generator is somewhere else. */
    private static TrialResult untilCompleted(TrialServices services, TrialRunner.Body body, Checkpoints checkpoints)
            throws Throwable {
        while (true) {
            try {
                return CompletableFuture.supplyAsync(
                                () -> run(services, body, checkpoints), task -> new Thread(task).start())
                        .join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof TrialSuspendedException)) {
                    throw e.getCause();
                }
            }
        }
    }

    private static TrialResult run(TrialServices services, TrialRunner.Body body, Checkpoints checkpoints) {
        try {
            Nd4j.getRandom().setSeed(System.nanoTime());
            return new TrialRunner(services.with(checkpoints)).run(KEY, body).result();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static double sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return milliseconds;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
