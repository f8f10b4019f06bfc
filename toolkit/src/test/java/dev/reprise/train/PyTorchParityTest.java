package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.kernel.Batch;
import dev.reprise.train.bridge.Bridged;
import dev.reprise.train.bridge.KernelNetwork;
import dev.reprise.train.port.ChannelSoftmax;
import dev.reprise.train.port.CosineAnnealing;
import dev.reprise.train.port.GaussianLikelihood;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
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
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The same weights and batches in, the same losses and weights out as PyTorch 1.13 over 100 steps. */
class PyTorchParityTest {

    private static final double TOLERANCE = 1e-4;
    private static final int STEPS_PER_EPOCH = 4;

    static Stream<Arguments> sequences() {
        ILossFunction mse = PyTorchDefaults.mse();
        return Stream.of(
                sequence("mlp-mse-sgd", mlp(PyTorchDefaults.sgd(0.05), 6, Activation.TANH, mse)),
                sequence("mlp-mse-nesterov", mlp(PyTorchDefaults.sgd(0.01, 0.9, true), 6, Activation.TANH, mse)),
                sequence(
                        "mlp-bce-adam",
                        mlp(PyTorchDefaults.adam(0.01), 8, Activation.RELU, PyTorchDefaults.binaryCrossEntropy())),
                sequence("mlp-mse-rmsprop", mlp(PyTorchDefaults.rmsprop(0.005), 6, Activation.TANH, mse)),
                sequence(
                        "mlp-mse-adam-cosine",
                        mlp(PyTorchDefaults.adam(new CosineAnnealing(1e-2, 1e-4, 20)), 6, Activation.TANH, mse)),
                sequence("mlp-mse-adam-weight-decay", weightDecay()),
                sequence("batch-norm", batchNorm()),
                sequence("gaussian", gaussian(GaussianLikelihood.Form.NEGATIVE_LOG_DENSITY)),
                sequence("gaussian-course-form", gaussian(GaussianLikelihood.Form.WITHOUT_CONSTANTS)),
                sequence("cnn-cross-entropy-momentum", cnn()),
                sequence("cnn-strided-batch-norm-average", stridedCnn()),
                sequence("cnn-channel-softmax-clipped", clippedCnn()),
                sequence("mlp-softplus-momentum-weight-decay", softplus()));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void sequences_train_as_in_pytorch(String name, MultiLayerConfiguration configuration) {
        Reference reference = Reference.of(name);
        var network = new MultiLayerNetwork(configuration);
        network.init();
        set(network, reference.initial());
        assertParity(network, reference, step -> {
            network.fit(reference.features(step), reference.targets(step)[0]);
            return network.score();
        });
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void sequences_train_in_the_kernel_as_in_pytorch(String name, MultiLayerConfiguration configuration) {
        Reference reference = Reference.of(name);
        var network = new MultiLayerNetwork(configuration);
        network.init();
        set(network, reference.initial());
        assertParity(network, reference, inKernel(network, reference));
    }

    static Stream<Arguments> graphs() {
        return Stream.of(
                Arguments.of("two-heads", twoHeads()), Arguments.of("cnn-two-heads-adam", imagesWithTwoHeads()));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void graphs_train_in_the_kernel_as_in_pytorch(String name, ComputationGraphConfiguration configuration) {
        Reference reference = Reference.of(name);
        var network = new ComputationGraph(configuration);
        network.init();
        set(network, reference.initial());
        assertParity(network, reference, inKernel(network, reference));
    }

    private static Function<Integer, Double> inKernel(Model network, Reference reference) {
        int[] shape = LongStream.of(reference.features(0).shape())
                .skip(1)
                .mapToInt(Math::toIntExact)
                .toArray();
        var bridged = KernelNetwork.of(network, shape, 0);
        assertThat(bridged).isInstanceOf(Bridged.InKernel.class);
        KernelNetwork kernel = ((Bridged.InKernel) bridged).network();
        return step -> {
            List<float[]> labels = Stream.of(reference.targets(step))
                    .map(target -> target.dup('c').data().asFloat())
                    .toList();
            double loss = kernel.step(
                    new Batch(10, reference.features(step).dup('c').data().asFloat(), labels));
            kernel.writeBack();
            return loss;
        };
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void graphs_train_as_in_pytorch(String name, ComputationGraphConfiguration configuration) {
        Reference reference = Reference.of(name);
        var network = new ComputationGraph(configuration);
        network.init();
        set(network, reference.initial());
        assertParity(network, reference, step -> {
            network.fit(new INDArray[] {reference.features(step)}, reference.targets(step));
            return network.score();
        });
    }

    /** PyTorch's running variance takes the unbiased variance of each batch of 10, DL4J's the biased one. */
    @Test
    void batch_norm_keeps_the_running_mean_of_pytorch_and_nine_tenths_of_its_variance() {
        Reference reference = Reference.of("batch-norm");
        var network = new MultiLayerNetwork(batchNorm());
        network.init();
        set(network, reference.initial());
        for (int step = 0; step < Reference.STEPS; step++) {
            network.fit(reference.features(step), reference.targets(step)[0]);
        }

        double[] mean = network.getLayer(1).getParam("mean").toDoubleVector();
        double[] variance = network.getLayer(1).getParam("var").toDoubleVector();
        for (int i = 0; i < mean.length; i++) {
            assertThat(mean[i]).isCloseTo(reference.buffer("1.running_mean")[i], within(1e-3));
            assertThat(variance[i]).isCloseTo(reference.buffer("1.running_var")[i] * 0.9, within(1e-3));
        }
    }

    private static void assertParity(Model network, Reference reference, Function<Integer, Double> fit) {
        double worst = 0;
        for (int step = 0; step < Reference.STEPS; step++) {
            double loss = fit.apply(step);
            if ((step + 1) % STEPS_PER_EPOCH == 0) {
                nextEpoch(network);
            }
            worst = Math.max(worst, Math.abs(loss / reference.loss(step) - 1));
        }
        assertThat(worst).as("largest relative error of 100 losses").isLessThan(TOLERANCE);
        List<INDArray> actual = parameters(network);
        List<INDArray> expected = reference.last();
        for (int i = 0; i < expected.size(); i++) {
            double scale = expected.get(i).amaxNumber().doubleValue();
            double error = actual.get(i)
                    .sub(fromPyTorch(expected.get(i), actual.get(i)))
                    .amaxNumber()
                    .doubleValue();
            assertThat(error / scale).as("parameter %d", i).isLessThan(TOLERANCE);
        }
    }

    private static void nextEpoch(Model network) {
        if (network instanceof MultiLayerNetwork sequence) {
            sequence.incrementEpochCount();
        }
    }

    private static void set(Model network, List<INDArray> values) {
        List<INDArray> parameters = parameters(network);
        assertThat(parameters).hasSameSizeAs(values);
        for (int i = 0; i < values.size(); i++) {
            parameters.get(i).assign(fromPyTorch(values.get(i), parameters.get(i)));
        }
    }

    /** In PyTorch's order: weights, biases; scale, shift. */
    private static List<INDArray> parameters(Model network) {
        var parameters = new ArrayList<INDArray>();
        layers(network).forEach(layer -> {
            for (String name : List.of("W", "gamma", "b", "beta")) {
                INDArray parameter = layer.paramTable().get(name);
                if (parameter != null) {
                    parameters.add(parameter);
                }
            }
        });
        return parameters;
    }

    private static Stream<Layer> layers(Model network) {
        return Stream.of(
                network instanceof MultiLayerNetwork sequence
                        ? sequence.getLayers()
                        : ((ComputationGraph) network).getLayers());
    }

    private static INDArray fromPyTorch(INDArray value, INDArray like) {
        return value.rank() == 2 ? value.transpose() : value.reshape(like.shape());
    }

    private static Arguments sequence(String name, MultiLayerConfiguration configuration) {
        return Arguments.of(name, configuration);
    }

    private static MultiLayerConfiguration mlp(
            IUpdater updater, int hidden, Activation activation, ILossFunction loss) {
        boolean binary = loss.toString().startsWith("BinaryCrossEntropy");
        return new NeuralNetConfiguration.Builder()
                .updater(updater)
                .list()
                .layer(dense(3, hidden, activation))
                .layer(output(loss, hidden, 2, binary ? Activation.SIGMOID : Activation.IDENTITY))
                .build();
    }

    private static MultiLayerConfiguration gaussian(GaussianLikelihood.Form form) {
        return mlp(PyTorchDefaults.adam(0.01), 8, Activation.TANH, new GaussianLikelihood(form));
    }

    private static MultiLayerConfiguration weightDecay() {
        return PyTorchDefaults.configuration(PyTorchDefaults.adam(0.01), 0.01)
                .list()
                .layer(dense(3, 8, Activation.SELU))
                .layer(dense(8, 6, Activation.SIGMOID))
                .layer(output(PyTorchDefaults.mse(), 6, 2, Activation.IDENTITY))
                .build();
    }

    private static MultiLayerConfiguration batchNorm() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.05))
                .list()
                .layer(dense(3, 6, Activation.IDENTITY))
                .layer(PyTorchDefaults.batchNorm().nIn(6).nOut(6).build())
                .layer(new ActivationLayer(Activation.RELU))
                .layer(output(PyTorchDefaults.crossEntropy(), 6, 3, Activation.SOFTMAX))
                .build();
    }

    private static MultiLayerConfiguration cnn() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.02, 0.9, false))
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(3)
                        .activation(Activation.RELU)
                        .build())
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(8, 8, 1))
                .build();
    }

    private static MultiLayerConfiguration stridedCnn() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.02, 0.9, false))
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .stride(2, 2)
                        .padding(1, 1)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(PyTorchDefaults.batchNorm().build())
                .layer(new ActivationLayer(Activation.ELU))
                .layer(new SubsamplingLayer.Builder(PoolingType.AVG)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(9, 9, 2))
                .build();
    }

    private static MultiLayerConfiguration clippedCnn() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.2))
                .gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue)
                .gradientNormalizationThreshold(0.01)
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(3)
                        .padding(1, 1)
                        .activation(new ChannelSoftmax())
                        .build())
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(3, 3)
                        .stride(2, 2)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(9, 9, 2))
                .build();
    }

    private static MultiLayerConfiguration softplus() {
        return PyTorchDefaults.configuration(PyTorchDefaults.sgd(0.02, 0.9, false), 0.02)
                .list()
                .layer(dense(3, 7, Activation.SOFTPLUS))
                .layer(output(PyTorchDefaults.mse(), 7, 2, Activation.IDENTITY))
                .build();
    }

    private static ComputationGraphConfiguration imagesWithTwoHeads() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(0.005))
                .graphBuilder()
                .addInputs("x")
                .addLayer(
                        "trunk",
                        new ConvolutionLayer.Builder(3, 3)
                                .nOut(4)
                                .activation(Activation.TANH)
                                .build(),
                        "x")
                .addLayer(
                        "pool",
                        new SubsamplingLayer.Builder()
                                .kernelSize(2, 2)
                                .stride(2, 2)
                                .build(),
                        "trunk")
                .addLayer("first", output(PyTorchDefaults.crossEntropy(), 36, 3, Activation.SOFTMAX), "pool")
                .addLayer("second", output(PyTorchDefaults.binaryCrossEntropy(), 36, 2, Activation.SIGMOID), "pool")
                .setOutputs("first", "second")
                .setInputTypes(InputType.convolutional(9, 9, 2))
                .build();
    }

    private static ComputationGraphConfiguration twoHeads() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.05))
                .graphBuilder()
                .addInputs("x")
                .addLayer("trunk", dense(3, 8, Activation.RELU), "x")
                .addLayer("first", output(PyTorchDefaults.crossEntropy(), 8, 3, Activation.SOFTMAX), "trunk")
                .addLayer("second", output(PyTorchDefaults.mse(), 8, 2, Activation.SOFTMAX), "trunk")
                .setOutputs("first", "second")
                .build();
    }

    private static DenseLayer dense(int in, int out, Activation activation) {
        return new DenseLayer.Builder().nIn(in).nOut(out).activation(activation).build();
    }

    private static OutputLayer output(ILossFunction loss, int in, int out, Activation activation) {
        return new OutputLayer.Builder(loss)
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .build();
    }
}
