package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.structure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.judge.Assertion;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 01, Making predictions on some samples from the test set",
        title = "MNIST: saving, loading and using the RMSProp model",
        quick = "Trains 2 epochs on 6,000 images instead of 50 on 60,000, and predicts 1,000 images instead of 10,000.",
        assumptions = {Digits.UNSTATED, Study.UNSTATED, Study.CURVES, "50 epochs, mini-batches of 128."})
@Tag("mnist")
class KerasSaveLoad {

    private static final int SHOWN = 12;
    private static final int SIDE = 28;

    @Train
    void train(Trial trial) throws IOException {
        var digits = Digits.of(
                trial,
                trial.scale("training images", Digits.TRAIN, 6_000),
                trial.scale("validation images", Digits.VALIDATION, 1_000));
        var network = new Study(trial, Mlp.forMnist(KerasDefaults.rmsprop(0.001)), digits.train(), digits.validation())
                .run(128, trial.scale("epochs", 50, 2));
        Path file = Files.createTempFile("finalized_model", ".zip");
        try {
            network.save(file.toFile());
            trial.record("saved.files", Files.size(file) > 0 ? 1 : 0);
            useAgain(trial, network, MultiLayerNetwork.load(file.toFile(), true), digits.validation());
        } finally {
            Files.delete(file);
        }
    }

    private static void useAgain(Trial trial, MultiLayerNetwork saved, MultiLayerNetwork loaded, Samples test) {
        float[][] before = Metrics.outputs(saved, test);
        float[][] after = Metrics.outputs(loaded, test);
        boolean same = saved.params().equals(loaded.params()) && Arrays.deepEquals(before, after);
        trial.record("loaded.differently", same ? 0 : 1);
        trial.record("loaded.mostly-right", Metrics.accuracy(loaded, test) > 0.5 ? 1 : 0);
        trial.figure(predictions(after, test));
    }

    /** The first images with what the loaded model takes them for. */
    private static Figure predictions(float[][] outputs, Samples test) {
        List<Layer> images = IntStream.range(0, SHOWN)
                .mapToObj(i -> new Layer(
                        "predicted " + largest(outputs[i]) + ", true " + test.classOf(i),
                        List.of(),
                        List.of(),
                        List.of(),
                        rows(test, i)))
                .toList();
        return new Figure("predictions", "Predictions of the loaded model", Figure.Kind.IMAGES, "", "", images);
    }

    private static int largest(float[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
    }

    private static List<List<Double>> rows(Samples test, int sample) {
        var pixels = FloatBuffer.allocate(test.featureWidth());
        test.copyFeatures(sample, pixels);
        return IntStream.range(0, SIDE)
                .mapToObj(row -> IntStream.range(row * SIDE, (row + 1) * SIDE)
                        .mapToObj(i -> (double) pixels.get(i))
                        .toList())
                .toList();
    }

    @Claim(value = "Exporting the model: model\\_rmsprop.save('models/finalized\\_model')", holdsWhenScaled = true)
    Assertion export() {
        return structure("saved.files").isExactly("1");
    }

    /** Equal parameters and equal outputs. */
    @Claim(
            value = "Importing the model: model = keras.models.load\\_model('models/finalized\\_model')",
            id = "import",
            holdsWhenScaled = true)
    Assertion importing() {
        return structure("loaded.differently").isExactly("0");
    }

    /** The loaded model predicts as the saved one did; here, that this is right for most images. */
    @Claim(value = "Making Predictions on some test data:", holdsWhenScaled = true)
    Assertion predictions() {
        return metric("loaded.mostly-right").holds();
    }

    @Claim(value = "Figure 16: Test", id = "figure", holdsWhenScaled = true)
    Assertion figure16() {
        return figure("predictions");
    }
}
