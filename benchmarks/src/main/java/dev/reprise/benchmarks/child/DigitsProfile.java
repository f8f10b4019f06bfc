package dev.reprise.benchmarks.child;

import dev.reprise.benchmarks.study.DigitsSize;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.TrialRunner;
import dev.reprise.train.TrialServices;
import dev.reprise.train.port.PyTorchDefaults;
import java.lang.management.ManagementFactory;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where the time of a worker goes that trains its share of the study of digits. Argument: trials. Tells in seconds {@code jvm}, until the
 * class was loaded, {@code nd4j}, until that has started, {@code data}, {@code training} and {@code evaluation}, the last two trial by
 * trial.
 */
public final class DigitsProfile {

    private final double[] training;
    private final double[] evaluation;
    private double data;

    private DigitsProfile(int trials) {
        this.training = new double[trials];
        this.evaluation = new double[trials];
    }

    public static void main(String[] arguments) throws Throwable {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        Measured.print("jvm", (System.currentTimeMillis() - started) / 1e3);
        Measured.print("nd4j", seconds(() -> Nd4j.create(1).close()));
        var profile = new DigitsProfile(Integer.parseInt(arguments[0]));
        var services =
                new TrialServices(new DataSets(DataSettings.ofSystem()), (trial, epoch, of, loss) -> {}, () -> false);
        for (int n = 0; n < profile.training.length; n++) {
            int index = n;
            new TrialRunner(services)
                    .run(new TrialKey("benchmark", Arm.NONE, n + 1), trial -> profile.train(trial, index));
        }
        Measured.print("data", profile.data);
        Measured.print("training", profile.training);
        Measured.print("evaluation", profile.evaluation);
    }

    /** What the study does in a trial. */
    private void train(Trial trial, int index) {
        data += seconds(() -> trial.data(Mnist.class));
        var mnist = trial.data(Mnist.class);
        Activation activation = index % 2 == 0 ? Activation.RELU : Activation.TANH;
        var network = trial.init(
                Networks.cnn(activation, DigitsSize.NEURONS, DigitsSize.LEARNING_RATE),
                PyTorchDefaults.initialisation());
        training[index] = seconds(() -> trial.fit(network, mnist.train().take(DigitsSize.TRAINING))
                .batch(DigitsSize.BATCH)
                .epochs(DigitsSize.EPOCHS)
                .train());
        var test = mnist.test().take(DigitsSize.VALIDATION);
        evaluation[index] = seconds(() -> {
            Metrics.accuracy(network, test);
            Metrics.accuracy(network, test);
        });
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
