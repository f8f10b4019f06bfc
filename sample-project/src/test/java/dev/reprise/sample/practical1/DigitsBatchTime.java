package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Splits;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Metrics;
import dev.reprise.train.Training;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

@Experiment(
        expensive = true,
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: batch size with time-limited training",
        fullOnly = "A trial may take up to ten minutes, and there are ten arms.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            Digits.MSE,
            "SGD with learning rate 0.01; batches of 4, 10, 64, 256 and 1,024. The time limit is ten minutes, or ten epochs if they take"
                    + " less; a training that the limit ends has not reached ten epochs. \"Much faster\" is taken to mean in half of the"
                    + " time. How far a limited training gets depends on the machine."
        })
@Tag("digits")
class DigitsBatchTime {

    private static final String TEN_EPOCHS = "ten-epochs.seconds";
    private static final String FIGURE = "validation-loss";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"4", "10", "64", "256", "1024"})
    int batch = Digits.BATCH;

    @Train
    void train(Trial trial) {
        Splits digits = data.splits(trial);
        var configuration = Digits.bestCnn(data, PyTorchDefaults.mse(), PyTorchDefaults.sgd(Digits.CNN_RATE));
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        var seconds = new ArrayList<Double>();
        var losses = new ArrayList<Double>();
        double start = trial.seconds();
        var outcome = trial.fit(network, digits.train())
                .batch(batch)
                .maxDuration(LIMIT)
                .evaluate("validation.loss", n -> {
                    seconds.add(trial.seconds() - start);
                    losses.add(loss(n, digits));
                    return losses.get(losses.size() - 1);
                })
                .epochs(Digits.EPOCHS)
                .train();
        boolean reached = outcome.end() == Training.End.EPOCHS;
        trial.record(TEN_EPOCHS, reached ? seconds.get(seconds.size() - 1) : Double.POSITIVE_INFINITY);
        trial.record(Digits.VALIDATION_ACCURACY, Metrics.accuracy(network, digits.validation()));
        trial.figure(new Figure(
                FIGURE,
                "Validation loss along the training",
                Kind.LINES,
                "seconds",
                "validation loss",
                List.of(Layer.points("validation", seconds, losses))));
    }

    private static double loss(MultiLayerNetwork network, Splits digits) {
        return Metrics.mse(network, digits.validation());
    }

    @Claim(
            "We decided to set the length of a training with a time in seconds rather than a number of epochs since a training with a"
                    + " batch size of 1024 will reach 10 epochs much faster than a training with a batch size of 10.")
    Assertion largeBatchFasterEpochs() {
        return metric(TEN_EPOCHS)
                .given(Digits.onMnist())
                .isFasterAt(arm("batch", 1024), arm("batch", 10))
                .byFactor("2");
    }

    @Claim(
            value = "FIG 7 : Validation loss evolution along the training for different batch sizes",
            locator = "Annexe, FIG 7")
    Assertion figure() {
        return Claims.figure(FIGURE);
    }
}
