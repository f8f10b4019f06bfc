package dev.reprise.train;

import dev.reprise.data.Augmentation;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.results.DecisionBoundary;
import dev.reprise.train.Training.Best;
import dev.reprise.train.port.CosineAnnealing;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;

/** Bodies of trials that together use all that training has. Each takes a second at most. */
public final class SmallTrainings {

    private SmallTrainings() {}

    public static void mlpWithAdam(Trial trial) {
        var network = trial.init(mlp(PyTorchDefaults.adam(0.02)), PyTorchDefaults.initialisation());
        trial.fit(network, points(trial))
                .batch(25)
                .evaluate("validation.accuracy", n -> Metrics.accuracy(n, points(trial)))
                .epochs(8)
                .train();
        trial.record("accuracy", Metrics.accuracy(network, points(trial)));
    }

    /** Draws how it divides the plane, with one frame from before. */
    public static void decisionBoundary(Trial trial) {
        var network = trial.init(mlp(PyTorchDefaults.adam(0.02)), PyTorchDefaults.initialisation());
        DecisionBoundary plane = DecisionBoundary.over(-2, 2, -2, 2).samples("a", 0, 0);
        plane.frame("start", new float[plane.size()][1]);
        trial.fit(network, points(trial))
                .batch(25)
                .observeEvery(2)
                .draw(plane, "boundary", "Boundary", "x", "y")
                .epochs(5)
                .train();
    }

    public static void cnnWithMomentum(Trial trial) {
        trainCnn(trial, images());
    }

    public static void augmentation(Trial trial) {
        trainCnn(trial, images().augmented(new Augmentation(20, 0.1, 5), trial.seed()));
    }

    public static void dropout(Trial trial) {
        var layers = PyTorchDefaults.configuration(PyTorchDefaults.adam(0.02), 0)
                .list()
                .layer(dense(2, 12))
                .layer(new DenseLayer.Builder()
                        .nIn(12)
                        .nOut(12)
                        .activation(Activation.TANH)
                        .dropOut(new Dropout(0.7))
                        .build())
                .layer(output(12, 1))
                .build();
        var network = trial.init(layers);
        trial.fit(network, points(trial)).batch(10).epochs(4).train();
        trial.record("accuracy", Metrics.accuracy(network, points(trial)));
    }

    public static void batchNormalisation(Trial trial) {
        var layers = PyTorchDefaults.configuration(PyTorchDefaults.sgd(0.1), 0)
                .list()
                .layer(dense(2, 8))
                .layer(new BatchNormalization.Builder().nIn(8).nOut(8).build())
                .layer(output(8, 1))
                .build();
        var network = trial.init(layers, PyTorchDefaults.initialisation());
        trial.fit(network, points(trial)).batch(20).epochs(5).train();
        trial.record("loss", Metrics.loss(network, points(trial)));
    }

    public static void twoHeads(Trial trial) {
        Samples points = points(trial);
        var tasks = new MultiTask(points, List.of(points.oneHot(), points));
        var network = trial.init(heads(), PyTorchDefaults.initialisation());
        trial.fit(network, tasks).batch(25).epochs(5).train();
        trial.record("both", Metrics.allCorrect(network, tasks));
    }

    public static void earlyStopping(Trial trial) {
        var network = trial.init(mlp(PyTorchDefaults.adam(0.3)), PyTorchDefaults.initialisation());
        Training.Outcome outcome = trial.fit(network, points(trial))
                .batch(10)
                .evaluate("validation.loss", n -> Metrics.loss(n, points(trial)))
                .monitor("validation.loss", Best.LOWEST)
                .patience(3)
                .restoreBestWeights()
                .epochs(40)
                .train();
        trial.record("epochs", outcome.epochs());
        trial.record("best epoch", outcome.bestEpoch());
        trial.record("best", outcome.best());
    }

    public static void cosineSchedule(Trial trial) {
        var network = trial.init(
                mlp(PyTorchDefaults.adam(new CosineAnnealing(0.05, 0.0001, 6))), PyTorchDefaults.initialisation());
        trial.fit(network, points(trial)).batch(25).epochs(6).train();
    }

    /** The second training starts from the first one's network, with a number drawn between them; so does the third. */
    public static void threeTrainings(Trial trial) {
        SeededRandom random = trial.random("between");
        var first = trial.init(mlp(PyTorchDefaults.adam(0.02)), PyTorchDefaults.initialisation());
        Fit fit = trial.fit(first, points(trial)).batch(20);
        fit.epochs(3).train();
        trial.record("drawn", random.nextDouble());
        trial.record("last loss of the first", trial.series(Fit.TRAIN_LOSS).get(2));
        var second = trial.init(mlp(PyTorchDefaults.rmsprop(0.01)));
        second.params().addi(first.params().mul(random.nextDouble()));
        trial.record(
                "epochs",
                trial.fit(second, points(trial)).batch(15).epochs(2).train().epochs());
        fit.epochs(2).train();
        trial.record("accuracy of the first", Metrics.accuracy(first, points(trial)));
    }

    public static void unequalBatchesAndThinSeries(Trial trial) {
        var network = trial.init(mlp(PyTorchDefaults.rmsprop(0.01)));
        trial.fit(network, points(trial)).batch(35).observeEvery(3).epochs(7).train();
    }

    public static void divergence(Trial trial) {
        var network = trial.init(mlp(PyTorchDefaults.sgd(1e30)), PyTorchDefaults.initialisation());
        Training.Outcome outcome = trial.fit(network, FloatSamples.regression(ramp(60), ramp(30), 1, 2))
                .batch(2)
                .epochs(20)
                .train();
        trial.record("epochs", outcome.epochs());
        trial.record("loss", outcome.loss());
    }

    private static void trainCnn(Trial trial, Samples images) {
        var layers = PyTorchDefaults.configuration(PyTorchDefaults.sgd(0.05, 0.9, false), 1e-4)
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .activation(Activation.RELU)
                        .build())
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(output(0, 1))
                .setInputType(InputType.convolutional(8, 8, 1))
                .build();
        var network = trial.init(layers, PyTorchDefaults.initialisation());
        trial.fit(network, images).batch(8).epochs(4).train();
        trial.record("loss", Metrics.loss(network, images()));
    }

    public static MultiLayerNetwork network(Trial trial) {
        return trial.init(mlp(PyTorchDefaults.adam(0.02)), PyTorchDefaults.initialisation());
    }

    public static Samples points(Trial trial) {
        return trial.data(Spirals.class).train().take(100);
    }

    private static Samples images() {
        var random = new SeededRandom(7);
        var pixels = new float[40 * 64];
        var labels = new float[40];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextDouble();
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
        }
        return FloatSamples.regression(pixels, labels, 1, 1, 8, 8);
    }

    private static float[] ramp(int length) {
        var values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i / (float) length;
        }
        return values;
    }

    public static MultiLayerConfiguration mlp(IUpdater optimizer) {
        return PyTorchDefaults.configuration(optimizer, 1e-4)
                .list()
                .layer(dense(2, 8))
                .layer(output(8, 1))
                .build();
    }

    private static ComputationGraphConfiguration heads() {
        return new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.adam(0.02))
                .graphBuilder()
                .addInputs("point")
                .addLayer("trunk", dense(2, 8), "point")
                .addLayer(
                        "first",
                        new OutputLayer.Builder(PyTorchDefaults.crossEntropy())
                                .nIn(8)
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "trunk")
                .addLayer("second", output(8, 1), "trunk")
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

    private static OutputLayer output(int in, int out) {
        return new OutputLayer.Builder(PyTorchDefaults.binaryCrossEntropy())
                .nIn(in)
                .nOut(out)
                .activation(Activation.SIGMOID)
                .build();
    }
}
