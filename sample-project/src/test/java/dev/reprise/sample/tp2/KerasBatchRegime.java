package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.Shuffle;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Metric;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;
import java.util.Arrays;
import java.util.stream.Stream;

/** The arm {@code SGD_START} is SGD after as many updates as full-batch training makes in all its epochs. */
@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 01, Comparing between SGD Vs Batch SGD Vs Mini-Batch SGD",
        title = "MNIST: single samples, mini-batches and the full batch",
        quick =
                "Trains 25 epochs on 200 images instead of 50 on 60,000, and validates on 1,000 images instead of 10,000.",
        assumptions = {
            Digits.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "50 epochs (stated for SGD), learning rate 0.01 (stated for SGD later), mini-batches of 128 (stated in Part 02).",
            "Oscillation is the sum of all rises of the validation loss between epochs.",
            "\"Iterations\" are updates: SGD is stopped after as many single samples as full-batch training has epochs. In as many"
                    + " epochs SGD makes 60,000 times the updates and is far ahead."
        })
@Tag("mnist")
class KerasBatchRegime {

    private static final String SMOOTHER =
            "Unlike **Stochastic Gradient Descent (SGD)**, which exhibits pronounced oscillations, **Batch SGD** delivers smoother"
                    + " convergence trajectories.";
    private static final String COMPROMISE =
            "Mini-Batch SGD approach a balance between the two, offering a compromise between convergence smoothness and"
                    + " computational efficiency.";
    private static final Arm SGD = arm("regime", Regime.SGD);
    private static final Arm MINI_BATCH = arm("regime", Regime.MINI_BATCH);
    private static final Arm BATCH = arm("regime", Regime.BATCH);
    private static final Arm SGD_START = arm("regime", Regime.SGD_START);

    enum Regime {
        SGD,
        MINI_BATCH,
        BATCH,
        SGD_START
    }

    @Sweep(
            value = {"SGD", "MINI_BATCH", "BATCH", "SGD_START"},
            titles = {"SGD", "mini-batch", "batch", "sgd-start"})
    Regime regime = Regime.SGD;

    @Train
    void train(Trial trial) {
        var digits = Digits.of(
                trial,
                trial.scale("training images", Digits.TRAIN, 200),
                trial.scale("validation images", Digits.VALIDATION, 1_000));
        int epochs = trial.scale("epochs", 50, 25);
        switch (regime) {
            case SGD -> run(trial, digits, digits.train(), 1, epochs);
            case MINI_BATCH -> run(trial, digits, digits.train(), 128, epochs);
            case BATCH -> run(trial, digits, digits.train(), digits.train().size(), epochs);
            case SGD_START -> run(trial, digits, some(digits.train(), epochs, trial.seed()), 1, 1);
        }
    }

    private static void run(Trial trial, Digits digits, Samples train, int batch, int epochs) {
        new Study(trial, Mlp.forMnist(KerasDefaults.sgd(0.01)), train, digits.validation()).run(batch, epochs);
    }

    private static Samples some(Samples samples, int count, int seed) {
        return samples.select(Arrays.copyOf(Shuffle.permutation(samples.size(), seed, 1), count));
    }

    @Claim(value = "Figure 02: SGD learning curves", holdsWhenScaled = true)
    Assertion figureSgd() {
        return figure("loss").at(SGD);
    }

    @Claim(value = "Figure 03: Mini Batch SGD", holdsWhenScaled = true)
    Assertion figureMiniBatch() {
        return figure("loss").at(MINI_BATCH);
    }

    @Claim(value = "Figure 04: Batch SGD", holdsWhenScaled = true)
    Assertion figureBatch() {
        return figure("loss").at(BATCH);
    }

    /** The times stand in the figure only. */
    @Claim(value = "Figure 05: Time comparison (SGD, Batch SGD, Mini Batch SGD)", holdsWhenScaled = true)
    Assertion figureTime() {
        return check("the time of each regime was taken", seed -> Stream.of(SGD, BATCH, MINI_BATCH)
                        .allMatch(arm -> seed.value("train.seconds", arm) > 0))
                .of("train.seconds")
                .at(SGD, BATCH, MINI_BATCH);
    }

    @Claim(
            value =
                    "**Batch SGD** emerges as a compelling choice in optimization frameworks due to its ability to efficiently"
                            + " traverse parameter space with reduced noise.",
            holdsWhenScaled = true)
    Assertion batchReducedNoise() {
        return metric("train.cross-entropy")
                .lowerIsBetter()
                .at(BATCH)
                .decreasesByEpoch()
                .inEveryEpoch();
    }

    @Claim(value = SMOOTHER, holdsWhenScaled = true)
    Assertion batchSmootherThanSgd() {
        return rises().ranks(BATCH, SGD);
    }

    @Claim(
            "Moreover, **Batch SGD** often outperforms **SGD** in the same number of iterations, showcasing superior convergence.")
    Assertion batchOutperformsSgd() {
        return metric("validation.accuracy").in("%").ranks(BATCH, SGD_START);
    }

    @Claim(COMPROMISE)
    Assertion miniBatchCompromiseSmoothness() {
        return rises().ranks(BATCH, MINI_BATCH, SGD);
    }

    @Claim(COMPROMISE)
    Assertion miniBatchCompromiseTime() {
        return metric("epoch.seconds").lowerIsBetter().in("s").ranks(BATCH, MINI_BATCH, SGD);
    }

    private static Metric rises() {
        return metric("validation.loss.rises").lowerIsBetter();
    }
}
