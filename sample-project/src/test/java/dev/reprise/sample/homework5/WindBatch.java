package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.Wind.MARGIN;
import static dev.reprise.sample.homework5.Wind.validationMse;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 4, Exercise 2, Table 10",
        title = "Wind: impact of the batch size",
        assumptions = {Wind.UNSTATED, "The model is the one with 3 layers, 3-20-20-1 with tanh."})
@Tag("wind")
class WindBatch {

    @Sweep({"10", "100", "1000"})
    int batch = 10;

    @Train
    void train(Trial trial) {
        Wind.train(trial, 2, Wind.WIDTH, Activation.TANH, batch);
    }

    @ClaimTable("Batch sizes")
    @ExpectedDeviation(
            claim = "validation-mse-10",
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.CONTRADICTION_IN_REPORT,
            reason = Wind.NOT_20,
            evidence = Wind.NOT_20_EVIDENCE)
    PrintedTable batches() {
        return table(batch(10), batch(100), batch(1000))
                .row("validation-mse", validationMse(), "| Validation MSE | <b>387048.71</b> | 3379446.5 | 4414091.5 |")
                .withinRelative(MARGIN);
    }

    @Claim(
            value =
                    "Same remarks as in Exercise 2 ,the batch size has to be small in order that the training goes well.",
            locator = "Homework 4, Exercise 2")
    Assertion mseIncreasing() {
        return validationMse().increasesAlong("batch");
    }

    private static Arm batch(int size) {
        return arm("batch", size);
    }
}
