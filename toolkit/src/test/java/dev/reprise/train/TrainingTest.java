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
import dev.reprise.results.Figure;
import dev.reprise.results.ScaledNumber;
import dev.reprise.results.TrainingCost;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Training.Best;
import dev.reprise.train.port.CosineAnnealing;
import dev.reprise.train.port.PyTorchDefaults;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

class TrainingTest {

    private static final DataSets DATA = new DataSets(DataSettings.ofSystem());

    @Test
    void training_ends_when_patience_does_and_names_the_best_epoch() throws Throwable {
        var values = List.of(3.0, 2.0, 2.5, Double.NaN, 2.0, 1.0).iterator();

        Training.Outcome outcome =
                run(fit -> scripted(fit, values).patience(3).epochs(10).train());

        assertThat(outcome.end()).isEqualTo(Training.End.PATIENCE);
        assertThat(outcome.epochs()).isEqualTo(5);
        assertThat(outcome.bestEpoch()).isEqualTo(2);
        assertThat(outcome.best()).isEqualTo(2);
    }

    @Test
    void an_unrecorded_training_leaves_no_series_and_can_be_monitored() throws Throwable {
        var values = List.of(3.0, 2.0, 2.5).iterator();
        var outcomes = new ArrayList<Training.Outcome>();

        TrialResult result = complete(trial -> {
            var fit = trial.fit(network(trial), spirals(trial)).unrecorded();
            outcomes.add(scripted(fit, values).epochs(3).train());
        });

        assertThat(result.series()).isEmpty();
        assertThat(outcomes.get(0).best()).isEqualTo(2);
    }

    @Test
    void series_are_drawn_over_the_epochs_without_what_is_not_finite() throws Throwable {
        TrialResult result = complete(trial -> {
            for (double value : new double[] {0.5, Double.NaN, 0.25}) {
                trial.append("validation.loss", value);
            }
            trial.figure(Curves.of(trial, "loss", "Loss", 10, "validation.loss"));
        });

        Figure figure = result.figures().get(0);
        assertThat(figure.kind()).isEqualTo(Figure.Kind.LINES);
        assertThat(figure.layers())
                .containsExactly(Figure.Layer.points("validation.loss", List.of(10.0, 30.0), List.of(0.5, 0.25)));
    }

    @Test
    void a_series_that_was_not_recorded_cannot_be_drawn() {
        assertThatThrownBy(() -> complete(trial -> Curves.of(trial, "loss", "Loss", 1, "test.loss")))
                .hasMessageContaining("'test.loss'");
    }

    @Test
    void the_best_epoch_s_parameters_can_be_kept() throws Throwable {
        complete(trial -> {
            var network = network(trial);
            var values = List.of(3.0, 1.0, 2.0).iterator();
            var seen = new ArrayList<INDArray>();
            scripted(trial.fit(network, spirals(trial)), values)
                    .evaluate("copy", n -> {
                        seen.add(n.params().dup());
                        return 0;
                    })
                    .restoreBestWeights()
                    .epochs(3)
                    .train();
            assertThat(network.params()).isEqualTo(seen.get(1));
        });
    }

    @Test
    void the_best_accuracy_is_the_highest() throws Throwable {
        complete(trial -> {
            var values = List.of(0.3, 0.9, 0.5, 0.6).iterator();
            var outcome = trial.fit(network(trial), spirals(trial))
                    .evaluate("validation.accuracy", n -> values.next())
                    .monitor("validation.accuracy", Best.HIGHEST)
                    .patience(2)
                    .epochs(10)
                    .train();
            assertThat(outcome.bestEpoch()).isEqualTo(2);
            assertThat(outcome.best()).isEqualTo(0.9);
            assertThat(outcome.epochs()).isEqualTo(4);
        });
    }

    @Test
    void a_training_that_is_never_started_fails_the_trial_with_the_remedy() {
        assertThatThrownBy(() -> complete(trial ->
                        trial.fit(network(trial), spirals(trial)).batch(10).epochs(10)))
                .hasMessageContaining("never started")
                .hasMessageContaining(".train()");
    }

    @Test
    void a_training_without_a_number_of_epochs_asks_for_it() {
        assertThatThrownBy(() -> run(fit -> fit.batch(10).train())).hasMessageContaining("epochs(n)");
    }

    @Test
    void the_cost_of_all_trainings_is_recorded() throws Throwable {
        TrialResult result = complete(trial -> {
            trial.fit(network(trial), spirals(trial)).batch(25).epochs(3).train();
            trial.fit(network(trial), spirals(trial)).fullBatch().epochs(2).train();
        });

        TrainingCost cost = result.cost().orElseThrow();
        assertThat(cost.steps()).isEqualTo(3 * 3 + 2);
        assertThat(cost.epochs()).isEqualTo(5);
        assertThat(cost.parameters()).isEqualTo(2 * 8 + 8 + 8 + 1);
        assertThat(cost.wallSeconds()).isPositive().isLessThanOrEqualTo(result.seconds());
        assertThat(cost.cpuSeconds()).isPositive();
    }

    @Test
    void scaled_numbers_are_recorded_with_both_values() throws Throwable {
        TrialResult result = complete(trial -> {
            assertThat(trial.scale("epochs", 50, 5)).isEqualTo(50);
            assertThat(trial.scale("epochs", 50, 5)).isEqualTo(50);
        });

        assertThat(result.scaled()).containsExactly(new ScaledNumber("epochs", 50, 5));
    }

    @Test
    void a_network_that_outputs_sequences_is_trained_and_measured() throws Throwable {
        complete(trial -> {
            int steps = 4;
            var features = new float[20 * 2 * steps];
            var labels = new float[20 * 2 * steps];
            for (int i = 0; i < 20; i++) {
                for (int t = 0; t < steps; t++) {
                    int one = (i + t) % 2;
                    features[(i * 2 + one) * steps + t] = 1;
                    labels[(i * 2 + one) * steps + t] = 1;
                }
            }
            Samples echo = FloatSamples.regression(features, labels, 2 * steps, 2, steps)
                    .labelsShaped(2, steps);
            var network = trial.init(recurrent());

            trial.fit(network, echo).batch(10).epochs(60).train();

            assertThat(Metrics.accuracy(network, echo)).isEqualTo(1);
            assertThat(Metrics.outputs(network, echo)[0]).hasSize(2 * steps);
        });
    }

    @Test
    void a_network_with_two_inputs_is_trained_and_measured() throws Throwable {
        complete(trial -> {
            Samples points = trial.data(Spirals.class).train();
            var samples = new MultiTask(List.of(points, points), List.of(points));
            var network = trial.init(twoInputs(), PyTorchDefaults.initialisation());

            var outcome = trial.fit(network, samples).batch(10).epochs(5).train();

            assertThat(outcome.loss()).isLessThan(1);
            assertThat(Metrics.mse(network, samples, 0)).isLessThan(1);
            assertThat(Metrics.auc(network, samples, 0)).isBetween(0.0, 1.0);
            assertThat(Metrics.f1(network, samples, 0)).isBetween(0.0, 1.0);
            assertThatThrownBy(() -> trial.fit(network, new MultiTask(points, List.of(points))))
                    .hasMessageContaining("2 inputs, the samples 1");
        });
    }

    @Test
    void a_monitored_series_must_exist() {
        assertThatThrownBy(() -> run(fit ->
                        fit.monitor("validation.los", Best.LOWEST).epochs(1).train()))
                .hasMessageContaining("'validation.los' is monitored");
    }

    /** A clock that goes on by a second whenever it is read: once at the start, once per step. */
    @Test
    void time_ends_training_before_the_next_step() throws Throwable {
        long[] now = {0};

        Training.Outcome outcome = run(fit -> fit.batch(10)
                .clock(() -> 1_000_000_000 * now[0]++)
                .maxDuration(Duration.ofSeconds(9))
                .epochs(10)
                .train());

        assertThat(outcome.end()).isEqualTo(Training.End.TIME);
        assertThat(outcome.epochs()).isEqualTo(2); // 6 steps each; the second is cut short
        assertThat(outcome.loss()).isFinite();
    }

    @Test
    void divergence_is_said() throws Throwable {
        assertThat(run(fit -> {
                            fit.network().params().assign(Float.NaN);
                            return fit.epochs(5).train();
                        })
                        .end())
                .isEqualTo(Training.End.DIVERGED);
    }

    @Test
    void series_can_be_thinned() throws Throwable {
        TrialResult result = complete(trial -> trial.fit(network(trial), spirals(trial))
                .batch(30)
                .observeEvery(4)
                .epochs(10)
                .train());

        assertThat(result.series().get(Fit.TRAIN_LOSS)).hasSize(3);
    }

    @Test
    void a_full_batch_is_one_step_and_a_batch_of_one_is_as_many_as_samples() throws Throwable {
        complete(trial -> {
            var network = network(trial);
            trial.fit(network, spirals(trial)).fullBatch().epochs(1).train();
            assertThat(network.getIterationCount()).isEqualTo(1);
            trial.fit(network, spirals(trial)).batch(1).epochs(1).train();
            assertThat(network.getIterationCount()).isEqualTo(61);
        });
    }

    @Test
    void plain_fit_gets_series_progress_and_hash_through_the_listener() throws Throwable {
        var epochs = new ArrayList<Integer>();
        var services = new TrialServices(DATA, (key, epoch, all, loss) -> epochs.add(epoch * 100 + all), () -> false);

        TrialResult result = new TrialRunner(services)
                .run(key(), trial -> plainFit(trial, network(trial)))
                .result();

        assertThat(result.series().get(Fit.TRAIN_LOSS)).hasSize(2);
        assertThat(epochs).containsExactly(102, 202);
        assertThat(result.parametersSha256()).isPresent();
    }

    @Test
    void plain_fit_is_cancelled_through_the_listener() {
        var services = new TrialServices(DATA, (key, epoch, all, loss) -> {}, () -> true);

        assertThatThrownBy(() -> new TrialRunner(services).run(key(), trial -> plainFit(trial, network(trial))))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void two_heads_are_trained_and_measured_each_and_together() throws Throwable {
        complete(trial -> {
            Samples points = spirals(trial);
            var tasks = new MultiTask(points, List.of(points.oneHot(), points));
            var network = trial.init(heads(), PyTorchDefaults.initialisation());
            double loss = trial.fit(network, tasks).batch(10).epochs(40).train().loss();

            double first = Metrics.accuracy(network, tasks, 0);
            double second = Metrics.accuracy(network, tasks, 1);
            double both = Metrics.allCorrect(network, tasks);
            assertThat(loss).isLessThan(1);
            assertThat(first).isGreaterThan(0.5);
            assertThat(both).isBetween(first + second - 1, Math.min(first, second));
        });
    }

    @Test
    void errors_are_in_the_unit_before_scaling() throws Throwable {
        complete(trial -> {
            Samples raw = FloatSamples.regression(new float[] {0, 1}, new float[] {100, 300}, 1, 1);
            Scaling scaling = Scaling.minMaxOfLabels(raw);
            var network = trial.init(linear());
            network.params().assign(0); // predicts 0, which is 100 before scaling

            assertThat(Metrics.mse(network, raw.labelsScaled(scaling), scaling)).isCloseTo(20_000, within(1e-6));
            assertThat(Metrics.loss(network, raw)).isCloseTo((100 * 100 + 300 * 300) / 2.0, within(1e-2));
        });
    }

    @Test
    void a_network_that_outputs_nan_gets_everything_wrong_and_breaks_nothing() throws Throwable {
        complete(trial -> {
            var network = network(trial);
            network.params().assign(Float.NaN);

            assertThat(Metrics.accuracy(network, spirals(trial))).isZero();
            assertThat(Metrics.mse(network, spirals(trial))).isNaN();
            assertThat(NetworkFigures.confusionMatrix("c", network, spirals(trial))
                            .layers()
                            .get(0)
                            .cells())
                    .allMatch(row -> row.stream().allMatch(count -> count == 0));
            assertThat(NetworkFigures.weightHistograms("w", network).layers()).hasSize(2);
        });
    }

    @Test
    void figures_show_predictions_weights_filters_and_activations() throws Throwable {
        complete(trial -> {
            Samples points = spirals(trial);
            Figure confusion = NetworkFigures.confusionMatrix("c", network(trial), points);
            assertThat(confusion.layers().get(0).cells().stream()
                            .flatMap(List::stream)
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isEqualTo(points.size());

            var images = FloatSamples.regression(new float[2 * 16], new float[2], 1, 1, 4, 4);
            var network = trial.init(convolution(), PyTorchDefaults.initialisation());
            assertThat(NetworkFigures.weightHistograms("w", network).layers().get(0).y().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isEqualTo(3 * 9);
            assertThat(NetworkFigures.filters("f", network, 0).layers()).hasSize(3);
            assertThat(NetworkFigures.activations("a", network, 0, images, 1)
                            .layers()
                            .get(2)
                            .cells())
                    .hasSize(2);
        });
    }

    @Test
    void filters_are_their_weights_from_the_smallest_to_the_largest() throws Throwable {
        complete(trial -> {
            var network = trial.init(convolution(), PyTorchDefaults.initialisation());
            INDArray weights = network.getParam("0_W");
            double low = weights.minNumber().doubleValue();
            double high = weights.maxNumber().doubleValue();

            List<Figure.Layer> filters = NetworkFigures.filters("f", network, 0).layers();

            for (int filter = 0; filter < 3; filter++) {
                assertThat(filters.get(filter).cells()).hasSize(3);
                assertThat(filters.get(filter).cells().get(1).get(2))
                        .isCloseTo((weights.getDouble(filter, 0, 1, 2) - low) / (high - low), within(1e-6));
            }
        });
    }

    /** Saving, and going on afterwards, with the optimizers and losses that DL4J does not know itself. */
    @Test
    void a_saved_network_predicts_and_trains_on_bit_for_bit(@TempDir Path folder) throws Throwable {
        for (IUpdater optimizer : List.of(
                PyTorchDefaults.adam(new CosineAnnealing(1e-3, 1e-5, 10)),
                PyTorchDefaults.rmsprop(0.01),
                PyTorchDefaults.sgd(0.1, 0.9, false))) {
            complete(trial -> {
                Samples points = spirals(trial);
                var network = trial.init(mlp(optimizer), PyTorchDefaults.initialisation());
                trial.fit(network, points).batch(10).epochs(2).train();
                File file = folder.resolve("model.zip").toFile();
                network.save(file, true);
                MultiLayerNetwork loaded = MultiLayerNetwork.load(file, true);

                assertThat(Metrics.outputs(loaded, points)).isDeepEqualTo(Metrics.outputs(network, points));
                trial.fit(network, points).batch(10).epochs(1).train();
                trial.fit(loaded, points).batch(10).epochs(1).train();
                assertThat(loaded.params()).isEqualTo(network.params());
            });
        }
    }

    @Test
    void random_search_draws_the_same_candidates_for_the_same_seed_and_records_all() throws Throwable {
        var first = new ArrayList<Double>();
        TrialResult result = complete(trial -> RandomSearch.of(trial, 4, random -> random.nextDouble(), c -> -c)
                .forEach(candidate -> first.add(candidate.choice())));
        var second = new ArrayList<Double>();
        complete(trial -> RandomSearch.of(trial, 4, random -> random.nextDouble(), c -> -c)
                .forEach(candidate -> second.add(candidate.choice())));

        assertThat(first).hasSize(4).isEqualTo(second).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(result.figures().get(0).layers().get(0).y()).hasSize(4);
    }

    private static Fit scripted(Fit fit, Iterator<Double> values) {
        return fit.batch(30).evaluate("validation.loss", n -> values.next()).monitor("validation.loss", Best.LOWEST);
    }

    private static void plainFit(Trial trial, MultiLayerNetwork network) {
        network.addListeners(trial.listener(2));
        var rows = new ArrayList<DataSet>();
        for (int i = 0; i < 20; i++) {
            rows.add(new DataSet(Nd4j.ones(1, 2).mul(i / 20.0), Nd4j.ones(1, 1)));
        }
        network.fit(new ListDataSetIterator<>(rows, 5), 2);
    }

    @FunctionalInterface
    private interface Use {
        Training.Outcome of(Fit fit);
    }

    private static Training.Outcome run(Use use) throws Throwable {
        var outcome = new ArrayList<Training.Outcome>();
        complete(trial -> outcome.add(use.of(trial.fit(network(trial), spirals(trial)))));
        return outcome.get(0);
    }

    private static TrialResult complete(TrialRunner.Body body) throws Throwable {
        return new TrialRunner(new TrialServices(DATA, (key, epoch, epochs, loss) -> {}, () -> false))
                .run(key(), body)
                .result();
    }

    private static TrialKey key() {
        return new TrialKey("test", Arm.NONE, 1);
    }

    private static Samples spirals(Trial trial) {
        return trial.data(Spirals.class).train().take(60);
    }

    private static MultiLayerNetwork network(Trial trial) {
        return trial.init(mlp(PyTorchDefaults.sgd(0.1)), PyTorchDefaults.initialisation());
    }

    private static MultiLayerConfiguration mlp(IUpdater optimizer) {
        return PyTorchDefaults.configuration(optimizer, 1e-4)
                .list()
                .layer(dense(2, 8))
                .layer(output(8, 1, Activation.SIGMOID))
                .build();
    }

    private static MultiLayerConfiguration linear() {
        return new NeuralNetConfiguration.Builder()
                .list()
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nIn(1)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
    }

    private static MultiLayerConfiguration convolution() {
        return new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(3)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.convolutional(4, 4, 1))
                .build();
    }

    private static MultiLayerConfiguration recurrent() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(0.05))
                .list()
                .layer(new SimpleRnn.Builder()
                        .nIn(2)
                        .nOut(6)
                        .activation(Activation.TANH)
                        .build())
                .layer(new RnnOutputLayer.Builder(PyTorchDefaults.crossEntropy())
                        .nIn(6)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    private static ComputationGraphConfiguration twoInputs() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(0.02))
                .graphBuilder()
                .addInputs("one", "other")
                .addLayer("left", dense(2, 8), "one")
                .addLayer("right", dense(2, 8), "other")
                .addLayer("out", output(16, 1, Activation.SIGMOID), "left", "right")
                .setOutputs("out")
                .build();
    }

    private static ComputationGraphConfiguration heads() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(0.02))
                .graphBuilder()
                .addInputs("point")
                .addLayer("trunk of the first", dense(2, 8), "point")
                .addLayer("trunk of the second", dense(2, 8), "point")
                .addLayer(
                        "first",
                        new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                                .nIn(8)
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "trunk of the first")
                .addLayer("second", output(8, 1, Activation.SIGMOID), "trunk of the second")
                .setOutputs("first", "second")
                .build();
    }

    private static DenseLayer dense(int in, int out) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(Activation.TANH)
                .build();
    }

    private static OutputLayer output(int in, int out, Activation activation) {
        return new OutputLayer.Builder(PyTorchDefaults.binaryCrossEntropy())
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .build();
    }
}
