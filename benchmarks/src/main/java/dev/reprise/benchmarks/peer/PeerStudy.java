package dev.reprise.benchmarks.peer;

import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.peer.Blocks.Hidden;
import dev.reprise.benchmarks.study.DigitsSize;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import java.util.Locale;

/**
 * Every n-th trial of a study, one after the other. Arguments: {@code spirals} or {@code digits}, seeds, the first trial, n. Tells each
 * trial's final validation accuracy under its activation and seed.
 */
public final class PeerStudy {

    private static final int SPIRALS_WIDTH = 10;
    private static final int SPIRALS_BATCH = 10;
    private static final int SPIRALS_EPOCHS = 10;
    private static final double SPIRALS_LEARNING_RATE = 0.01;

    private final DataSets data = new DataSets(DataSettings.ofSystem());

    private PeerStudy() {}

    public static void main(String[] arguments) {
        boolean spirals = arguments[0].equals("spirals");
        Hidden[] arms = spirals
                ? new Hidden[] {Hidden.RELU, Hidden.TANH, Hidden.SIGMOID}
                : new Hidden[] {Hidden.RELU, Hidden.TANH};
        int seeds = Integer.parseInt(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        int every = Integer.parseInt(arguments[3]);
        var study = new PeerStudy();
        for (int trial = first; trial < arms.length * seeds; trial += every) {
            Hidden arm = arms[trial / seeds];
            int seed = trial % seeds + 1;
            double accuracy = spirals ? study.spirals(arm, seed) : study.digits(arm, seed);
            Measured.print(arm.name().toLowerCase(Locale.ROOT) + "-" + seed, accuracy);
        }
    }

    private double spirals(Hidden arm, int seed) {
        var spirals = data.load(Spirals.class, seed).content();
        try (var training = new PeerTraining(
                Blocks.mlp(SPIRALS_WIDTH, arm), spirals.train(), SPIRALS_BATCH, SPIRALS_LEARNING_RATE, seed)) {
            return train(training, SPIRALS_EPOCHS, spirals.validation(), spirals.test());
        }
    }

    private double digits(Hidden arm, int seed) {
        var mnist = data.load(Mnist.class, seed).content();
        Samples train = mnist.train();
        try (var training = new PeerTraining(
                Blocks.cnn(DigitsSize.NEURONS, arm),
                train.take(DigitsSize.TRAINING),
                DigitsSize.BATCH,
                DigitsSize.LEARNING_RATE,
                seed)) {
            return train(
                    training,
                    DigitsSize.EPOCHS,
                    train.range(DigitsSize.TRAINING, DigitsSize.TRAINING + DigitsSize.VALIDATION),
                    mnist.test().take(DigitsSize.VALIDATION));
        }
    }

    /** Validates after every epoch and tests at the end, as the study does. */
    private static double train(PeerTraining training, int epochs, Samples validation, Samples test) {
        double accuracy = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.epoch();
            accuracy = training.accuracy(validation);
        }
        training.accuracy(test);
        return accuracy;
    }
}
