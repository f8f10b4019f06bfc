package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.listeners.ScoreIterationListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Plain Java trains what DL4J trains. */
class PlainNetworkTest {

    private static final DataSets DATA = new DataSets(DataSettings.ofSystem());
    private static final double TOLERANCE = 1e-5;

    static Stream<Arguments> networks() {
        return Stream.of(
                of("sgd, mse", PyTorchDefaults.sgd(0.1), PyTorchDefaults.mse(), Activation.TANH, Activation.IDENTITY),
                of(
                        "momentum",
                        PyTorchDefaults.sgd(0.02, 0.9, false),
                        PyTorchDefaults.mse(),
                        Activation.RELU,
                        Activation.SIGMOID),
                of("nesterov", new Nesterovs(0.02, 0.9), PyTorchDefaults.mse(), Activation.SIGMOID, Activation.TANH),
                of(
                        "decaying",
                        KerasDefaults.sgd(0.1, 0.01),
                        PyTorchDefaults.mse(),
                        Activation.SELU,
                        Activation.SOFTMAX),
                of(
                        "keras momentum",
                        KerasDefaults.sgd(0.02, 1e-3, 0.9, false),
                        PyTorchDefaults.crossEntropy(),
                        Activation.RELU,
                        Activation.SOFTMAX),
                of(
                        "adam",
                        PyTorchDefaults.adam(0.002),
                        PyTorchDefaults.binaryCrossEntropy(),
                        Activation.TANH,
                        Activation.SIGMOID),
                of(
                        "adam, annealed",
                        PyTorchDefaults.adam(new CosineAnnealing(0.005, 0.0001, 3)),
                        PyTorchDefaults.mse(),
                        Activation.TANH,
                        Activation.IDENTITY),
                of(
                        "keras adam",
                        KerasDefaults.adam(0.002),
                        PyTorchDefaults.crossEntropy(),
                        Activation.TANH,
                        Activation.SOFTMAX),
                of(
                        "rmsprop",
                        PyTorchDefaults.rmsprop(0.002),
                        PyTorchDefaults.mse(),
                        Activation.TANH,
                        Activation.IDENTITY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void parameters_state_and_series_agree_with_dl4j(String name, MultiLayerConfiguration configuration)
            throws Throwable {
        Trained plain = train(configuration, true, 3);
        Trained native4j = train(configuration, false, 3);

        assertAgree(plain, native4j);
        assertThat(plain.network().getIterationCount())
                .isEqualTo(native4j.network().getIterationCount());
        assertThat(plain.network().getEpochCount()).isEqualTo(native4j.network().getEpochCount());
        assertThat(plain.network().score()).isCloseTo(native4j.network().score(), within(TOLERANCE));
    }

    @Test
    void weight_decay_agrees_with_dl4j() throws Throwable {
        MultiLayerConfiguration decayed = layers(
                PyTorchDefaults.configuration(PyTorchDefaults.adam(0.002), 0.01),
                PyTorchDefaults.mse(),
                Activation.TANH,
                Activation.IDENTITY);

        assertAgree(train(decayed, true, 3), train(decayed, false, 3));
    }

    @Test
    void a_gaussian_likelihood_agrees_with_dl4j() throws Throwable {
        MultiLayerConfiguration gaussian = layers(
                new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.adam(0.002)),
                new GaussianLikelihood(GaussianLikelihood.Form.NEGATIVE_LOG_DENSITY),
                Activation.TANH,
                Activation.IDENTITY);

        assertAgree(train(gaussian, true, 3), train(gaussian, false, 3));
    }

    @Test
    void a_convolutional_network_agrees_with_dl4j() throws Throwable {
        var builder = new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.sgd(0.05, 0.9, false));

        assertAgree(train(images(builder), true, 2), train(images(builder), false, 2));
    }

    @Test
    void training_goes_on_where_it_stopped() throws Throwable {
        MultiLayerConfiguration adam = layers(
                new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.adam(0.002)),
                PyTorchDefaults.mse(),
                Activation.TANH,
                Activation.IDENTITY);

        Trained twice = train(adam, true, 2, 1);
        Trained mixed = train(adam, false, 2, 1);

        assertAgree(twice, mixed);
    }

    @Test
    void what_has_no_counterpart_stays_with_dl4j() {
        var sgd = new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.sgd(0.1));
        assertThat(plain(layers(sgd, PyTorchDefaults.mse(), Activation.RELU, Activation.IDENTITY)))
                .isTrue();
        assertThat(plain(layers(sgd.clone().dropOut(0.5), PyTorchDefaults.mse(), Activation.RELU, Activation.IDENTITY)))
                .isFalse();
        assertThat(plain(layers(sgd.clone().l2(0.1), PyTorchDefaults.mse(), Activation.RELU, Activation.IDENTITY)))
                .isFalse();
        assertThat(plain(layers(
                        sgd.clone().gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue),
                        PyTorchDefaults.mse(),
                        Activation.RELU,
                        Activation.IDENTITY)))
                .isFalse();
        assertThat(plain(layers(
                        sgd.clone().biasUpdater(PyTorchDefaults.sgd(0.2)),
                        PyTorchDefaults.mse(),
                        Activation.RELU,
                        Activation.IDENTITY)))
                .isFalse();
        assertThat(plain(layers(sgd, PyTorchDefaults.mse(), Activation.GELU, Activation.IDENTITY)))
                .isFalse();
        assertThat(plain(layers(
                        new NeuralNetConfiguration.Builder().updater(new AdaGrad(0.1)),
                        PyTorchDefaults.mse(),
                        Activation.RELU,
                        Activation.IDENTITY)))
                .isFalse();
    }

    @Test
    void a_network_with_listeners_stays_with_dl4j() {
        var network = new MultiLayerNetwork(layers(
                new NeuralNetConfiguration.Builder(), PyTorchDefaults.mse(), Activation.RELU, Activation.IDENTITY));
        network.init();
        network.setListeners(new ScoreIterationListener(1));

        assertThat(PlainNetwork.of(network, samples(2, 3), 10)).isEmpty();
    }

    @Test
    void large_networks_stay_with_dl4j() {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder().nIn(3).nOut(5000).build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nIn(5000)
                        .nOut(2)
                        .build())
                .build());
        network.init();

        assertThat(PlainNetwork.of(network, samples(2, 3), 60)).isEmpty();
    }

    /** A kernel of 5; a padded kernel of 3, with its activation apart; a pooling that leaves a rest. */
    private static MultiLayerConfiguration images(NeuralNetConfiguration.Builder builder) {
        return builder.list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .nOut(3)
                        .activation(Activation.RELU)
                        .build())
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .padding(1, 1)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new ActivationLayer(Activation.TANH))
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nOut(6)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(14, 13, 2))
                .build();
    }

    private static boolean plain(MultiLayerConfiguration configuration) {
        var network = new MultiLayerNetwork(configuration);
        network.init();
        return PlainNetwork.of(network, samples(2, 3), 10).isPresent();
    }

    private static void assertAgree(Trained plain, Trained native4j) {
        assertClose(plain.network().params(), native4j.network().params());
        INDArray state = native4j.network().getUpdater().getStateViewArray();
        if (state != null) {
            assertClose(plain.network().getUpdater().getStateViewArray(), state);
        }
        assertThat(plain.losses()).hasSameSizeAs(native4j.losses());
        for (int epoch = 0; epoch < plain.losses().size(); epoch++) {
            assertThat(plain.losses().get(epoch)).isCloseTo(native4j.losses().get(epoch), within(TOLERANCE));
        }
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(TOLERANCE);
    }

    private record Trained(MultiLayerNetwork network, List<Double> losses) {}

    /** Batches of 10 with a rest of 5 each epoch. */
    private static Trained train(MultiLayerConfiguration configuration, boolean plain, int... epochs) throws Throwable {
        var services = new TrialServices(DATA, (key, epoch, all, loss) -> {}, () -> false, false, plain);
        var network = new MultiLayerNetwork[1];
        int last = configuration.getConfs().size() - 1;
        boolean gaussian =
                ((OutputLayer) configuration.getConf(last).getLayer()).getLossFn() instanceof GaussianLikelihood;
        int[] shape = last == 2 ? new int[] {3} : new int[] {2, 14, 13};
        var result = new TrialRunner(services).run(new TrialKey("test", Arm.NONE, 1), trial -> {
            network[0] = trial.init(configuration, PyTorchDefaults.initialisation());
            assertThat(PlainNetwork.of(network[0], samples(gaussian ? 1 : 2, shape), 10))
                    .isPresent();
            for (int some : epochs) {
                trial.fit(network[0], samples(gaussian ? 1 : 2, shape))
                        .batch(10)
                        .epochs(some)
                        .train();
            }
        });
        return new Trained(network[0], result.result().series().get(Training.TRAIN_LOSS));
    }

    /** One-hot where there is more than one label. */
    private static Samples samples(int labels, int... shape) {
        int width = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        var random = new SeededRandom(7, 1);
        var features = new float[65 * width];
        var targets = new float[65 * labels];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < 65; i++) {
            targets[i * labels + (features[width * i] > 0 ? labels - 1 : 0)] =
                    labels == 1 ? features[width * i + 1] : 1;
        }
        return FloatSamples.regression(features, targets, labels, shape);
    }

    private static Arguments of(
            String name, IUpdater updater, ILossFunction loss, Activation hidden, Activation output) {
        return Arguments.of(name, layers(new NeuralNetConfiguration.Builder().updater(updater), loss, hidden, output));
    }

    private static MultiLayerConfiguration layers(
            NeuralNetConfiguration.Builder builder, ILossFunction loss, Activation hidden, Activation output) {
        return builder.list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(7)
                        .activation(hidden)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nIn(7)
                        .nOut(5)
                        .activation(hidden)
                        .build())
                .layer(new OutputLayer.Builder(loss)
                        .nIn(5)
                        .nOut(2)
                        .activation(output)
                        .build())
                .build();
    }
}
