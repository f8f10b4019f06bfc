package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.mva2020.WindGaussian.validationLoss;

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

@Experiment(
        seeds = 16,
        report = Mva2020.class,
        locator = "Section 1.15, Question 3",
        title = "Wind: Gaussian likelihood, learning rate and epochs",
        assumptions = {
            Wind.DATA,
            Wind.UNSTATED,
            WindGaussian.MODEL,
            "With learning rate 0.005 the model trains for 50 epochs, more than the 20 of Question 2 and less than the 100 that are"
                    + " stated for 0.001. The loss \"goes back up\" if it ends more than 0.05 above its lowest value."
        })
@Tag("wind")
class WindScaledGaussian {

    private static final String RATES =
            "If we do not change the learning rate (0.005), the loss goes back up after a while, therefore we decreased the LR to 0.001"
                    + " and increased the number of epochs to 100 for it to converge.";
    private static final double UNCHANGED = 0.005;
    private static final Arm BEFORE = arm("lr", "0.005");
    private static final Arm AFTER = arm("lr", WindGaussian.LR);

    @Sweep({"0.005", WindGaussian.LR})
    double lr;

    @Train
    void train(Trial trial) {
        WindGaussian.train(trial, lr, lr == UNCHANGED ? 50 : WindGaussian.EPOCHS);
    }

    @Claim(value = RATES, id = "lr-0-005-loss-goes-up")
    Assertion lr0005LossGoesUp() {
        return validationLoss().at(BEFORE).risesAgainBy("0.05");
    }

    @Claim(value = RATES, id = "lr-0-001-converges")
    Assertion lr0001Converges() {
        return validationLoss().ranks(AFTER, BEFORE);
    }

    @Claim("We obtained a loss of -1.570448.")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = "The seed changes the loss by more than the 0.08 that we allow.",
            evidence = "16 seeds: -1.630 to -1.363; 11 come within 0.08 of -1.570.")
    Assertion gaussianLoss() {
        return validationLoss().at(AFTER).isReportedAs("-1.570448").within(WindGaussian.MARGIN);
    }
}
