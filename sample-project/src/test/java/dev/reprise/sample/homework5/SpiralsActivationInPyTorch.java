package dev.reprise.sample.homework5;

import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.SameStudyAs;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import org.nd4j.linalg.activations.Activation;

/** Claims nothing of its own: its trials stand beside those of {@link SpiralsActivation}. */
@Experiment(
        id = "spirals-activation-pytorch",
        report = Homework5.class,
        locator = "Homework 1, Exercise 1",
        title = "Spirals: impact of the activation function, in PyTorch",
        assumptions = {Spiral.GENERATOR, Spiral.UNSTATED})
@SameStudyAs(SpiralsActivation.class)
@ImportedTrials(
        file = "src/test/pytorch/spirals-activation.csv",
        format = ImportedTrials.Format.CSV,
        metrics = {Spiral.VALIDATION_ACCURACY, Spiral.TEST_ACCURACY},
        madeBy = Spiral.PYTORCH,
        date = "2026-11-27")
@Tag("spirals")
class SpiralsActivationInPyTorch {

    @Sweep({"RELU", "TANH", "SIGMOID"})
    Activation activation = Activation.RELU;
}
