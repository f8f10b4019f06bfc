package dev.reprise.train;

import dev.reprise.data.Dataset;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.results.Figure;
import dev.reprise.train.port.Initialiser;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.TrainingListener;

/**
 * One arm trained with one seed, as the {@code @Train} method sees it. Everything random is drawn from the seed, and
 * never depends on the arm, so that arms with the same seed see the same data in the same order.
 *
 * <p>A trial belongs to the thread that runs it: ND4J's random generator is thread-local, so initialise and fit on this thread.
 */
public interface Trial {

    /** From 1. */
    int seed();

    /**
     * A number of the procedure, such as epochs or samples: what the report states, or what the quick profile makes of it. Recorded
     * with the trial. An experiment that uses it says so in {@code @Experiment(quick)}.
     *
     * @param name what it counts, such as {@code epochs}
     */
    int scale(String name, int full, int quick);

    /**
     * A data set, loaded once per JVM and shared by all trials; a generated one is drawn anew for every seed.
     *
     * @throws dev.reprise.data.DataUnavailableException if no source has it; the trial then counts as not run
     */
    <T> T data(Class<? extends Dataset<T>> type);

    /** A generator of its own for the purpose, seeded from the trial's seed and the purpose's name. */
    SeededRandom random(String purpose);

    /** A network with the configuration's own initialisation, drawn from the trial's seed. */
    MultiLayerNetwork init(MultiLayerConfiguration configuration);

    /** A network whose parameters are drawn by the initialiser from the trial's seed. */
    MultiLayerNetwork init(MultiLayerConfiguration configuration, Initialiser initialiser);

    /** A network of another shape than a sequence, such as one with several outputs, whose parameters are drawn by the initialiser. */
    ComputationGraph init(ComputationGraphConfiguration configuration, Initialiser initialiser);

    /** Prepares training; {@link Training#train()} runs it, and a trial fails if nothing does. */
    Fit fit(MultiLayerNetwork network, Samples samples);

    /**
     * Prepares training of a network with several outputs.
     *
     * @throws IllegalArgumentException if there are not as many tasks as outputs
     */
    GraphFit fit(ComputationGraph network, MultiTask samples);

    /**
     * For those who call DL4J's {@code network.fit(iterator)} themselves: a listener that appends {@link Training#TRAIN_LOSS},
     * reports progress and ends training by an exception when the run is cancelled. Add it to one network.
     *
     * @param epochs that will be trained, for the progress
     */
    TrainingListener listener(int epochs);

    /**
     * Records a named scalar. NaN and infinities are values like any other.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 500 characters, has half a surrogate pair, or was recorded
     *     before
     */
    void record(String metric, double value);

    /**
     * Wall time since the trial started, for metrics such as {@code train.seconds}. Of a trial that was interrupted and goes on from
     * a checkpoint the time between does not count, so prefer it to a clock of your own.
     */
    double seconds();

    /** Appends one value to a named series; the training loop appends one per epoch. */
    void append(String series, double value);

    /** What a series has so far, epoch by epoch; empty if nothing was appended to it. */
    List<Double> series(String name);

    /**
     * Records the data of a plot.
     *
     * @throws IllegalArgumentException if the trial has a figure of that name
     */
    void figure(Figure figure);
}
