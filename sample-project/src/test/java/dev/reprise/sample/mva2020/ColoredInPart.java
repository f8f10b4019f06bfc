package dev.reprise.sample.mva2020;

import dev.reprise.data.Samples;
import dev.reprise.data.catalog.ColoredMnist;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.train.Metrics;
import dev.reprise.train.MultiTask;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/** Trains as {@link Colored} does, but in the quick profile on few images. */
final class ColoredInPart {

    private static final int VALIDATION = 10_000;

    private ColoredInPart() {}

    /**
     * Trains, and records the validation accuracies of numbers, colors and both and the figure of the latter.
     *
     * @param epochs of the full profile
     */
    static void train(Trial trial, ComputationGraphConfiguration configuration, int batch, int epochs) {
        var numbers = QuickPart.of(trial, trial.data(Mnist.class).validatingOnRandom(VALIDATION, trial.seed()));
        var colors = QuickPart.of(trial, trial.data(ColoredMnist.class).validatingOnRandom(VALIDATION, trial.seed()));
        MultiTask train = tasks(numbers.train(), colors.train());
        MultiTask validation = tasks(numbers.validation(), colors.validation());
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        trial.fit(network, train)
                .batch(batch)
                .evaluate(Colored.BOTH, n -> Metrics.allCorrect(n, validation))
                .epochs(QuickPart.epochs(trial, epochs))
                .train();
        trial.record(Colored.NUMBERS, Metrics.accuracy(network, validation, 0));
        trial.record(Colored.COLORS, Metrics.accuracy(network, validation, 1));
        trial.record(Colored.BOTH, Metrics.allCorrect(network, validation));
        Convergence.draw(trial, "validation accuracy of both", Colored.BOTH);
    }

    private static MultiTask tasks(Samples numbers, Samples colors) {
        return new MultiTask(colors, List.of(numbers, colors));
    }
}
