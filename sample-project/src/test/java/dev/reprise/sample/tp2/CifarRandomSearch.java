package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.SeededRandom;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.RandomSearch;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;
import java.util.List;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 02, Random Search",
        title = "CIFAR-10: random search",
        fullOnly = "Eleven trainings of 50 epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Photographs.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "The search draws 10 of the 27 combinations of learning rate 0.1, 0.01 or 0.001, dropout 0.2, 0.3 or 0.5 after both"
                    + " hidden layers, and batches of 32, 64 or 128; each is trained for 50 epochs and measured on the validation set.",
            "A value wins if the best candidate has it. The report's winner is then trained whatever the search found."
        })
@Tag("cifar10")
class CifarRandomSearch {

    private static final String BEST =
            "Best Parameters: {'learning_rate': 0.01, 'dropout_rate': 0.2, 'batch_size': 64}";
    private static final int DRAWS = 10;
    private static final List<Double> LEARNING_RATES = List.of(0.1, 0.01, 0.001);
    private static final List<Double> DROPOUTS = List.of(0.2, 0.3, 0.5);
    private static final List<Integer> BATCHES = List.of(32, 64, 128);
    private static final Choice WINNER = new Choice(0.01, 0.2, 64);

    private record Choice(double learningRate, double dropout, int batch) {

        static Choice draw(SeededRandom random) {
            return new Choice(one(LEARNING_RATES, random), one(DROPOUTS, random), one(BATCHES, random));
        }

        private static <T> T one(List<T> values, SeededRandom random) {
            return values.get(random.nextInt(values.size()));
        }

        Mlp mlp() {
            return Mlp.forCifar(learningRate).withDropout(dropout);
        }
    }

    @Train
    void train(Trial trial) {
        var photographs = Photographs.of(trial);
        Choice best = RandomSearch.of(trial, DRAWS, Choice::draw, choice -> -accuracy(trial, photographs, choice))
                .get(0)
                .choice();
        trial.record("best.learning-rate", best.learningRate());
        trial.record("best.dropout", best.dropout());
        trial.record("best.batch", best.batch());
        new Study(trial, WINNER.mlp(), photographs.train(), photographs.validation())
                .run(WINNER.batch(), Photographs.EPOCHS);
    }

    private static double accuracy(Trial trial, Photographs photographs, Choice choice) {
        var network = trial.init(choice.mlp().configuration(), KerasDefaults.initialisation());
        trial.fit(network, photographs.train())
                .unrecorded()
                .batch(choice.batch())
                .epochs(Photographs.EPOCHS)
                .train();
        return Metrics.accuracy(network, photographs.validation());
    }

    @Claim(BEST)
    Assertion winnerLearningRate() {
        return wins("the best candidate has learning rate 0.01", "best.learning-rate", WINNER.learningRate());
    }

    @Claim(BEST)
    Assertion winnerDropoutRate() {
        return wins("the best candidate has dropout 0.2", "best.dropout", WINNER.dropout());
    }

    @Claim(BEST)
    Assertion winnerBatchSize() {
        return wins("the best candidate has batches of 64", "best.batch", WINNER.batch());
    }

    @Claim("Training the given best model by the random search: Figure 24: Loss and Accuracy of the chosen parameters.")
    Assertion winnerTrained() {
        return figure("accuracy");
    }

    private static Assertion wins(String description, String metric, double value) {
        return check(description, seed -> seed.value(metric, Arm.NONE) == value).of(metric);
    }
}
