package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.sample.mva2020.Spiral.TRAIN_LOSS;
import static java.util.Comparator.comparingDouble;
import static org.nd4j.linalg.activations.Activation.RELU;
import static org.nd4j.linalg.activations.Activation.SIGMOID;
import static org.nd4j.linalg.activations.Activation.TANH;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.SeedOutcome;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Mva2020.class,
        locator = "Section 1.2, Question 2",
        title = "Spirals: learning rate for three models",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            Spiral.DEFAULTS,
            "\"The three models\" are models 1 to 3 of Question 1, 2-100-150-1 with sigmoid, tanh or ReLU, trained by MSE and SGD.",
            "A rate is small if it is a hundredth of 0.1, and big if it is a hundred times 0.1; the optimal one has the lowest"
                    + " training loss after 10 epochs. A model that answers 1/2 to everything has the loss 0.25."
        })
@Tag("spirals")
class SpiralsLrThreeModels {

    private static final String BEHAVIOUR =
            "Globally, we see a similar behaviour for the three models: a small learning rate will need more epochs to converge while"
                    + " a big learning might not converge at all.";
    private static final List<Activation> MODELS = List.of(SIGMOID, TANH, RELU);
    private static final List<String> RATES = List.of("0.001", "0.01", "0.1", "1", "10");
    private static final double LOSS_OF_A_CONSTANT = 0.25;

    @Sweep({"SIGMOID", "TANH", "RELU"})
    Activation model = SIGMOID;

    @Sweep({"0.001", "0.01", "0.1", "1", "10"})
    double lr;

    @Train
    void train(Trial trial) {
        var network = Spiral.network(model, PyTorchDefaults.mse(), PyTorchDefaults.sgd(lr), 100, 150);
        Spiral.train(trial, network, Spiral.BATCH, Spiral.EPOCHS);
    }

    @Claim(BEHAVIOUR)
    Assertion smallLrNeedsMoreEpochs() {
        return check(
                        "for each of the three models, learning rate 0.001 has not come down to the training loss of 0.1 when the"
                                + " epochs are over",
                        seed -> MODELS.stream().allMatch(m -> loss(seed, m, "0.001") > loss(seed, m, "0.1")))
                .of(TRAIN_LOSS);
    }

    @Claim(BEHAVIOUR)
    Assertion bigLrDoesNotConverge() {
        return check(
                        "with learning rate 10, each of the three models ends with a training loss that a constant answer has too",
                        seed -> MODELS.stream().noneMatch(m -> loss(seed, m, "10") < LOSS_OF_A_CONSTANT))
                .of(TRAIN_LOSS);
    }

    @Claim("The optimal learning rate is around the same value for all.")
    Assertion sameOptimalLr() {
        return check("the optimal learning rates of the three models are the same or neighbours", seed -> {
                    var best = MODELS.stream().mapToInt(m -> optimum(seed, m)).summaryStatistics();
                    return best.getMax() - best.getMin() <= 1;
                })
                .of(TRAIN_LOSS);
    }

    @Claim("Results obtained for the three models are plotted in Figure 2 (see Appendix).")
    Assertion plot() {
        return figure(Convergence.FIGURE);
    }

    private static int optimum(SeedOutcome seed, Activation model) {
        return IntStream.range(0, RATES.size())
                .boxed()
                .min(comparingDouble(i -> loss(seed, model, RATES.get(i))))
                .orElseThrow();
    }

    /** After the last epoch. */
    private static double loss(SeedOutcome seed, Activation model, String lr) {
        Arm arm = arm("model", model).with("lr", lr);
        List<Double> losses = seed.series(TRAIN_LOSS, arm);
        return losses.get(losses.size() - 1);
    }
}
