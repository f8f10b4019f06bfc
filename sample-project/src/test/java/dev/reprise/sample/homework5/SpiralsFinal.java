package dev.reprise.sample.homework5;

import dev.reprise.Expect;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.results.DecisionBoundary;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 1, Exercise 4",
        title = "Spirals: prediction on the test set with the chosen model",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            "The size of the test set is not stated; 1000 points are used, as many as for validation."
        })
@Tag("spirals")
@Expect(
        id = "validation-100",
        metric = Spiral.VALIDATION_ACCURACY,
        atLeast = "100%",
        quote = "This model gives an accuracy of 100% in both the validation and the test set.")
@Expect(
        id = "test-100",
        metric = Spiral.TEST_ACCURACY,
        atLeast = "100%",
        quote = "This model gives an accuracy of 100% in both the validation and the test set.")
@ExpectedDeviation(
        claim = "validation-100",
        verdict = Verdict.NOT_REPRODUCED,
        cause = DeviationCause.ROUNDED_OR_BEST_SEED,
        reason = SpiralsFinal.NOT_EVERY_SEED,
        evidence = "Seeds 1 to 5, validation accuracy: 99.8, 100, 99.9, 98.3, 99.9 %.")
@ExpectedDeviation(
        claim = "test-100",
        verdict = Verdict.NOT_REPRODUCED,
        cause = DeviationCause.ROUNDED_OR_BEST_SEED,
        reason = SpiralsFinal.NOT_EVERY_SEED,
        evidence = "Seeds 1 to 5, test accuracy: 99.8, 99.9, 99.9, 98.9, 100 %.")
class SpiralsFinal {

    static final String NOT_EVERY_SEED =
            "The model misses a few points in a thousand with some seeds and none with others: 100 % is what a good seed gives, not"
                    + " what every one does.";

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        // BCEWithLogitsLoss is a sigmoid output with binary cross entropy.
        var network = trial.init(
                Spiral.network(Activation.RELU, PyTorchDefaults.binaryCrossEntropy(), PyTorchDefaults.adam(0.01)),
                PyTorchDefaults.initialisation());
        var fit = Spiral.fit(trial, network, spirals).batch(10).epochs(10);
        if (trial.seed() == 1) {
            fit.draw(plane(spirals.validation()), "boundary", "Decision boundary by epoch", "x", "y");
        }
        fit.train();
        Spiral.record(trial, network, spirals);
    }

    private static DecisionBoundary plane(Samples points) {
        return DecisionBoundary.over(-12, 12, -12, 12)
                .samples("class 0", ofClass(points, 0))
                .samples("class 1", ofClass(points, 1));
    }

    private static float[] ofClass(Samples points, int label) {
        var found = FloatBuffer.allocate(2 * points.size());
        for (int i = 0; i < points.size(); i++) {
            if (points.classOf(i) == label) {
                points.copyFeatures(i, found);
            }
        }
        return Arrays.copyOf(found.array(), found.position());
    }
}
