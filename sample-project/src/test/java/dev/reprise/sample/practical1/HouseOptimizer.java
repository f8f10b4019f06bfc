package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.sample.practical1.House.VALIDATION_MSE;
import static dev.reprise.sample.practical1.House.loss;
import static org.nd4j.linalg.activations.Activation.RELU;
import static org.nd4j.linalg.activations.Activation.SIGMOID;
import static org.nd4j.linalg.activations.Activation.TANH;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Practical1.class,
        locator = "Second Problem, Global results",
        title = "House prices: optimizer",
        assumptions = {
            House.DATA,
            House.UNSTATED,
            House.BEST,
            "All optimizers have the learning rate 1e-3 of the best architecture; \"close\" is within 0.02 of MSE."
        })
@Tag("house")
class HouseOptimizer {

    private static final String BEST =
            "-Optimizer : Overall, the best optimizers were ADAM and RMSprop, RMSprop provided the best results, but ADAM's results"
                    + " often came close.";

    @Sweep({"RMSPROP", "ADAM", "SGD"})
    Optimizer optimizer = Optimizer.RMSPROP;

    @Sweep({"RELU", "TANH", "SIGMOID"})
    Activation activation = RELU;

    @Train
    void train(Trial trial) {
        var updater = optimizer.withRate(House.BEST_RATE);
        House.train(trial, House.network(House.BEST_DEPTH, House.WIDTH, activation, updater), House.BATCH);
    }

    @Claim(BEST)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = "RMSprop and Adam are alike within what the seed makes of them; with ReLU, one of five trainings "
                    + "with RMSprop ends high.",
            evidence = "Validation MSE of seeds 1 to 5 with ReLU: RMSprop 0.089, 0.099, 0.103, 0.153, 0.105; Adam "
                    + "0.096, 0.099, 0.108, 0.110, 0.105. Read as with tanh: RMSprop ahead in 2 of 5 seeds; with "
                    + "sigmoid: in 5 of 5.")
    Assertion rmspropBest() {
        return loss().given(arm("activation", RELU)).isBestAt(arm("optimizer", Optimizer.RMSPROP));
    }

    @Claim(BEST)
    Assertion adamCloseToRmsprop() {
        return loss().isEquivalent(with(Optimizer.ADAM, RELU), with(Optimizer.RMSPROP, RELU))
                .within(House.CLOSE);
    }

    @Claim("However, SGD consistently gave models with higher validation losses (FIG 3).")
    Assertion sgdHigherLoss() {
        return check("with each activation the validation loss is highest with SGD", seed -> Stream.of(
                                RELU, TANH, SIGMOID)
                        .allMatch(a -> Stream.of(Optimizer.ADAM, Optimizer.RMSPROP)
                                .allMatch(other -> seed.value(VALIDATION_MSE, with(Optimizer.SGD, a))
                                        > seed.value(VALIDATION_MSE, with(other, a)))))
                .of(VALIDATION_MSE);
    }

    @Claim(value = "FIG 3 : Validation loss depending on the optimizer and activation loss", locator = "Annexe, FIG 3")
    Assertion figure() {
        return Claims.figure(House.CURVE);
    }

    private static Arm with(Optimizer optimizer, Activation activation) {
        return arm("optimizer", optimizer).with("activation", activation);
    }
}
