package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.gap;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Homework5.class,
        locator = "Homework 2, Exercise 2",
        title = "MNIST: number of epochs",
        fullOnly = "Thirty epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            DigitNetworks.UNSTATED,
            Digits.DATA,
            "MSE on the softmax against one-hot labels; Adam with learning rate 0.001 and batch 32, as in Exercise 4; tanh and 30 neurons in"
                    + " the first dense layer, as kept in Exercise 1.",
            "Training has converged if the validation accuracy stays within half a point over the last five epochs, and overfits if the"
                    + " training accuracy is more than two points above it."
        })
@Tag("mnist")
class MnistEpochs {

    private static final String THIRTY =
            "We chose $Num_{epochs} = 30$ , this value is appropriate for the model because it's large enough for the model to converge,"
                    + " and it's not very big, so the model does not overfit the training dataset.";

    @Train
    void train(Trial trial) {
        var configuration = DigitNetworks.of(
                DigitNetworks.KEPT, Activation.TANH, PyTorchDefaults.mse(), PyTorchDefaults.adam(0.001));
        var network = Digits.train(trial, configuration, 32, 30);
        var training = trial.data(Mnist.class)
                .validatingOnRandom(Digits.VALIDATION, trial.seed())
                .train();
        trial.record("train.accuracy", Metrics.accuracy(network, training));
    }

    @Claim(THIRTY)
    Assertion thirtyConverges() {
        return check(
                        "the validation accuracy stays within half a point over the last five of 30 epochs",
                        seed -> Courses.spreadOfLast(5, seed.series("validation.accuracy", Arm.NONE)) <= 0.005)
                .of("validation.accuracy");
    }

    @Claim(THIRTY)
    Assertion thirtyDoesNotOverfit() {
        return gap("train.accuracy", "validation.accuracy").in("%").isAtMost("2%");
    }
}
