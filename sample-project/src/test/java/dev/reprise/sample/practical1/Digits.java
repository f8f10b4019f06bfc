package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.Splits;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Metric;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** What the studies of digits share: the networks, how they train, what is measured, and what the report leaves open. */
final class Digits {

    static final String VALIDATION_ACCURACY = "validation.accuracy";
    static final String TEST_ACCURACY = "test.accuracy";

    static final int BATCH = 10;
    static final int EPOCHS = 10;
    static final double CNN_RATE = 0.01;

    /** Half of a printed step: the report gives whole percents. */
    static final String MARGIN = "0.5%";

    static final String DATA =
            "The report says MNIST, and its claims are judged on MNIST, the last 10,000 training images for validation. The same is trained"
                    + " on USPS (16x16; 6,000, 1,291 and 2,007 images), the course's data of another year, whose typical gap between"
                    + " validation and test the printed accuracies have.";
    static final String UNSTATED =
            "Training was limited by a time that is not stated: 10 epochs. Results are accuracies on the validation images after the last"
                    + " epoch; the output is a softmax of 10; activations are ReLU; batch 10 unless varied; PyTorch's default"
                    + " initialisation; no momentum, weight decay or schedule.";
    static final String CNN =
            "The CNN is that of the best architecture: convolutions of 3x3 with 16, 32, 64 and 128 channels, each with max-pooling of 2x2,"
                    + " then a dense layer of 10. Convolutions are padded by 1: without, 28x28 does not outlast four poolings.";
    static final String MSE = "The loss is the MSE of the softmax against one-hot labels, the exercise's initial loss.";

    private static final int CLASSES = 10;
    private static final int HIDDEN = 100;

    private Digits() {}

    /** Convolutions with these numbers of channels, then a dense layer of 10. */
    static MultiLayerConfiguration cnn(DigitData data, ILossFunction loss, IUpdater updater, int... channels) {
        var layers = new NeuralNetConfiguration.Builder().updater(updater).list();
        for (int count : channels) {
            layers.layer(new ConvolutionLayer.Builder(3, 3)
                    .nOut(count)
                    .convolutionMode(ConvolutionMode.Same)
                    .activation(Activation.RELU)
                    .build());
            layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .build());
        }
        return layers.layer(output(loss)).setInputType(data.input()).build();
    }

    /** The best architecture. */
    static MultiLayerConfiguration bestCnn(DigitData data, ILossFunction loss, IUpdater updater) {
        return cnn(data, loss, updater, 16, 32, 64, 128);
    }

    /** One hidden layer of 100. */
    static MultiLayerConfiguration fullyConnected(DigitData data, ILossFunction loss, IUpdater updater) {
        return new NeuralNetConfiguration.Builder()
                .updater(updater)
                .list()
                .layer(new DenseLayer.Builder()
                        .nOut(HIDDEN)
                        .activation(Activation.RELU)
                        .build())
                .layer(output(loss))
                .setInputType(data.input())
                .build();
    }

    private static OutputLayer output(ILossFunction loss) {
        return new OutputLayer.Builder(loss)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** Trains for 10 epochs, and records the accuracies. */
    static void train(Trial trial, DigitData data, MultiLayerConfiguration configuration, int batch) {
        Splits digits = data.splits(trial);
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        trial.fit(network, digits.train())
                .batch(batch)
                .evaluate(VALIDATION_ACCURACY, n -> Metrics.accuracy(n, digits.validation()))
                .epochs(EPOCHS)
                .train();
        trial.record(VALIDATION_ACCURACY, Metrics.accuracy(network, digits.validation()));
        trial.record(TEST_ACCURACY, Metrics.accuracy(network, digits.test()));
    }

    /** The validation accuracy on MNIST. */
    static Metric accuracy() {
        return metric(VALIDATION_ACCURACY).in("%").given(onMnist());
    }

    static Arm onMnist() {
        return arm("data", DigitData.MNIST);
    }
}
