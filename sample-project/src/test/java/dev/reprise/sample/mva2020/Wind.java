package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.Samples;
import dev.reprise.data.Scaling;
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

/** What the studies of Exercise 4 share: the data, the networks, what is measured, and what the report leaves open. */
final class Wind {

    static final String TRAIN_LOSS = "train.loss";
    static final String VALIDATION_MSE = "validation.mse";

    /** Median over the epochs; the training thread's own processor time. */
    static final String EPOCH_TIME = "epoch.cpu-seconds";

    static final int BATCH = 10;
    static final int EPOCHS = 10;
    static final double RATE = 0.1;

    /** For every printed loss: the report's own values for nearly the same models lie as far apart. */
    static final String MARGIN = "5%";

    static final String DATA =
            "Rows 0-5999 train, 6000-6999 validate, the rest test. \"Normalised\": inputs and target are scaled to 0..1 by the smallest"
                    + " and largest training value; on standardised data the losses would be twenty times the printed ones.";
    static final String UNSTATED =
            "A loss without a named part is that on the validation rows after the last epoch. The output is linear; samples are"
                    + " shuffled every epoch; PyTorch's default initialisation; no momentum, weight decay or schedule.";
    static final String QUESTION = "What does it mean that the inputs are normalised?";
    static final String TO_ONE = "scaled to 0..1";
    static final String STANDARDISED = "standardised";

    /** The same for Question 1, whose losses do not fit the learning rate that Question 2 ends with. */
    static final String QUESTION_1 = "What are the inputs of Question 1, and with which learning rate is it trained?";

    static final String LAYERS =
            "\"n layers\" counts the output, as in Exercise 1: 3 layers of 5 neurons are 3-5-5-1, 1 layer is 3-1 without an activation.";
    static final String SGD =
            "SGD with learning rate 0.1, the best one of Question 2; batch 10 and 10 epochs, the course's defaults.";

    private static final int INPUTS = WindFr2016.WEATHER.size();

    private Wind() {}

    /** What "normalised" may mean for the inputs; the printed losses say that the target is scaled to 0..1. */
    enum Inputs {
        MIN_MAX,
        STANDARDISED;

        private Scaling on(Samples train) {
            return this == MIN_MAX ? Scaling.minMax(train) : Scaling.standard(train);
        }

        /** Of Question 1: the best one of Question 2, or one that standardised inputs do not diverge with. */
        double rate() {
            return this == MIN_MAX ? RATE : 0.01;
        }
    }

    /** Inputs and target from 0 to 1 on the training rows. */
    static Splits normalised(Splits raw) {
        return normalised(raw, Inputs.MIN_MAX);
    }

    private static Splits normalised(Splits raw, Inputs inputs) {
        Scaling features = inputs.on(raw.train());
        Scaling labels = Scaling.minMaxOfLabels(raw.train());
        return new Splits(
                raw.train().scaled(features).labelsScaled(labels),
                raw.validation().scaled(features).labelsScaled(labels),
                raw.test().scaled(features).labelsScaled(labels));
    }

    /** A network for the MSE, with one output. */
    static MultiLayerConfiguration network(int layers, int neurons, Activation activation, IUpdater updater) {
        return network(layers, neurons, activation, updater, 1, PyTorchDefaults.mse());
    }

    static MultiLayerConfiguration network(
            int layers, int neurons, Activation activation, IUpdater updater, int outputs, ILossFunction loss) {
        var list = new NeuralNetConfiguration.Builder().updater(updater).list();
        int inputs = INPUTS;
        for (int i = 1; i < layers; i++) {
            list.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(neurons)
                    .activation(activation)
                    .build());
            inputs = neurons;
        }
        return list.layer(new OutputLayer.Builder(loss)
                        .nIn(inputs)
                        .nOut(outputs)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
    }

    /** Trains on the normalised data, and records losses, the time of an epoch and the figure of the validation loss. */
    static void train(Trial trial, MultiLayerConfiguration configuration, int batch, int epochs) {
        train(trial, configuration, normalised(trial.data(WindFr2016.class).splits()), batch, epochs);
    }

    /** The same with another meaning of normalised inputs. */
    static void train(Trial trial, MultiLayerConfiguration configuration, Inputs inputs, int batch, int epochs) {
        train(trial, configuration, normalised(trial.data(WindFr2016.class).splits(), inputs), batch, epochs);
    }

    static void train(Trial trial, MultiLayerConfiguration configuration, Splits wind, int batch, int epochs) {
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        var outcome = trial.fit(network, wind.train())
                .batch(batch)
                .evaluate(VALIDATION_MSE, n -> Metrics.mse(n, wind.validation()))
                .epochs(epochs)
                .train();
        trial.record(VALIDATION_MSE, Metrics.mse(network, wind.validation()));
        trial.record("test.mse", Metrics.mse(network, wind.test()));
        trial.record("parameters", network.numParams());
        trial.record(EPOCH_TIME, outcome.cpuSecondsPerEpoch());
        Convergence.draw(trial, "validation loss", VALIDATION_MSE);
    }

    static Metric loss() {
        return metric(VALIDATION_MSE).lowerIsBetter();
    }
}
