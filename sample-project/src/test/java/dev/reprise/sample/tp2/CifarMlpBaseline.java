package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.figure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 02, Optimizing hyperparameters (Keras)",
        title = "CIFAR-10: mini-batch SGD",
        fullOnly = Photographs.COST,
        assumptions = {Photographs.UNSTATED, Study.UNSTATED, Study.CURVES})
@Tag("cifar10")
class CifarMlpBaseline {

    @Train
    void train(Trial trial) {
        Photographs.study(trial, Mlp.forCifar(Photographs.LEARNING_RATE)).run(Photographs.BATCH, Photographs.EPOCHS);
    }

    @Claim(value = "Figure 17 Mini Batch SGD", id = "figure")
    Assertion figure17() {
        return figure("accuracy");
    }
}
