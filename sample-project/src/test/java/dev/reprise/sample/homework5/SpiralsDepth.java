package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.structure;
import static dev.reprise.sample.homework5.Spiral.VALIDATION_ACCURACY;
import static dev.reprise.sample.homework5.Spiral.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Training;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 1, Exercise 1",
        title = "Spirals: impact of the number of hidden layers",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            "What more epochs and another learning rate could do for 10 layers, the report suggests without numbers: the arm"
                    + " \"10 for longer\" trains 50 epochs with a learning rate of 0.1, ten times the other arms'."
        })
@Tag("spirals")
class SpiralsDepth {

    private static final Arm TEN = arm("hiddenLayers", "10");
    private static final Arm TEN_FOR_LONGER = arm("hiddenLayers", "10 for longer");
    private static final String TIME =
            "In fact, the model doesn't have enough time to learn the parameters ( since in this case we have lot of parameters"
                    + " compared to the neural network with 4 layers) and to converge.";
    private static final String PARAMETERS =
            "( since in this case we have lot of parameters compared to the neural network with 4 layers)";

    private static final String VANISHING_GRADIENT =
            "Ten narrow ReLU layers with PyTorch's default initialisation output nearly the same for every point and pass hardly any"
                    + " gradient on: with most seeds more epochs and a larger learning rate leave the loss where it is. More"
                    + " parameters are not the cause.";
    private static final String FIVE_SEEDS =
            "50 epochs with learning rate 0.1: four of five seeds stay at a validation accuracy of 50 % and a training loss of 0.25."
                    + " Another reading, learning rate 1: all five do.";

    /** The loss of answering one half to every point. */
    private static final double UNDECIDED = 0.25;

    @Sweep({"1", "2", "3", "4", "5", "10", "10 for longer"})
    Depth hiddenLayers = new Depth(4, false);

    private record Depth(int layers, boolean longer) {

        private static final String LONGER = " for longer";

        static Depth of(String text) {
            return new Depth(Integer.parseInt(text.replace(LONGER, "")), text.endsWith(LONGER));
        }
    }

    @Train
    void train(Trial trial) {
        boolean longer = hiddenLayers.longer();
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                Spiral.network(
                        hiddenLayers.layers(),
                        10,
                        Activation.RELU,
                        PyTorchDefaults.mse(),
                        PyTorchDefaults.sgd(longer ? 0.1 : 0.01)),
                PyTorchDefaults.initialisation());
        Spiral.fit(trial, network, spirals).batch(10).epochs(longer ? 50 : 10).train();
        Spiral.record(trial, network, spirals);
        trial.record("parameters", network.numParams());
    }

    @Claim("The model with 10 layers predicts randomly the label of inputs.")
    Assertion tenLayersRandom() {
        return validationAccuracy().at(TEN).staysAtChance("50%").onTestSetOf(Spiral.VALIDATION_SIZE);
    }

    @Claim(
            "We can improve results for deep neural network by increasing the number of epochs and changing the learning rate.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OVERSTATED_CONCLUSION,
            reason = VANISHING_GRADIENT,
            evidence = FIVE_SEEDS)
    Assertion tenLayersMoreEpochsAndLr() {
        return validationAccuracy().ranks(TEN_FOR_LONGER, TEN);
    }

    /** Time is what is missing if the loss, still that of an undecided network after ten epochs, falls later. */
    @Claim(TIME)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OVERSTATED_CONCLUSION,
            reason = VANISHING_GRADIENT,
            evidence = FIVE_SEEDS)
    Assertion tenLayersNotEnoughTime() {
        return check(
                        "the training loss of 10 layers stays at 0.25 for ten epochs and falls below 0.24 if training goes on",
                        seed -> seed.series(Training.TRAIN_LOSS, TEN).stream()
                                        .allMatch(loss -> Math.abs(loss - UNDECIDED) < 0.01)
                                && seed.series(Training.TRAIN_LOSS, TEN_FOR_LONGER)
                                                .get(49)
                                        < UNDECIDED - 0.01)
                .of(VALIDATION_ACCURACY)
                .at(TEN, TEN_FOR_LONGER);
    }

    @Claim(PARAMETERS)
    Assertion tenLayersMoreParameters() {
        return structure("parameters").isSmallerAt(arm("hiddenLayers", "4"), TEN);
    }
}
