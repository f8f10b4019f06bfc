package dev.reprise.sample.mva2020;

import static dev.reprise.sample.mva2020.Spiral.VALIDATION_ACCURACY;
import static dev.reprise.sample.mva2020.Spiral.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.nio.FloatBuffer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.ViewIterator;
import org.nd4j.linalg.factory.Nd4j;

/** The initial setup, trained with DL4J's own loop: all that it needs from Reprise is the listener. */
@Experiment(
        report = Mva2020.class,
        locator = "Section 1.1, Question 1",
        title = "Spirals: one linear layer, the initial setup",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            Spiral.DEFAULTS,
            "MSE and SGD with learning rate 0.01, the course's defaults."
        })
@Tag("spirals")
class SpiralsOneLinearLayer {

    private static final String QUOTE =
            "The initial setup (one linear layer) gives an accuracy of 59.40% because it tries to separate the data linearly, which"
                    + " is not possible.";

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                Spiral.network(Activation.IDENTITY, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.01)),
                PyTorchDefaults.initialisation());
        network.addListeners(trial.listener(Spiral.EPOCHS));
        DataSet train = dataSet(spirals.train());
        var order = trial.random("order");
        for (int epoch = 1; epoch <= Spiral.EPOCHS; epoch++) {
            train.shuffle(order.nextLong());
            network.fit(new ViewIterator(train, Spiral.BATCH));
            trial.append(VALIDATION_ACCURACY, Metrics.accuracy(network, spirals.validation()));
        }
        trial.record(VALIDATION_ACCURACY, Metrics.accuracy(network, spirals.validation()));
        trial.record(Spiral.TEST_ACCURACY, Metrics.accuracy(network, spirals.test()));
    }

    private static DataSet dataSet(Samples samples) {
        var points = FloatBuffer.allocate(samples.size() * samples.featureWidth());
        var labels = FloatBuffer.allocate(samples.size() * samples.labelWidth());
        for (int i = 0; i < samples.size(); i++) {
            samples.copyFeatures(i, points);
            samples.copyLabels(i, labels);
        }
        return new DataSet(
                Nd4j.create(points.array(), samples.size(), samples.featureWidth()),
                Nd4j.create(labels.array(), samples.size(), samples.labelWidth()));
    }

    @Claim(QUOTE)
    Assertion linearAccuracy() {
        return accuracy().isReportedAs("59.40%").within(Spiral.MARGIN);
    }

    /** 70 % is ten points above what was reported, and far below what the other models reach. */
    @Claim(QUOTE)
    Assertion linearNotSeparable() {
        return accuracy().isAtMost("70%");
    }
}
