package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.port.ChannelSoftmax;
import dev.reprise.train.port.CosineAnnealing;
import dev.reprise.train.port.GaussianLikelihood;
import dev.reprise.train.port.KerasDefaults;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The kernel trains and evaluates what DL4J does, to the accuracy of floats, and says what it cannot. */
class KernelTrainingTest {

    private static final DataSets DATA = new DataSets(DataSettings.ofSystem());
    private static final double TOLERANCE = 2e-5;
    private static final int[] POINTS = {3};
    private static final int[] IMAGES = {2, 14, 13};

    static Stream<Arguments> optimizers() {
        ILossFunction mse = PyTorchDefaults.mse();
        ILossFunction crossEntropy = PyTorchDefaults.crossEntropy();
        return Stream.of(
                dense("sgd", PyTorchDefaults.sgd(0.1), mse, Activation.TANH, Activation.IDENTITY),
                dense("momentum", PyTorchDefaults.sgd(0.02, 0.9, false), mse, Activation.RELU, Activation.SIGMOID),
                dense("nesterov", new Nesterovs(0.02, 0.9), mse, Activation.SIGMOID, Activation.TANH),
                dense("decaying", KerasDefaults.sgd(0.1, 0.01), mse, Activation.SELU, Activation.SOFTMAX),
                dense(
                        "exponential",
                        KerasDefaults.sgd(KerasDefaults.exponentialDecay(0.1, 10, 0.5)),
                        mse,
                        Activation.ELU,
                        Activation.IDENTITY),
                dense(
                        "keras momentum",
                        KerasDefaults.sgd(0.02, 1e-3, 0.9, false),
                        crossEntropy,
                        Activation.RELU,
                        Activation.SOFTMAX),
                dense(
                        "adam",
                        PyTorchDefaults.adam(0.002),
                        PyTorchDefaults.binaryCrossEntropy(),
                        Activation.TANH,
                        Activation.SIGMOID),
                dense(
                        "adam, annealed",
                        PyTorchDefaults.adam(new CosineAnnealing(0.005, 0.0001, 3)),
                        mse,
                        Activation.LEAKYRELU,
                        Activation.IDENTITY),
                dense("keras adam", KerasDefaults.adam(0.002), crossEntropy, Activation.TANH, Activation.SOFTMAX),
                dense("rmsprop", PyTorchDefaults.rmsprop(0.002), mse, Activation.SOFTPLUS, Activation.IDENTITY),
                dense("DL4J's rmsprop", new RmsProp(0.002), mse, Activation.TANH, Activation.IDENTITY));
    }

    static Stream<Arguments> regularisations() {
        return Stream.of(
                changed("L2, part of the loss", builder -> builder.l2(0.02)),
                changed("decay apart from the gradient", builder -> builder.weightDecay(0.02)),
                changed("L2 of biases", builder -> builder.l2Bias(0.02)),
                changed("another rate for biases", builder -> builder.biasUpdater(PyTorchDefaults.sgd(0.2))),
                clipped(GradientNormalization.ClipElementWiseAbsoluteValue),
                clipped(GradientNormalization.ClipL2PerLayer),
                clipped(GradientNormalization.ClipL2PerParamType),
                clipped(GradientNormalization.RenormalizeL2PerLayer),
                clipped(GradientNormalization.RenormalizeL2PerParamType),
                Arguments.of(
                        "PyTorch's weight decay",
                        layers(
                                PyTorchDefaults.configuration(PyTorchDefaults.adam(0.002), 0.01),
                                PyTorchDefaults.mse(),
                                Activation.TANH,
                                Activation.IDENTITY),
                        POINTS));
    }

    static Stream<Arguments> images() {
        return Stream.of(
                image(
                        "a kernel of 5, pooling that leaves a rest",
                        convolution(5, 1, 0),
                        pooling(PoolingType.MAX, 2, 0)),
                image("a padded kernel", convolution(3, 1, 1), pooling(PoolingType.MAX, 2, 0)),
                image("a stride", convolution(3, 2, 1), pooling(PoolingType.MAX, 2, 0)),
                image("pooling of the mean", convolution(3, 1, 0), pooling(PoolingType.AVG, 2, 0)),
                image("padded pooling of the mean", convolution(3, 1, 0), pooling(PoolingType.AVG, 3, 1)),
                image("padded pooling of the largest", convolution(3, 1, 0), pooling(PoolingType.MAX, 3, 1)),
                image("the same size", same(4, 1), pooling(PoolingType.MAX, 2, 0)),
                image("the same size with a stride", same(3, 2), pooling(PoolingType.MAX, 2, 0)),
                image("no bias", biasless(), pooling(PoolingType.MAX, 2, 0)),
                image(
                        "an activation apart",
                        convolution(3, 1, 0),
                        new ActivationLayer(Activation.SELU),
                        pooling(PoolingType.MAX, 2, 0)),
                image(
                        "softmax over channels",
                        convolution(3, 1, 0),
                        new ActivationLayer(new ChannelSoftmax()),
                        pooling(PoolingType.MAX, 2, 0)),
                image(
                        "batch normalisation",
                        convolution(3, 1, 0),
                        PyTorchDefaults.batchNorm().build(),
                        new ActivationLayer(Activation.RELU),
                        pooling(PoolingType.MAX, 2, 0)),
                Arguments.of("batch normalisation of features, as Keras has it", normalised(), POINTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"optimizers", "regularisations", "images"})
    void parameters_state_series_and_metrics_agree_with_dl4j(
            String name, MultiLayerConfiguration configuration, int[] shape) throws Throwable {
        Trained kernel = train(configuration, shape, true, 3);
        Trained dl4j = train(configuration, shape, false, 3);

        assertThat(kernel.result().trainer()).contains(Trainer.KERNEL);
        assertThat(dl4j.result().trainer()).contains(Trainer.dl4j("reprise.trainer=dl4j"));
        assertAgree(kernel, dl4j);
        assertThat(kernel.network().getIterationCount())
                .isEqualTo(dl4j.network().getIterationCount());
        assertThat(kernel.network().getEpochCount()).isEqualTo(dl4j.network().getEpochCount());
        assertThat(kernel.network().score()).isCloseTo(dl4j.network().score(), within(TOLERANCE));
    }

    @Test
    void a_gaussian_likelihood_agrees_with_dl4j() throws Throwable {
        MultiLayerConfiguration gaussian = layers(
                new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.adam(0.002)),
                new GaussianLikelihood(GaussianLikelihood.Form.NEGATIVE_LOG_DENSITY),
                Activation.TANH,
                Activation.IDENTITY);

        assertAgree(train(gaussian, POINTS, true, 3), train(gaussian, POINTS, false, 3));
    }

    /** DL4J divides the loss of a smaller last batch by the size of the one before it; steps are not affected. */
    @Test
    void a_loss_without_parameters_of_its_own_agrees_with_dl4j() throws Throwable {
        assertClose(
                train(lossLayer(), POINTS, true, 3).network().params(),
                train(lossLayer(), POINTS, false, 3).network().params());
    }

    @Test
    void training_goes_on_where_dl4j_stopped() throws Throwable {
        MultiLayerConfiguration adam = layers(
                new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.adam(0.002)),
                PyTorchDefaults.mse(),
                Activation.TANH,
                Activation.IDENTITY);

        assertAgree(train(adam, POINTS, true, 2, 1), train(adam, POINTS, false, 2, 1));
    }

    @Test
    void graphs_with_several_heads_and_joined_branches_agree_with_dl4j() throws Throwable {
        GraphTrained kernel = train(branches(), true);
        GraphTrained dl4j = train(branches(), false);

        assertThat(kernel.result().trainer()).contains(Trainer.KERNEL);
        assertClose(kernel.network().params(), dl4j.network().params());
        assertClose(
                kernel.network().getUpdater().getStateViewArray(),
                dl4j.network().getUpdater().getStateViewArray());
        assertSeries(kernel.result(), dl4j.result());
        dl4j.result()
                .metrics()
                .forEach((name, value) ->
                        assertThat(kernel.result().metrics().get(name)).as(name).isCloseTo(value, within(1e-3)));
    }

    @Test
    void dropout_trains_in_the_kernel_with_masks_from_the_seed() throws Throwable {
        MultiLayerConfiguration dropped = dropped(0.5);
        Trained once = train(dropped, POINTS, true, 3);

        assertThat(once.result().trainer()).contains(Trainer.KERNEL);
        assertThat(train(dropped, POINTS, true, 3).result().parametersSha256())
                .isEqualTo(once.result().parametersSha256());
        assertThat(train(dropped(0.6), POINTS, true, 3).result().parametersSha256())
                .isNotEqualTo(once.result().parametersSha256());
        assertThat(once.result().series().get(Training.TRAIN_LOSS)).allMatch(Double::isFinite);
    }

    @Test
    void what_has_no_counterpart_stays_with_dl4j_and_is_named() throws Throwable {
        var sgd = new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.sgd(0.1));
        assertThat(reason(layers(sgd, PyTorchDefaults.mse(), Activation.GELU, Activation.IDENTITY)))
                .contains("layer 0 (DenseLayer)")
                .contains("activation");
        assertThat(reason(layers(
                        new NeuralNetConfiguration.Builder().updater(new AdaGrad(0.1)),
                        PyTorchDefaults.mse(),
                        Activation.RELU,
                        Activation.IDENTITY)))
                .contains("AdaGrad");
        assertThat(reason(layers(sgd.clone().l1(0.1), PyTorchDefaults.mse(), Activation.RELU, Activation.IDENTITY)))
                .contains("L1Regularization");
    }

    @Test
    void what_the_experiment_computes_in_dl4j_is_noticed() throws Throwable {
        TrialResult result = complete(true, trial -> {
            var network = trial.init(dropped(0.5), PyTorchDefaults.initialisation());
            trial.fit(network, samples(2, POINTS)).epochs(1).train();
            network.output(org.nd4j.linalg.factory.Nd4j.ones(1, 3));
        });

        assertThat(result.trainer().orElseThrow().kind()).isEqualTo(Trainer.Kind.DL4J);
        assertThat(result.trainer().orElseThrow().reason().orElseThrow()).contains("output or feedForward");
    }

    @Test
    void weights_that_dl4j_draws_are_noticed() throws Throwable {
        TrialResult result = complete(true, trial -> trial.fit(trial.init(dropped(0.5)), samples(2, POINTS))
                .epochs(1)
                .train());

        assertThat(result.trainer().orElseThrow().reason().orElseThrow()).contains("Initialiser");
    }

    private static String reason(MultiLayerConfiguration configuration) throws Throwable {
        return train(configuration, POINTS, true, 1)
                .result()
                .trainer()
                .flatMap(Trainer::reason)
                .orElse("");
    }

    private static void assertAgree(Trained kernel, Trained dl4j) {
        assertClose(kernel.network().params(), dl4j.network().params());
        INDArray state = dl4j.network().getUpdater().getStateViewArray();
        if (state != null) {
            assertClose(kernel.network().getUpdater().getStateViewArray(), state);
        }
        assertSeries(kernel.result(), dl4j.result());
        assertThat(kernel.result().metrics().get("loss"))
                .isCloseTo(dl4j.result().metrics().get("loss"), within(TOLERANCE));
    }

    private static void assertSeries(TrialResult kernel, TrialResult dl4j) {
        List<Double> actual = kernel.series().get(Training.TRAIN_LOSS);
        List<Double> expected = dl4j.series().get(Training.TRAIN_LOSS);
        assertThat(actual).hasSameSizeAs(expected);
        for (int epoch = 0; epoch < actual.size(); epoch++) {
            assertThat(actual.get(epoch)).isCloseTo(expected.get(epoch), within(TOLERANCE));
        }
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(TOLERANCE);
    }

    private record Trained(MultiLayerNetwork network, TrialResult result) {}

    private record GraphTrained(ComputationGraph network, TrialResult result) {}

    private static TrialResult complete(boolean plain, TrialRunner.Body body) throws Throwable {
        var services = new TrialServices(DATA, (key, epoch, all, loss) -> {}, () -> false, false, plain);
        return new TrialRunner(services)
                .run(new TrialKey("test", Arm.NONE, 1), body)
                .result();
    }

    /** Batches of 10 with a rest of 5 each epoch. */
    private static Trained train(MultiLayerConfiguration configuration, int[] shape, boolean plain, int... epochs)
            throws Throwable {
        var network = new ArrayList<MultiLayerNetwork>();
        int last = configuration.getConfs().size() - 1;
        boolean gaussian = configuration.getConf(last).getLayer() instanceof OutputLayer output
                && output.getLossFn() instanceof GaussianLikelihood;
        Samples samples = samples(gaussian ? 1 : 2, shape);
        TrialResult result = complete(plain, trial -> {
            network.add(trial.init(configuration, PyTorchDefaults.initialisation()));
            for (int some : epochs) {
                trial.fit(network.get(0), samples).batch(10).epochs(some).train();
            }
            trial.record("loss", Metrics.loss(network.get(0), samples));
        });
        return new Trained(network.get(0), result);
    }

    private static GraphTrained train(ComputationGraphConfiguration configuration, boolean plain) throws Throwable {
        var network = new ArrayList<ComputationGraph>();
        Samples samples = samples(2, 3);
        var tasks = new MultiTask(samples, List.of(samples, samples));
        TrialResult result = complete(plain, trial -> {
            network.add(trial.init(configuration, PyTorchDefaults.initialisation()));
            trial.fit(network.get(0), tasks).batch(10).epochs(3).train();
            trial.record("both", Metrics.allCorrect(network.get(0), tasks));
            trial.record("mse", Metrics.mse(network.get(0), tasks, 1));
        });
        return new GraphTrained(network.get(0), result);
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

    private static Arguments dense(
            String name, IUpdater updater, ILossFunction loss, Activation hidden, Activation output) {
        return Arguments.of(
                name, layers(new NeuralNetConfiguration.Builder().updater(updater), loss, hidden, output), POINTS);
    }

    private static Arguments changed(String name, UnaryOperator<NeuralNetConfiguration.Builder> change) {
        var builder = change.apply(new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.sgd(0.1)));
        return Arguments.of(name, layers(builder, PyTorchDefaults.mse(), Activation.TANH, Activation.IDENTITY), POINTS);
    }

    private static Arguments clipped(GradientNormalization kind) {
        return changed(
                kind.toString(), builder -> builder.gradientNormalization(kind).gradientNormalizationThreshold(0.02));
    }

    private static Arguments image(String name, org.deeplearning4j.nn.conf.layers.Layer... layers) {
        var list = new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.02, 0.9, false))
                .list();
        Stream.of(layers).forEach(list::layer);
        return Arguments.of(
                name,
                list.layer(new DenseLayer.Builder()
                                .nOut(6)
                                .activation(Activation.RELU)
                                .build())
                        .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build())
                        .setInputType(InputType.convolutional(14, 13, 2))
                        .build(),
                IMAGES);
    }

    private static ConvolutionLayer convolution(int kernel, int stride, int padding) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(3)
                .stride(stride, stride)
                .padding(padding, padding)
                .activation(Activation.TANH)
                .build();
    }

    private static ConvolutionLayer same(int kernel, int stride) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(3)
                .stride(stride, stride)
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.RELU)
                .build();
    }

    private static ConvolutionLayer biasless() {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(3)
                .hasBias(false)
                .activation(Activation.RELU)
                .build();
    }

    private static SubsamplingLayer pooling(PoolingType type, int size, int padding) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(size, size)
                .stride(2, 2)
                .padding(padding, padding)
                .build();
    }

    private static MultiLayerConfiguration normalised() {
        return new NeuralNetConfiguration.Builder()
                .updater(KerasDefaults.sgd(
                        0.05, 0, 0.9, false)) // Adam makes steps of the noise of gradients that are zero
                .l2(0.01)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(7)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(KerasDefaults.batchNorm().nIn(7).nOut(7).build())
                .layer(new ActivationLayer(Activation.RELU))
                .layer(new BatchNormalization.Builder().nIn(7).nOut(7).build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                        .nIn(7)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    private static MultiLayerConfiguration lossLayer() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.1))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(2)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new LossLayer.Builder(PyTorchDefaults.mse())
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }

    private static MultiLayerConfiguration dropped(double kept) {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.1))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(7)
                        .activation(Activation.TANH)
                        .build())
                .layer(new DropoutLayer.Builder(kept).build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nIn(7)
                        .nOut(2)
                        .activation(Activation.SIGMOID)
                        .dropOut(0.9)
                        .build())
                .build();
    }

    /** Two branches that are added and put beside each other, and heads that are declared before their order. */
    private static ComputationGraphConfiguration branches() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(0.005))
                .graphBuilder()
                .addInputs("input")
                .addLayer("left", hidden(3), "input")
                .addLayer("right", hidden(3), "input")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "left", "right")
                .addVertex("both", new MergeVertex(), "left", "sum")
                .addLayer("second", output(10, PyTorchDefaults.mse(), Activation.SIGMOID), "both")
                .addLayer("first", output(5, PyTorchDefaults.crossEntropy(), Activation.SOFTMAX), "right")
                .setOutputs("first", "second")
                .build();
    }

    private static DenseLayer hidden(int inputs) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(5)
                .activation(Activation.TANH)
                .build();
    }

    private static OutputLayer output(int inputs, ILossFunction loss, Activation activation) {
        return new OutputLayer.Builder(loss)
                .nIn(inputs)
                .nOut(2)
                .activation(activation)
                .build();
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
