package dev.reprise.sample.homework5;

import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.SameStudyAs;
import dev.reprise.Sweep;
import dev.reprise.Tag;

/** Claims nothing of its own: its trials stand beside those of {@link SpiralsLr}. */
@Experiment(
        id = "spirals-lr-pytorch",
        report = Homework5.class,
        locator = "Homework 1, Exercise 2",
        title = "Spirals: impact of the learning rate, in PyTorch",
        assumptions = {Spiral.GENERATOR, Spiral.UNSTATED})
@SameStudyAs(SpiralsLr.class)
@ImportedTrials(
        file = "src/test/pytorch/spirals-lr.csv",
        format = ImportedTrials.Format.CSV,
        metrics = {Spiral.VALIDATION_ACCURACY, Spiral.TEST_ACCURACY},
        madeBy = Spiral.PYTORCH,
        date = "2026-11-27")
@Tag("spirals")
class SpiralsLrInPyTorch {

    @Sweep({"0.001", "0.01", "0.1", "1", "10"})
    double lr;
}
