package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
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
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.ILossFunction;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 1, Exercise 3",
        title = "Spirals: impact of the loss function",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            "\"The same model\" is that of Exercise 4: Adam with a learning rate of 0.01, batch 10, 10 epochs. BCE is the"
                    + " BCEWithLogitsLoss of Exercise 4."
        })
@Tag("spirals")
class SpiralsLoss {

    private static final String BOTH =
            "In this case, both the MSE loss and the BCE give 100% of accuracy in the validation set with the same model.";
    private static final String FIVE_SEEDS =
            "Seeds 1 to 5, validation accuracy: MSE 84.1, 99.9, 99.9, 99.8, 99.6 %; BCE 99.8, 100, 99.9, 98.3, 99.9 %. Read as the model of"
                    + " Exercise 2 (SGD 0.1, 12 epochs) MSE gives 95.3 to 99.9 %.";
    private static final Arm MSE = arm("loss", Loss.MSE);
    private static final Arm BCE = arm("loss", Loss.BCE);

    enum Loss {
        MSE,
        BCE;

        ILossFunction function() {
            return this == MSE ? PyTorchDefaults.mse() : PyTorchDefaults.binaryCrossEntropy();
        }
    }

    @Sweep({"MSE", "BCE"})
    Loss loss = Loss.MSE;

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                Spiral.network(Activation.RELU, loss.function(), PyTorchDefaults.adam(0.01)),
                PyTorchDefaults.initialisation());
        Spiral.fit(trial, network, spirals).batch(10).epochs(10).train();
        Spiral.record(trial, network, spirals);
    }

    @Claim(value = BOTH, id = "both-100")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "In some runs one of the two networks ends short of 100 %, and then they differ by more than a point.",
            evidence = "Seeds 1 to 16: within a point of each other in 11; MSE 86.1 to 100 %, BCE 91.5 to 100 %.")
    Assertion both100() {
        return validationAccuracy().isEquivalent(MSE, BCE).within("1%");
    }

    @Claim(value = BOTH, id = "mse-100")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.ROUNDED_OR_BEST_SEED,
            reason = SpiralsFinal.NOT_EVERY_SEED,
            evidence = FIVE_SEEDS)
    Assertion mse100() {
        return validationAccuracy().at(MSE).isAtLeast("100%");
    }

    @Claim(value = BOTH, id = "bce-100")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.ROUNDED_OR_BEST_SEED,
            reason = SpiralsFinal.NOT_EVERY_SEED,
            evidence = FIVE_SEEDS)
    Assertion bce100() {
        return validationAccuracy().at(BCE).isAtLeast("100%");
    }
}
