package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.sample.mva2020.Colored.BOTH;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.10, Question 2",
        title = "Colored MNIST: Adam with a cosine annealing schedule",
        fullOnly = "Five arms with 7,820 steps of 64 images each are more training than fits into minutes.",
        assumptions = {
            Colored.DATA,
            Colored.UNSTATED,
            Colored.FINAL_MODEL,
            Colored.SCHEDULE,
            "The report trained with Adam and the schedule only. To see whether that works \"even with little tuning\" and is \"robust\","
                    + " Adam without a schedule, RMSprop, and SGD with two learning rates train the same model; a point of accuracy is what"
                    + " tuning may gain."
        })
@Tag("colored-mnist")
class ColoredMnistAdamCosine {

    private static final double ONE_POINT = 0.01;
    private static final Arm ADAM = arm("training", Training.ADAM);
    private static final Arm ADAM_COSINE = arm("training", Training.ADAM_COSINE);

    enum Training {
        ADAM_COSINE(Colored.adamWithCosine(Colored.EPOCHS)),
        ADAM(PyTorchDefaults.adam(Colored.RATE)),
        RMSPROP(PyTorchDefaults.rmsprop(Colored.RATE)),
        SGD_0_1(PyTorchDefaults.sgd(0.1)),
        SGD_0_01(PyTorchDefaults.sgd(0.01));

        private final IUpdater updater;

        Training(IUpdater updater) {
            this.updater = updater;
        }
    }

    @Sweep({"ADAM_COSINE", "ADAM", "RMSPROP", "SGD_0_1", "SGD_0_01"})
    Training training = Training.ADAM;

    @Train
    void train(Trial trial) {
        var network = TwoTasks.threeConvolutions(Activation.RELU, PyTorchDefaults.crossEntropy(), training.updater);
        Colored.train(trial, network, Colored.BATCH, Colored.EPOCHS);
    }

    @Claim(
            "The ADAM optimizer is quite classic because it has relatively low memory requirements (though higher than gradient descent"
                    + " and gradient descent with momentum) and it usually works well even with little tuning of hyperparameters.")
    Assertion adamLittleTuning() {
        return check(
                        "Adam at its default learning rate is at most a point of accuracy behind the best optimizer",
                        seed -> Stream.of(Training.values())
                                .allMatch(t ->
                                        seed.value(BOTH, arm("training", t)) - seed.value(BOTH, ADAM) <= ONE_POINT))
                .of(BOTH);
    }

    @Claim("This scheduler is a robust enough choice for most experiences.")
    Assertion schedulerRobust() {
        return check(
                        "Adam with the schedule is not less accurate than with a constant learning rate",
                        seed -> seed.value(BOTH, ADAM_COSINE) >= seed.value(BOTH, ADAM))
                .of(BOTH)
                .at(ADAM_COSINE, ADAM);
    }
}
