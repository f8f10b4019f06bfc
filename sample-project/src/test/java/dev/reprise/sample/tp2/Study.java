package dev.reprise.sample.tp2;

import dev.reprise.data.Samples;
import dev.reprise.train.Curves;
import dev.reprise.train.Fit;
import dev.reprise.train.Metrics;
import dev.reprise.train.Training.Outcome;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;
import java.util.List;
import java.util.function.Function;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Trains as every study of the report does: draws accuracy and loss over the epochs, takes the time, and measures in the end.
 *
 * <p>Metrics: {@code train.loss} as Keras prints it (mean over the last epoch, with penalties and dropout), {@code train.accuracy}
 * and {@code train.cross-entropy} of the trained network on all training images, {@code train.accuracy.printed} with dropout
 * active, {@code validation.accuracy}, {@code validation.loss}, {@code validation.loss.rises} (sum of all rises between epochs),
 * {@code train.seconds} and {@code epoch.seconds}. Figures: {@code accuracy} and {@code loss}.
 */
final class Study {

    static final String UNSTATED =
            "Keras' defaults: Glorot uniform weights, zero biases, samples shuffled every epoch; pixels from 0 to 1, flattened; the"
                    + " report's seed 1234 cannot carry over to another framework.";
    static final String CURVES =
            "Training curves are measured after each epoch on the first 10,000 training images; times leave measuring out.";

    private static final int CURVE = 10_000;

    private final Trial trial;
    private final MultiLayerNetwork network;
    private final Samples train;
    private final Samples validation;
    private int observed = 1;
    private long measuring;
    private Measured latest = new Measured(Double.NaN, Double.NaN);

    Study(Trial trial, Mlp mlp, Samples train, Samples validation) {
        this.trial = trial;
        this.network = trial.init(mlp.configuration(), KerasDefaults.initialisation());
        this.train = train;
        this.validation = validation;
    }

    /** Measures after every so many epochs only. */
    Study observeEvery(int epochs) {
        observed = epochs;
        return this;
    }

    /** Trains for so many epochs, then draws and measures. */
    MultiLayerNetwork run(int batch, int epochs) {
        run(fit -> fit.batch(batch).epochs(epochs).train());
        return network;
    }

    /** Trains in a way of its own, then draws and measures. */
    Outcome run(Function<Fit, Outcome> training) {
        Samples sample = train.take(Math.min(CURVE, train.size()));
        long start = System.nanoTime();
        Outcome outcome = training.apply(trial.fit(network, train)
                .observeEvery(observed)
                .evaluate("train.accuracy", n -> measure(sample).accuracy())
                .evaluate("train.cross-entropy", n -> latest.loss())
                .evaluate("validation.accuracy", n -> measure(validation).accuracy())
                .evaluate("validation.loss", n -> latest.loss()));
        double seconds = (System.nanoTime() - start - measuring) / 1e9;
        trial.record("train.seconds", seconds);
        trial.record("epoch.seconds", seconds / outcome.epochs());
        trial.record("train.loss", outcome.loss());
        measureInTheEnd();
        draw();
        return outcome;
    }

    private Measured measure(Samples samples) {
        long start = System.nanoTime();
        latest = Measured.of(network, samples);
        measuring += System.nanoTime() - start;
        return latest;
    }

    private void measureInTheEnd() {
        Measured onTrain = measure(train);
        trial.record("train.accuracy", onTrain.accuracy());
        trial.record("train.cross-entropy", onTrain.loss());
        trial.record("train.accuracy.printed", Metrics.accuracyInTraining(network, train));
        Measured onValidation = measure(validation);
        trial.record("validation.accuracy", onValidation.accuracy());
        trial.record("validation.loss", onValidation.loss());
        trial.record("accuracy.gap", onTrain.accuracy() - onValidation.accuracy());
        trial.record("validation.loss.rises", rises(trial.series("validation.loss")));
    }

    private void draw() {
        trial.figure(Curves.of(trial, "accuracy", "Accuracy", observed, "train.accuracy", "validation.accuracy"));
        trial.figure(Curves.of(trial, "loss", "Loss", observed, "train.cross-entropy", "validation.loss"));
    }

    private static double rises(List<Double> values) {
        double sum = 0;
        for (int i = 1; i < values.size(); i++) {
            sum += Math.max(0, values.get(i) - values.get(i - 1));
        }
        return sum;
    }
}
