package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.Scaling;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.DecisionBoundary;
import dev.reprise.results.Figure;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class FitTest {

    private static final TrialServices SERVICES =
            new TrialServices(new DataSets(DataSettings.ofSystem()), (trial, epoch, epochs, loss) -> {}, () -> false);

    @Test
    void the_same_seed_gives_the_same_bits_on_another_thread() throws Throwable {
        TrialResult here = run(1);
        TrialResult there = CompletableFuture.supplyAsync(() -> runUnchecked(1)).join();

        assertThat(there.parametersSha256()).isPresent().isEqualTo(here.parametersSha256());
        assertThat(there.metrics()).isEqualTo(here.metrics());
        assertThat(there.series()).isEqualTo(here.series());
    }

    @Test
    void another_seed_gives_other_bits() throws Throwable {
        assertThat(run(2).parametersSha256()).isNotEqualTo(run(1).parametersSha256());
    }

    @Test
    void series_have_one_value_per_epoch_and_the_loss_falls() throws Throwable {
        var losses = run(1).series().get(Fit.TRAIN_LOSS);

        assertThat(losses).hasSize(3);
        assertThat(losses.get(2)).isLessThan(losses.get(0));
    }

    @Test
    void a_last_batch_that_is_smaller_counts_by_its_samples() throws Throwable {
        // A learning rate of zero: the loss of every step is the loss of its samples, so the mean is that of all
        // samples.
        TrialResult inOne = meanLoss(60);
        TrialResult inUnequalParts = meanLoss(25);

        assertThat(inUnequalParts.series().get(Fit.TRAIN_LOSS).get(0))
                .isCloseTo(inOne.series().get(Fit.TRAIN_LOSS).get(0), within(1e-6));
    }

    @Test
    void a_loss_that_is_no_number_ends_training_and_is_kept() throws Throwable {
        TrialResult result = complete(key(1), trial -> {
            var network =
                    trial.init(network(1e20, 0), (net, random) -> net.params().assign(Float.NaN));
            trial.fit(network, samples(trial)).batch(10).epochs(5).train();
            trial.record("accuracy", Metrics.accuracy(network, samples(trial)));
        });

        assertThat(result.series().get(Fit.TRAIN_LOSS)).hasSize(1).allMatch(loss -> loss.isNaN());
        assertThat(result.metrics()).containsEntry("accuracy", 0.0);
    }

    @Test
    void features_that_are_scaled_twice_are_a_warning_of_the_trial_and_change_no_bits() throws Throwable {
        TrialResult usual = run(1);
        assertThat(usual.warnings()).isEmpty();

        TrialResult twice = complete(key(1), trial -> {
            var tiny = samples(trial).scaled(Scaling.uniform(0, 1e6));
            var network = trial.init(network(0.01, 0), PyTorchDefaults.initialisation());
            trial.fit(network, tiny).epochs(1).train();
            trial.fit(network, tiny).epochs(1).train();
        });
        assertThat(twice.warnings())
                .singleElement()
                .asString()
                .startsWith("The features that a network is trained on (data: spirals) lie between")
                .contains("scaled twice?");
    }

    @Test
    void networks_that_diverged_have_one_hash_whatever_bits_their_nan_has() throws Throwable {
        // One with the sign that x86 gives NaN, one as Java writes it, and two that are numbers.
        Stream<Float> starts = Stream.of(Float.intBitsToFloat(0xFFC00000), Float.NaN, 0f, -0f);
        List<String> hashes = starts.map(FitTest::hashOfAll).toList();

        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
        assertThat(hashes.subList(1, 4)).doesNotHaveDuplicates();
    }

    private static String hashOfAll(float value) {
        try {
            TrialResult result = complete(
                    key(1),
                    trial -> trial.init(network(0, 0), (net, random) -> {
                        float[] all = new float[(int) net.numParams()];
                        Arrays.fill(all, value);
                        net.setParams(Nd4j.createFromArray(all));
                    }));
            return result.parametersSha256().orElseThrow();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_boundary_has_what_was_there_and_a_frame_of_each_observed_epoch() throws Throwable {
        Figure figure =
                complete(key(1), SmallTrainings::decisionBoundary).figures().get(0);

        assertThat(figure.kind()).isEqualTo(Figure.Kind.DECISION_BOUNDARY);
        assertThat(figure.layers())
                .extracting(Figure.Layer::name)
                .containsExactly("start", "a", "epoch 2", "epoch 4", "epoch 5");
        assertThat(figure.layers().get(4).cells())
                .isNotEqualTo(figure.layers().get(2).cells());
    }

    @Test
    void a_boundary_needs_two_features() {
        assertThatThrownBy(() -> complete(key(1), trial -> {
                    var samples = FloatSamples.regression(new float[] {1, 2, 3}, new float[] {1}, 1, 3);
                    trial.fit(trial.init(network(0.01, 0)), samples)
                            .draw(DecisionBoundary.over(0, 1, 0, 1), "boundary", "Boundary", "", "");
                }))
                .hasMessage("The figure 'boundary' shows a plane, which has two features; the samples have 3");
    }

    @Test
    void labels_that_do_not_suit_the_outputs_are_refused_in_the_words_of_the_samples() {
        assertThatThrownBy(() -> complete(key(1), trial -> {
                    var network = trial.init(network(0.01, 0), PyTorchDefaults.initialisation());
                    trial.fit(network, samples(trial).oneHot()).epochs(1).train();
                }))
                .hasMessage(
                        "The output layer has 1 output and learns 1 label per sample, but the samples have 2. Give it as many"
                                + " outputs as there are labels, or other labels, such as samples.oneHot() for one per class");
    }

    @Test
    void the_best_epoch_is_restored_though_no_metric_looks_at_the_network() throws Throwable {
        var losses = new ArrayList<Double>();
        complete(key(1), trial -> {
            var network = trial.init(network(5, 0), PyTorchDefaults.initialisation());
            var outcome = trial.fit(network, samples(trial))
                    .batch(60)
                    .restoreBestWeights()
                    .epochs(20)
                    .train();
            assertThat(outcome.bestEpoch()).isLessThan(20);
            // The loss of a step is that before it: the network of the best epoch has the loss of the epoch after.
            losses.add(Metrics.loss(network, samples(trial)));
            losses.add(trial.series(Fit.TRAIN_LOSS).get(outcome.bestEpoch()));
        });

        assertThat(losses.get(0)).isCloseTo(losses.get(1), within(1e-5));
    }

    @Test
    void cancelling_ends_training_before_the_next_step() {
        var cancelled = new TrialServices(
                new DataSets(DataSettings.ofSystem()), (trial, epoch, epochs, loss) -> {}, () -> true);

        assertThatThrownBy(() -> new TrialRunner(cancelled).run(key(1), FitTest::train))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_batch_size_larger_than_the_data_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> new TrialRunner(SERVICES)
                        .run(key(1), trial -> trial.fit(trial.init(network(0.01, 0)), samples(trial))
                                .batch(1000)))
                .hasMessageContaining("1000")
                .hasMessageContaining("60");
    }

    @Test
    void a_metric_is_recorded_once() {
        assertThatThrownBy(() -> new TrialRunner(SERVICES).run(key(1), trial -> {
                    trial.record("accuracy", 1);
                    trial.record("accuracy", 2);
                }))
                .hasMessageContaining("'accuracy' was recorded before");
    }

    @Test
    void the_accuracy_in_training_suffers_from_dropout() throws Throwable {
        assertThat(accuracyLostInTraining(0)).isZero();
        assertThat(accuracyLostInTraining(0.05)).isPositive();
    }

    private static double accuracyLostInTraining(double keep) throws Throwable {
        var lost = new AtomicReference<Double>();
        complete(key(1), trial -> {
            // The class of a point is that of its first coordinate, which one hidden unit carries to the output.
            var samples =
                    FloatSamples.regression(new float[] {1, 0, 2, 0, -1, 0, -2, 0}, new float[] {1, 1, 0, 0}, 1, 2);
            var network = trial.init(network(0, keep), (net, random) -> {
                net.params().assign(0);
                net.getParam("0_W").putScalar(0, 0, 5);
                net.getParam((keep > 0 ? 2 : 1) + "_W").putScalar(0, 0, 5);
            });
            lost.set(Metrics.accuracy(network, samples) - Metrics.accuracyInTraining(network, samples));
        });
        return lost.get();
    }

    private static TrialResult runUnchecked(int seed) {
        try {
            return run(seed);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrialResult run(int seed) throws Throwable {
        return complete(key(seed), FitTest::train);
    }

    private static TrialResult complete(TrialKey key, TrialRunner.Body body) throws Throwable {
        return new TrialRunner(SERVICES).run(key, body).result();
    }

    private static void train(Trial trial) {
        var network = trial.init(network(0.05, 0.9), PyTorchDefaults.initialisation());
        trial.fit(network, samples(trial)).batch(10).epochs(3).train();
        trial.record("accuracy", Metrics.accuracy(network, samples(trial)));
    }

    private static TrialResult meanLoss(int batch) throws Throwable {
        return complete(
                key(1), trial -> trial.fit(trial.init(network(0, 0), PyTorchDefaults.initialisation()), samples(trial))
                        .batch(batch)
                        .epochs(1)
                        .train());
    }

    private static Samples samples(Trial trial) {
        return trial.data(Spirals.class).train().take(60);
    }

    private static TrialKey key(int seed) {
        return new TrialKey("test", Arm.NONE, seed);
    }

    /** @param keep probability of keeping a hidden output; 0 for no dropout */
    private static MultiLayerConfiguration network(double learningRate, double keep) {
        var layers = new NeuralNetConfiguration.Builder()
                .updater(new Adam(learningRate))
                .list();
        layers.layer(new DenseLayer.Builder()
                .nIn(2)
                .nOut(8)
                .activation(Activation.TANH)
                .build());
        if (keep > 0) {
            layers.layer(new DropoutLayer.Builder(keep).build());
        }
        return layers.layer(new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(8)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }
}
