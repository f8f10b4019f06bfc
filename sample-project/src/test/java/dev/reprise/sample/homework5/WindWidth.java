package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.Wind.MARGIN;
import static dev.reprise.sample.homework5.Wind.trainingMse;
import static dev.reprise.sample.homework5.Wind.validationMse;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 4, Exercise 1, Table 9",
        title = "Wind: number of neurons",
        assumptions = {Wind.UNSTATED, "Both hidden layers of the model with 3 layers have this many neurons."})
@Tag("wind")
class WindWidth {

    private static final String TRAINING =
            "| Training MSE after 30 Epochs | 5624862.96 | 4024952.80 | <b>1625061.44</b> |";
    private static final String VALIDATION = "| Validation MSE | 1983835.12 | 1390246.25 | <b>387048.71</b> |";

    @Sweep({"5", "10", "20"})
    int neurons = 5;

    @Train
    void train(Trial trial) {
        Wind.train(trial, 2, neurons, Activation.TANH, Wind.BATCH);
    }

    @Claim(value = TRAINING, id = "training-mse-5")
    Assertion trainingMse5() {
        return trainingMse().at(neurons(5)).isReportedAs("5624862.96").withinRelative(MARGIN);
    }

    @Claim(value = TRAINING, id = "training-mse-10")
    Assertion trainingMse10() {
        return trainingMse().at(neurons(10)).isReportedAs("4024952.80").withinRelative(MARGIN);
    }

    @Claim(value = TRAINING, id = "training-mse-20")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.CONTRADICTION_IN_REPORT,
            reason = Wind.NOT_20,
            evidence = Wind.NOT_20_EVIDENCE)
    Assertion trainingMse20() {
        return trainingMse().at(neurons(20)).isReportedAs("1625061.44").withinRelative(MARGIN);
    }

    @Claim(value = VALIDATION, id = "validation-mse-5")
    Assertion validationMse5() {
        return validationMse().at(neurons(5)).isReportedAs("1983835.12").withinRelative(MARGIN);
    }

    @Claim(value = VALIDATION, id = "validation-mse-10")
    Assertion validationMse10() {
        return validationMse().at(neurons(10)).isReportedAs("1390246.25").withinRelative(MARGIN);
    }

    @Claim(value = VALIDATION, id = "validation-mse-20")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.CONTRADICTION_IN_REPORT,
            reason = Wind.NOT_20,
            evidence = Wind.NOT_20_EVIDENCE)
    Assertion validationMse20() {
        return validationMse().at(neurons(20)).isReportedAs("387048.71").withinRelative(MARGIN);
    }

    @Claim(
            value = "From the table above, the more neurons in layers , the smaller is the MSE .",
            locator = "Homework 4, Exercise 1")
    Assertion mseDecreasing() {
        return validationMse().decreasesAlong("neurons");
    }

    @Claim(
            value = "Hence we kept the model with 20 neurons in all the layers. With the **Tanh** activation.",
            locator = "Homework 4, Exercise 1")
    Assertion twentyNeuronsKept() {
        return validationMse().isBestAt(neurons(20));
    }

    private static Arm neurons(int count) {
        return arm("neurons", count);
    }
}
