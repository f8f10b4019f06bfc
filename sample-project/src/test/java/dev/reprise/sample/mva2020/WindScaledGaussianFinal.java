package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.equivalent;
import static dev.reprise.sample.mva2020.WindGaussian.validationLoss;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;

@Experiment(
        seeds = 16,
        report = Mva2020.class,
        locator = "Section 1.16, Question 4",
        title = "Wind: prediction on the test set with the Gaussian model",
        assumptions = {
            Wind.DATA,
            Wind.UNSTATED,
            WindGaussian.MODEL,
            "Learning rate 0.001 and 100 epochs, as in Question 3. Losses are \"in the same range\" if they differ by less than 0.5; the"
                    + " report's own differ by 0.2."
        })
@Tag("wind")
class WindScaledGaussianFinal {

    private static final String TESTED =
            "Testing the previous model on the test dataset, we obtained a Gaussian loss of -1.369851, which is in the same range of"
                    + " the loss on the validation set.";

    @Train
    void train(Trial trial) {
        WindGaussian.train(trial, Double.parseDouble(WindGaussian.LR), WindGaussian.EPOCHS);
    }

    @Claim(TESTED)
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = "The seed changes the loss by more than the 0.08 that we allow.",
            evidence = "16 seeds: -1.447 to -0.965; 10 come within 0.08 of -1.370.")
    Assertion testLoss() {
        return WindGaussian.testLoss().isReportedAs("-1.369851").within(WindGaussian.MARGIN);
    }

    @Claim(TESTED)
    Assertion sameRangeAsValidation() {
        return equivalent(validationLoss().at(Arm.NONE), WindGaussian.testLoss().at(Arm.NONE))
                .within("0.5");
    }
}
