package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.results.TrainingCost;
import dev.reprise.train.bridge.Bridged;
import dev.reprise.train.bridge.Bridged.InKernel;
import dev.reprise.train.bridge.Bridged.OnlyInDl4j;
import dev.reprise.train.bridge.KernelNetwork;
import dev.reprise.train.checkpoint.TrialCheckpoints;
import dev.reprise.train.checkpoint.TrialSuspendedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.api.Model;

/**
 * A training: settings, and {@link #train()}, which must come last. Batches are drawn in an order given by the seed and the epoch; there
 * is one optimizer step per batch, and one value per epoch and series. The last batch of an epoch may be smaller. Before each step the
 * run may be cancelled, and its state may be saved, so that a killed trial goes on from there and ends in the same bits.
 *
 * @param <N> the network's type
 * @param <T> the type that the methods return: the subclass
 */
public abstract sealed class Training<N extends Model, T extends Training<N, T>> permits Fit, GraphFit {

    /** The series with the mean over an epoch's samples of the loss that the steps saw. */
    public static final String TRAIN_LOSS = "train.loss";

    private static final int USUAL_BATCH = 32;

    private final N network;
    private final int samples;
    private final RunningTrial trial;
    private final Map<String, ToDoubleFunction<N>> metrics = new LinkedHashMap<>();
    private final Monitor monitor = new Monitor();
    private int batch;
    private int epochs;
    private int observed = 1;
    private boolean recorded = true;
    private boolean started;
    private Optional<Duration> limit = Optional.empty();
    private Optional<KernelNetwork> kernel = Optional.empty();
    private LongSupplier nanoTime = System::nanoTime;

    Training(N network, int samples, RunningTrial trial) {
        this.network = network;
        this.samples = samples;
        this.trial = trial;
        this.batch = Math.min(USUAL_BATCH, samples);
    }

    /** Finds out who takes the steps. */
    private void prepare() {
        kernel = Optional.empty();
        Bridged bridged = bridged();
        if (bridged instanceof InKernel in) {
            kernel = Optional.of(in.network());
        } else if (bridged instanceof OnlyInDl4j only) {
            trial.computesInDl4j(only.reason());
        }
    }

    private Bridged bridged() {
        Optional<String> refusal = trial.refusal()
                .or(() -> hasListeners() ? Optional.of("listeners of the network") : Optional.empty())
                .or(() -> inputs().size() > 1 ? Optional.of("several inputs") : Optional.empty());
        if (refusal.isPresent()) {
            return new OnlyInDl4j(refusal.get());
        }
        Bridged bridged = KernelNetwork.of(network, inputs().get(0).featureShape(), trial.dropoutSeed(this));
        if (bridged instanceof InKernel in) {
            KernelSteps.checkLabels(in.network(), tasks());
            return KernelSteps.misfit(in.network(), tasks())
                    .<Bridged>map(OnlyInDl4j::new)
                    .orElse(in);
        }
        return bridged;
    }

    /** Called before the network is saved or trained elsewhere: it then is what all steps so far have made of it. */
    final void writeBack() {
        kernel.ifPresent(KernelNetwork::writeBack);
    }

    /** Starts steps on batches of this size. */
    final Step step(int size) {
        return kernel.map(network -> KernelSteps.of(this, network, size)).orElseGet(() -> stepInDl4j(size));
    }

    /** Whose features the network sees. */
    abstract List<Samples> inputs();

    /** Whose labels it learns. */
    abstract List<Samples> tasks();

    /** Starts DL4J's steps on batches of this size. */
    abstract Step stepInDl4j(int batch);

    abstract boolean hasListeners();

    /** After an epoch, so that schedules by epoch go on. */
    abstract void countEpoch();

    /** Before an epoch, for samples that are drawn anew in each. */
    abstract void enter(int epoch);

    /** Whether a figure grows by what the network says after each observed epoch. */
    boolean draws() {
        return false;
    }

    /** Adds that to the figure. */
    void draw(int epoch) {
        // nothing to draw
    }

    /** Multiplications of one sample in one step, if they can be counted. */
    private Optional<Long> multiplications() {
        return kernel.map(network -> network.architecture().trainingMultiplications());
    }

    abstract T self();

    /** One optimizer step. */
    @FunctionalInterface
    interface Step {

        /** Trains on the samples at {@code order[from..from + batch)} and returns their mean loss before the step. */
        double on(int[] order, int from);
    }

    final N network() {
        return network;
    }

    final RunningTrial trial() {
        return trial;
    }

    final int samples() {
        return samples;
    }

    final int batch() {
        return batch;
    }

    final Optional<Duration> limit() {
        return limit;
    }

    final LongSupplier nanoTime() {
        return nanoTime;
    }

    final Monitor monitor() {
        return monitor;
    }

    final boolean started() {
        return started;
    }

    /**
     * Samples per optimizer step; 32 unless set, or all if there are fewer.
     *
     * @throws IllegalArgumentException if it is less than 1 or more than there are samples
     */
    public final T batch(int size) {
        if (size < 1 || size > samples) {
            throw new IllegalArgumentException(
                    "The batch size is " + size + ", but must be between 1 and the number of samples, " + samples);
        }
        batch = size;
        return self();
    }

    /** All samples in one step. */
    public final T fullBatch() {
        return batch(samples);
    }

    /**
     * How many epochs are trained unless something ends training before.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public final T epochs(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of epochs is " + count + ", but must be at least 1");
        }
        epochs = count;
        return self();
    }

    /**
     * Appends the metric's value to the series after every epoch. The metric looks at the network only: a trial that is continued from
     * a checkpoint does not call it for past epochs again, so what it keeps elsewhere would be lost.
     */
    public final T evaluate(String series, ToDoubleFunction<N> metric) {
        metrics.put(series, metric);
        return self();
    }

    /** Appends to the series after every so many epochs only, and after the last: for trainings of very many epochs. */
    public final T observeEvery(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("Series are observed every 1 or more epochs, not every " + epochs);
        }
        observed = epochs;
        return self();
    }

    /**
     * Keeps the series out of the trial's results; {@link #monitor} still sees them. For a training that is only a part of the trial,
     * such as a fold of a cross-validation or a candidate of a search.
     */
    public final T unrecorded() {
        recorded = false;
        return self();
    }

    /** Says which epoch is the best one: that with the lowest {@link #TRAIN_LOSS} unless set. */
    public final T monitor(String series, Best best) {
        monitor.series(series, best);
        return self();
    }

    /**
     * Ends training when the monitored series has had no better value for so many observations: Keras' {@code
     * EarlyStopping(monitor, patience, mode)}, with {@code min_delta=0}.
     */
    public final T patience(int observations) {
        monitor.patience(observations);
        return self();
    }

    /** Leaves the network with the parameters of its best epoch instead of its last; Keras' {@code restore_best_weights}. */
    public final T restoreBestWeights() {
        monitor.restoreBestWeights();
        return self();
    }

    /**
     * Ends training before the first step that starts later than this after training started; the result depends on the machine.
     * Time between an interruption and the continuation from a checkpoint does not count.
     */
    public final T maxDuration(Duration time) {
        limit = Optional.of(time);
        return self();
    }

    final T clock(LongSupplier nanoseconds) {
        nanoTime = nanoseconds;
        return self();
    }

    /**
     * Trains, until all {@link #epochs} are done or something ends training before; a loss that is not finite always does, since
     * nothing can change after that. May be called again, to train on.
     *
     * @throws IllegalStateException if the number of epochs was not set
     * @throws IllegalArgumentException if there is no series of the monitored name
     * @throws java.util.concurrent.CancellationException if the run was cancelled meanwhile
     * @throws TrialSuspendedException if the trial is to be continued later; let it pass
     */
    public final Outcome train() {
        started = true;
        if (epochs < 1) {
            throw new IllegalStateException("How long to train was not said: call epochs(n) before train()");
        }
        monitor.check(metrics.keySet());
        TrialCheckpoints checkpoints = trial.checkpoints();
        Optional<Outcome> earlier = checkpoints.begin(network, state -> {
            FitEnd end = FitEnd.read(state);
            monitor.resume(end.monitor(), network);
            return end.outcome();
        });
        if (earlier.isPresent()) {
            trial.trained(earlier.get().cost());
            return earlier.get();
        }
        Optional<FitPosition> position = checkpoints.resume(network, state -> {
            FitPosition there = FitPosition.read(state);
            monitor.resume(there.monitor(), network);
            return there;
        });
        trial.tracer().training(network, limit.isPresent());
        prepare();
        Outcome outcome = train(new Pass(this, position));
        trial.trained(outcome.cost());
        checkpoints.end(network, () -> new FitEnd(monitor.state(), outcome));
        return outcome;
    }

    private Outcome train(Pass pass) {
        kernel.ifPresent(network -> network.expect((long) samples * epochs));
        for (int epoch = Math.max(1, pass.epoch()); epoch <= epochs; epoch++) {
            double before = pass.loss();
            double loss = pass.over(epoch);
            if (pass.seen() == 0) {
                return outcome(pass, epoch - 1, before, End.TIME);
            }
            countEpoch();
            trace(epoch);
            boolean diverged = !Double.isFinite(loss);
            boolean over = diverged || pass.late() || epoch == epochs;
            if (over || epoch % observed == 0) {
                observe(epoch, loss);
            }
            trial.progress(epoch, epochs, loss);
            if (over) {
                return outcome(pass, epoch, loss, diverged ? End.DIVERGED : pass.late() ? End.TIME : End.EPOCHS);
            }
            if (monitor.exhausted()) {
                return outcome(pass, epoch, loss, End.PATIENCE);
            }
        }
        throw new IllegalStateException("Unreachable: the last epoch returns");
    }

    private void trace(int epoch) {
        if (trial.tracer().on()) {
            writeBack();
            trial.tracer().epoch(epoch, network);
        }
    }

    private Outcome outcome(Pass pass, int trained, double loss, End end) {
        writeBack();
        monitor.restore(network);
        TrainingCost cost = pass.cost(trained, network.numParams(), multiplications());
        return new Outcome(trained, loss, monitor.bestEpoch(), monitor.best(), end, cost, pass.cpuSecondsPerEpoch());
    }

    private void observe(int epoch, double loss) {
        boolean draws = recorded && draws();
        if (draws || !metrics.isEmpty() || monitor.keepsParameters()) {
            kernel.ifPresent(KernelNetwork::writeParameters);
        }
        observe(epoch, TRAIN_LOSS, loss);
        metrics.forEach((series, metric) -> observe(epoch, series, metric.applyAsDouble(network)));
        if (draws) {
            draw(epoch);
        }
    }

    private void observe(int epoch, String series, double value) {
        if (recorded) {
            trial.append(series, value);
        }
        monitor.see(series, epoch, value, network);
    }

    /** Which value of a series is the best one. */
    public enum Best {
        /** The lowest, of losses and errors. */
        LOWEST,
        /** The highest, of accuracies. */
        HIGHEST;

        boolean isBetter(double value, double than) {
            return this == LOWEST ? value < than : value > than;
        }
    }

    /** Why training ended. */
    public enum End {
        /** All epochs were trained. */
        EPOCHS,
        /** The monitored series improved no more. */
        PATIENCE,
        /** The time was up. */
        TIME,
        /** The loss was not finite any more. */
        DIVERGED
    }

    /**
     * How training went.
     *
     * @param epochs trained, from 1; the last one may have been cut short by the time limit
     * @param loss mean training loss of the last epoch; NaN if not one step of it was taken
     * @param bestEpoch the observed epoch with the best value of the monitored series, from 1; 0 if that never was a number
     * @param best that value; NaN if there was none
     * @param end why training ended
     * @param cost what it took
     * @param cpuSecondsPerEpoch processor time of the training thread, without evaluation: the median over the epochs
     */
    public record Outcome(
            int epochs,
            double loss,
            int bestEpoch,
            double best,
            End end,
            TrainingCost cost,
            double cpuSecondsPerEpoch) {}
}
