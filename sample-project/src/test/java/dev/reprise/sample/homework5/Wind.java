package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.Splits;
import dev.reprise.data.catalog.WindFr2016;
import dev.reprise.judge.Metric;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** What the studies of Homework 4 share: the network, what is measured, and what the report leaves open. */
final class Wind {

    static final int EPOCHS = 30;
    static final int BATCH = 10;
    static final int WIDTH = 20;

    /** For every printed MSE: what two runs of the report's own notebook can be expected to agree to. */
    static final String MARGIN = "3%";

    static final String UNSTATED =
            "Inputs and target are raw (m/s, degrees Celsius, W/m2; MW). Rows 0-5999 train, 6000-6999 validate, the rest test. Adam"
                    + " with learning rate 0.01 (the value that Exercise 2 calls appropriate), batch 10 (the best of Table 10), samples"
                    + " shuffled every epoch, PyTorch's default initialisation, no schedule. The training MSE is the mean loss of the"
                    + " steps of the last epoch, as a training loop prints it: over 5 seeds that gives 4188242 for 1 layer, where"
                    + " the trained network's own is 4157146 and the report prints 4187554.";
    static final String LAYERS =
            "\"n layers\" counts the output: 1 layer is 3-1, 2 layers are 3-20-1, 3 layers are 3-20-20-1; hidden layers have tanh.";

    static final String NOT_20 =
            "With 20 neurons in both hidden layers our errors are far above the printed ones, although 5 and 10 neurons and the"
                    + " larger batches of Table 10 are met to 1 %. 30 neurons would fit: the report confuses 20 and 30 in Homework 2 too.";
    static final String NOT_20_EVIDENCE =
            "20 neurons, 16 seeds: validation MSE 652k to 1774k, training MSE 2.37M to 3.45M. PyTorch, 5 seeds:"
                    + " 694k to 1773k and 2.21M to 3.45M. PyTorch with 30 neurons, 3 seeds: 354k to 673k and 1.22M to 1.69M.";

    private Wind() {}

    /** A network of 3 inputs, hidden layers of one width, and linear outputs. */
    static MultiLayerConfiguration network(
            int hiddenLayers, int width, Activation activation, int outputs, ILossFunction loss, IUpdater updater) {
        var layers = new NeuralNetConfiguration.Builder().updater(updater).list();
        int inputs = WindFr2016.WEATHER.size();
        for (int i = 0; i < hiddenLayers; i++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(width)
                    .activation(activation)
                    .build());
            inputs = width;
        }
        return layers.layer(new OutputLayer.Builder(loss)
                        .nIn(inputs)
                        .nOut(outputs)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
    }

    /** Trains by MSE and Adam as in Exercise 1 and records the MSE of all three parts. */
    static void train(Trial trial, int hiddenLayers, int width, Activation activation, int batch) {
        train(trial, hiddenLayers, width, activation, PyTorchDefaults.adam(0.01), batch);
    }

    /** The same with another optimizer. */
    static void train(Trial trial, int hiddenLayers, int width, Activation activation, IUpdater updater, int batch) {
        train(trial, hiddenLayers, width, activation, updater, batch, EPOCHS);
    }

    /** The same with another number of epochs. */
    static void train(
            Trial trial, int hiddenLayers, int width, Activation activation, IUpdater updater, int batch, int epochs) {
        Splits wind = trial.data(WindFr2016.class).splits();
        var network = trial.init(
                network(hiddenLayers, width, activation, 1, PyTorchDefaults.mse(), updater),
                PyTorchDefaults.initialisation());
        double lastEpoch = trial.fit(network, wind.train())
                .batch(batch)
                .evaluate("validation.mse", n -> Metrics.mse(n, wind.validation()))
                .epochs(epochs)
                .train()
                .loss();
        trial.record("train.mse", lastEpoch);
        trial.record("validation.mse", Metrics.mse(network, wind.validation()));
        trial.record("test.mse", Metrics.mse(network, wind.test()));
    }

    static Metric trainingMse() {
        return metric("train.mse").lowerIsBetter();
    }

    static Metric validationMse() {
        return metric("validation.mse").lowerIsBetter();
    }
}
