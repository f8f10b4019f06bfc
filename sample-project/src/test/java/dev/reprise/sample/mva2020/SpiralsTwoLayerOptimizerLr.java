package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.sample.mva2020.Spiral.TRAIN_LOSS;
import static dev.reprise.sample.mva2020.Spiral.VALIDATION_ACCURACY;
import static dev.reprise.sample.mva2020.Spiral.accuracy;
import static java.util.Comparator.comparingDouble;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.SeedOutcome;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Mva2020.class,
        locator = "Section 1.2, Question 2",
        title = "Spirals: optimizer and learning rate of the two-layer model",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            "The best two-layer model of Question 1: 75 neurons, tanh, MSE; batch 10. \"Increasing the number of epochs\": 20.",
            "Each of SGD, Adam and RMSprop is tried with the two printed rates, 0.005 and 0.01, and with 0.1."
        })
@Tag("spirals")
class SpiralsTwoLayerOptimizerLr {

    private static final int MORE_EPOCHS = 20;
    private static final String BEST =
            "The best results were obtained with Adam and a learning rate of 0.01 (99.90%) and RMSprop with a learning rate of 0.005"
                    + " (99.80%).";

    @Sweep({"SGD", "ADAM", "RMSPROP"})
    Optimizer optimizer = Optimizer.SGD;

    @Sweep({"0.005", "0.01", "0.1"})
    double lr;

    @Train
    void train(Trial trial) {
        var network = Spiral.network(Activation.TANH, PyTorchDefaults.mse(), optimizer.withRate(lr), Spiral.NEURONS);
        Spiral.train(trial, network, Spiral.BATCH, MORE_EPOCHS);
    }

    /** The curve is that of the model before the improvement: SGD with rate 0.1. */
    @Claim(
            "increasing the number of epochs (which seems a good idea given the steep decrease of the loss even at epoch 10)")
    Assertion moreEpochsMotivated() {
        Arm before = with(Optimizer.SGD, "0.1");
        return check(
                        "from epoch 8 to 10 the training loss falls at least half as fast as on average since epoch 1",
                        seed -> {
                            List<Double> loss = seed.series(TRAIN_LOSS, before);
                            double atTheEnd = (loss.get(7) - loss.get(9)) / 2;
                            double onAverage = (loss.get(0) - loss.get(9)) / 9;
                            return atTheEnd > 0 && atTheEnd >= onAverage / 2;
                        })
                .of(TRAIN_LOSS)
                .at(before);
    }

    @Claim("This time, the learning rates cause different behaviours for the different optimizers.")
    Assertion lrBehaviourDiffers() {
        return check(
                        "the three optimizers do not have their best accuracy at one and the same learning rate",
                        seed -> Stream.of(Optimizer.values())
                                        .map(o -> bestRate(seed, o))
                                        .distinct()
                                        .count()
                                > 1)
                .of(VALIDATION_ACCURACY);
    }

    @Claim(value = BEST, id = "adam-0-01-accuracy")
    Assertion adam001Accuracy() {
        return accuracy()
                .at(with(Optimizer.ADAM, "0.01"))
                .isReportedAs("99.90%")
                .within("1%");
    }

    @Claim(value = BEST, id = "rmsprop-0-005-accuracy")
    Assertion rmsprop0005Accuracy() {
        return accuracy()
                .at(with(Optimizer.RMSPROP, "0.005"))
                .isReportedAs("99.80%")
                .within("1%");
    }

    @Claim(value = BEST, id = "adam-0-01-best")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "Adam and RMSprop with 0.005 and 0.01 all come to 99.4 to 99.7 %; which of the four is ahead depends on the seed.",
            evidence =
                    "Average of nine seeds: Adam 99.6 % with 0.005 and 99.4 % with 0.01, RMSprop 99.6 and 99.7 %. Adam with 0.01 is"
                            + " ahead of RMSprop with 0.01 in four of the nine.")
    Assertion adam001Best() {
        return accuracy().isBestAt(with(Optimizer.ADAM, "0.01"));
    }

    private static String bestRate(SeedOutcome seed, Optimizer optimizer) {
        return Stream.of("0.005", "0.01", "0.1")
                .max(comparingDouble(lr -> seed.value(VALIDATION_ACCURACY, with(optimizer, lr))))
                .orElseThrow();
    }

    private static Arm with(Optimizer optimizer, String lr) {
        return arm("optimizer", optimizer).with("lr", lr);
    }
}
