package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.notChecked;
import static dev.reprise.sample.mva2020.Colored.BOTH;
import static dev.reprise.sample.mva2020.Colored.both;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.9, Question 1",
        title = "Colored MNIST: one separate convolution, activation and number of neurons",
        quick = QuickPart.QUICK,
        seeds = 1,
        assumptions = {
            Colored.DATA,
            Colored.UNSTATED,
            Colored.ONE_CONVOLUTION,
            "Hidden layers of 10, 50 and 100 neurons are tried, which only the figure shows. \"Overall\" is the average over them. Figure"
                    + " 10 is drawn as one curve of accuracy by epoch per arm.",
            "The \"deeper model\" is the final one, with three convolutions; it is trained with each activation beside the others."
        })
@Tag("colored-mnist")
class ColoredMnistSeparateConvActivation {

    private static final String OVERALL =
            "The exact optimal number of neurons in the hidden layer depended on the activation layer, but overall, the best"
                    + " activation layer was *Tanh*, see figure 10.";
    private static final List<Network> WIDTHS =
            List.of(Network.TEN_NEURONS, Network.FIFTY_NEURONS, Network.HUNDRED_NEURONS);

    enum Network {
        TEN_NEURONS(activation -> oneConvolution(10, activation)),
        FIFTY_NEURONS(activation -> oneConvolution(50, activation)),
        HUNDRED_NEURONS(activation -> oneConvolution(100, activation)),
        THREE_CONVOLUTIONS(activation -> TwoTasks.threeConvolutions(
                activation, PyTorchDefaults.crossEntropy(), PyTorchDefaults.adam(Colored.RATE)));

        private final Function<Activation, ComputationGraphConfiguration> ofActivation;

        Network(Function<Activation, ComputationGraphConfiguration> ofActivation) {
            this.ofActivation = ofActivation;
        }

        ComputationGraphConfiguration of(Activation activation) {
            return ofActivation.apply(activation);
        }

        private static ComputationGraphConfiguration oneConvolution(int neurons, Activation activation) {
            return TwoTasks.oneConvolution(
                    false, neurons, activation, PyTorchDefaults.crossEntropy(), PyTorchDefaults.adam(Colored.RATE));
        }
    }

    @Sweep({"RELU", "SIGMOID", "TANH"})
    Activation activation = RELU;

    @Sweep(
            value = {"TEN_NEURONS", "FIFTY_NEURONS", "HUNDRED_NEURONS", "THREE_CONVOLUTIONS"},
            titles = {"10-neurons", "50-neurons", "100-neurons", "3-convolutions"})
    Network network = Network.TEN_NEURONS;

    @Train
    void train(Trial trial) {
        ColoredInPart.train(trial, network.of(activation), Colored.BATCH, Colored.EPOCHS);
    }

    @Claim(OVERALL)
    Assertion tanhBest() {
        return check(
                        "averaged over the numbers of neurons, the accuracy of both is best with tanh",
                        seed -> Stream.of(RELU, SIGMOID).allMatch(other -> average(seed, TANH) > average(seed, other)))
                .of(BOTH);
    }

    @Claim(OVERALL)
    Assertion optimalWidthDepends() {
        return check(
                        "the number of neurons with the best accuracy of both is not the same for all activations",
                        seed -> Stream.of(RELU, SIGMOID, TANH)
                                        .map(a -> bestWidth(seed, a))
                                        .distinct()
                                        .count()
                                > 1)
                .of(BOTH);
    }

    @Claim("This seems consistent with the fact that our model does not have many layers.")
    Assertion fewLayersExplain() {
        return notChecked(
                "qualitative",
                "An explanation of tanh-best, which a comparison of activations cannot tell from others.");
    }

    @Claim(
            "For a deeper model, *ReLU* could be a more interesting activation layer, and could possibly yield better results.")
    Assertion reluForDeeper() {
        return both().given(arm("network", Network.THREE_CONVOLUTIONS))
                .isBestAt(arm("activation", RELU))
                .among(arm("activation", TANH));
    }

    @Claim(
            value =
                    "Figure 10: Accuracies for 1 separate convolutional layer and different activation layers: ReLU [left], Sigmoid []center]"
                            + " and Tanh [right]",
            holdsWhenScaled = true)
    Assertion plot() {
        return figure(Convergence.FIGURE)
                .at(
                        with(RELU, Network.HUNDRED_NEURONS),
                        with(SIGMOID, Network.HUNDRED_NEURONS),
                        with(TANH, Network.HUNDRED_NEURONS));
    }

    private static double average(SeedOutcome seed, Activation activation) {
        return WIDTHS.stream()
                .mapToDouble(width -> seed.value(BOTH, with(activation, width)))
                .average()
                .orElseThrow();
    }

    private static Network bestWidth(SeedOutcome seed, Activation activation) {
        return WIDTHS.stream()
                .max(comparingDouble(width -> seed.value(BOTH, with(activation, width))))
                .orElseThrow();
    }

    private static Arm with(Activation activation, Network network) {
        return arm("activation", activation).with("network", network);
    }
}
