package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.Wind.MARGIN;
import static dev.reprise.sample.homework5.Wind.trainingMse;
import static dev.reprise.sample.homework5.Wind.validationMse;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 4, Exercise 1, Table 9",
        title = "Wind: number of neurons",
        assumptions = {Wind.UNSTATED, "Both hidden layers of the model with 3 layers have this many neurons."})
@Tag("wind")
class WindWidth {

    @Sweep({"5", "10", "20"})
    int neurons = 5;

    @Reading(
            question = "Is the network that the table calls 20 neurons of 20, or of 30, as Homework 2 confuses them?",
            chosen = "20",
            others = "30",
            titles = {"20 neurons", "30 neurons"})
    int widest = Wind.WIDTH;

    @Reading(
            question =
                    "After how many epochs are the errors those of the table, which says 30, where Exercise 2 chooses 50?",
            chosen = "30",
            others = {"40", "50"},
            titles = {"30 epochs", "40 epochs", "50 epochs"})
    int epochs = Wind.EPOCHS;

    @Train
    void train(Trial trial) {
        int width = neurons == Wind.WIDTH ? widest : neurons;
        Wind.train(trial, 2, width, Activation.TANH, PyTorchDefaults.adam(0.01), Wind.BATCH, epochs);
    }

    @ClaimTable("Neurons in each layer")
    @ExpectedDeviation(
            claim = {"training-mse-20", "validation-mse-20"},
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.CONTRADICTION_IN_REPORT,
            reason = Wind.NOT_20,
            evidence = Wind.NOT_20_EVIDENCE)
    PrintedTable widths() {
        return table(neurons(5), neurons(10), neurons(20))
                .row(
                        "training-mse",
                        trainingMse(),
                        "| Training MSE after 30 Epochs | 5624862.96 | 4024952.80 | <b>1625061.44</b> |")
                .withinRelative(MARGIN)
                .row(
                        "validation-mse",
                        validationMse(),
                        "| Validation MSE | 1983835.12 | 1390246.25 | <b>387048.71</b> |")
                .withinRelative(MARGIN);
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
