package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.sample.mva2020.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.5, Question 1",
        title = "MNIST: a single convolution, kernel size and channels",
        quick = QuickPart.QUICK,
        seeds = 1,
        assumptions = {
            Digits.UNSTATED,
            Digits.MSE,
            Digits.DEFAULTS,
            Digits.LAYERS,
            "The activation is tanh, the later winner. Kernels of 3, 5 and 7 and 5, 10 and 20 output channels are tried; only 3 is named.",
            "\"No high impact\" is taken to mean differences of the accuracy below two points: of the kernel with 10 channels, and of"
                    + " the channels with a kernel of 3. Figure 5 is drawn as one curve of accuracy by epoch per arm."
        })
@Tag("mnist")
class MnistSingleConv {

    private static final String NO_IMPACT =
            "Here the kernel size and output channels do not seem to have a high impact on the performances so we will stick to a"
                    + " kernel size of 3 and a small number of output channels from now on.";

    @Sweep({"3", "5", "7"})
    int kernel = ConvNet.KERNEL;

    @Sweep({"5", "10", "20"})
    int channels;

    @Train
    void train(Trial trial) {
        var network = new ConvNet(1, kernel, channels, Activation.TANH);
        DigitsInPart.train(trial, network.byMse(0.01), Digits.BATCH, Digits.EPOCHS);
    }

    @Claim(NO_IMPACT)
    Assertion kernelNoImpact() {
        return accuracy()
                .given(arm("channels", 10))
                .isEquivalent(arm("kernel", 3), arm("kernel", 5), arm("kernel", 7))
                .within("2%");
    }

    @Claim(NO_IMPACT)
    Assertion channelsNoImpact() {
        return accuracy()
                .given(arm("kernel", ConvNet.KERNEL))
                .isEquivalent(arm("channels", 5), arm("channels", 10), arm("channels", 20))
                .within("2%");
    }

    @Claim(value = "We tested with different parameters and obtained Figure 5 of the Appendix.", holdsWhenScaled = true)
    Assertion plot() {
        return figure(Convergence.FIGURE);
    }
}
