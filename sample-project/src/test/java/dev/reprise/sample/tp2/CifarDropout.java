package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Metric;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 02, Comparison between Dropout 0.2, 0.3, 0.5",
        title = "CIFAR-10: dropout",
        fullOnly = Photographs.COST,
        assumptions = {
            Photographs.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "Dropout follows both hidden layers; no L2.",
            "The training accuracy is the one that Keras prints: with dropout active, here after the last epoch.",
        })
@Tag("cifar10")
class CifarDropout {

    private static final String PICKED =
            "We can clearly see that `Dropout 0.3` performed better when it comes to the observation of the variance between the"
                    + " training set and the validation set (`accuracy: 0.4890`, `val\\_accuracy: 0.4829`)";
    private static final String OTHER =
            "Where as `Dropout with rate 0.2` performed better in the training set ( `training set accuracy = 0.4978 val\\_accuracy:"
                    + " 0.4780`)";
    private static final String MARGIN = "0.03";
    private static final Arm LOW = arm("dropout", "0.2");
    private static final Arm MIDDLE = arm("dropout", "0.3");
    private static final Arm HIGH = arm("dropout", "0.5");

    @Sweep({"0.2", "0.3", "0.5"})
    double dropout;

    @Train
    void train(Trial trial) {
        Photographs.study(trial, Mlp.forCifar(Photographs.LEARNING_RATE).withDropout(dropout))
                .run(Photographs.BATCH, Photographs.EPOCHS);
    }

    @Claim(value = PICKED, id = "dropout-0-3-training-accuracy")
    Assertion dropout03TrainingAccuracy() {
        return training().at(MIDDLE).isReportedAs("0.4890").within(MARGIN);
    }

    @Claim(value = PICKED, id = "dropout-0-3-validation-accuracy")
    Assertion dropout03ValidationAccuracy() {
        return validation().at(MIDDLE).isReportedAs("0.4829").within(MARGIN);
    }

    @Claim(value = PICKED, id = "dropout-0-3-smallest-gap")
    Assertion dropout03SmallestGap() {
        return gap("train.accuracy.printed", "validation.accuracy").in("%").isSmallerAt(MIDDLE, LOW);
    }

    @Claim(value = OTHER, id = "dropout-0-2-training-accuracy")
    Assertion dropout02TrainingAccuracy() {
        return training().at(LOW).isReportedAs("0.4978").within(MARGIN);
    }

    @Claim(value = OTHER, id = "dropout-0-2-validation-accuracy")
    Assertion dropout02ValidationAccuracy() {
        return validation().at(LOW).isReportedAs("0.4780").within(MARGIN);
    }

    @Claim(value = OTHER, id = "dropout-0-2-better-on-train")
    Assertion dropout02BetterOnTrain() {
        return training().in("%").ranks(LOW, MIDDLE, HIGH);
    }

    @Claim(value = OTHER, id = "dropout-0-3-better-on-validation")
    @ExpectedDeviation(
            verdict = Verdict.CONTRADICTED,
            cause = DeviationCause.OVERSTATED_CONCLUSION,
            reason =
                    "The report prefers 0.3 for half a point in one training each. With every seed of ours 0.2 is ahead, by three times as much.",
            evidence =
                    "Validation accuracy, seeds 1 to 5, on the JPEG copy of CIFAR-10: 50.2, 50.5, 50.2, 50.2, 49.2 % with 0.2; 48.7, 48.3, 48.4, 48.7, 47.6 % with"
                            + " 0.3; printed 47.80 and 48.29 %.")
    Assertion dropout03BetterOnValidation() {
        return validation().in("%").ranks(MIDDLE, LOW);
    }

    /** "Approximate" is taken to be within two points. */
    @Claim("both rates gave approximate results, At the end, we will go with 'Rate =0.3'")
    Assertion approximateResults() {
        return validation().in("%").isEquivalent(LOW, MIDDLE).within("2%");
    }

    @Claim("Figure 21:Accuracy with Different Dropout Rates")
    Assertion figureAccuracy() {
        return figure("accuracy").at(LOW, MIDDLE, HIGH);
    }

    @Claim("Figure 22: Loss with Different Dropout Rates")
    Assertion figureLoss() {
        return figure("loss").at(LOW, MIDDLE, HIGH);
    }

    private static Metric training() {
        return metric("train.accuracy.printed");
    }

    private static Metric validation() {
        return metric("validation.accuracy");
    }
}
