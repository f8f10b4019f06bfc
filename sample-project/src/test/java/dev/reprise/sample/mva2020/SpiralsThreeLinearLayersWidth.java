package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.mva2020.Spiral.accuracy;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Mva2020.class,
        locator = "Section 1.1, Question 1",
        title = "Spirals: three linear layers, numbers of neurons (models 4 to 6)",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            Spiral.DEFAULTS,
            Spiral.RATE,
            "The table of models 4 to 6 is not in the text; besides 100 and 150 neurons, 50 and 100 and 150 and 200 are trained."
        })
@Tag("spirals")
class SpiralsThreeLinearLayersWidth {

    private static final Widths BEST = new Widths(List.of(100, 150));

    @Sweep({"50-100", "100-150", "150-200"})
    Widths widths = BEST;

    @Train
    void train(Trial trial) {
        var network =
                Spiral.network(Activation.RELU, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.1), widths.toArray());
        Spiral.train(trial, network, Spiral.BATCH, Spiral.EPOCHS);
    }

    @Claim(value = "Our best model is therefore made up of three linear layers:", id = "width-100-150-best")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = "All three widths miss a few points in a thousand or none; which is ahead depends on the seed.",
            evidence =
                    "Seeds 1 to 5, validation accuracy: 99.8, 100, 100, 100, 100 % with 50 and 100 neurons; 100, 100, 100, 98.0, 99.9 %"
                            + " with 100 and 150; 99.9, 100, 100, 98.3, 99.9 % with 150 and 200.")
    Assertion width100150Best() {
        return accuracy().isBestAt(arm("widths", BEST));
    }
}
