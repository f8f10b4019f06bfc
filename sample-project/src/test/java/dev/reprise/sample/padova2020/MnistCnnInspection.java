package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.structure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Protocol;
import dev.reprise.train.NetworkFigures;
import dev.reprise.train.Trial;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

@Experiment(
        expensive = true,
        report = Padova2020.class,
        locator = "Section 2.4",
        title = "MNIST: filters and activations",
        protocol = Protocol.SCALED,
        protocolNote =
                "Trains 3 epochs on 24,000 images instead of 50 on 96,000, which take hours per trial: enough for filters that"
                        + " have learnt something.",
        quick = "Trains one epoch on 512 images.",
        seeds = 1,
        assumptions = {DigitImages.UNSTATED, DigitCnn.UNSTATED, DigitCnn.REGULARISED})
@Tag("mnist")
class MnistCnnInspection {

    private static final int NINE = 9;

    @Train
    void train(Trial trial) {
        var images = DigitImages.of(trial);
        MultiLayerNetwork network = DigitStudy.init(trial, DigitCnn.regularised());
        trial.fit(network, images.train().take(trial.scale("training images", 24_000, 512)))
                .batch(DigitCnn.BATCH)
                .epochs(trial.scale("epochs", 3, 1))
                .train();
        int[] convolutions = IntStream.range(0, network.getnLayers())
                .filter(i -> network.getLayer(i).conf().getLayer() instanceof ConvolutionLayer)
                .toArray();
        for (int i = 0; i < convolutions.length; i++) {
            trial.figure(NetworkFigures.filters("filters-" + (i + 1), network, convolutions[i]));
            trial.figure(NetworkFigures.activations(
                    "activations-" + (i + 1), network, convolutions[i], images.test(), firstNine(images.test())));
        }
        trial.record("convolutions", convolutions.length);
    }

    private static int firstNine(Samples test) {
        return IntStream.range(0, test.size())
                .filter(i -> test.classOf(i) == NINE)
                .findFirst()
                .orElseThrow();
    }

    /** Filters and activations of every convolution are drawn; there are two. */
    @Claim(
            value =
                    "Methods to explore the codified features and neurons activation are also implemented for the convolutional"
                            + " layers.",
            holdsWhenScaled = true)
    Assertion methods() {
        return structure("convolutions").isExactly("2");
    }

    @Claim(value = "In figure 10a, a filter from the first layer is shown.", holdsWhenScaled = true)
    Assertion filter() {
        return figure("filters-1");
    }

    @Claim(value = "In figure 10b the activation corresponding to the digit '9' is shown.", holdsWhenScaled = true)
    Assertion activation() {
        return figure("activations-1");
    }
}
