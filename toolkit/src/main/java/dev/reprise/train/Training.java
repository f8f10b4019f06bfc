package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.data.Shuffle;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.api.Model;

/**
 * The training loop: batches in an order drawn from the seed and the epoch, one optimizer step per batch, one value per epoch and
 * series. The last batch of an epoch may be smaller. Before each step the run may be cancelled, and
 * its state may be saved, so that a killed trial goes on from there and ends in the same bits.
 *
 * @param <N> the network's type
 * @param <T> the type that the methods return: the subclass
 */
public abstract sealed class Training<N extends Model, T extends Training<N, T>> permits Fit, GraphFit {

    /** The series with the mean over an epoch's samples of the loss that the steps saw. */
    public static final String TRAIN_LOSS = "train.loss";

    private final N network;
    private final int samples;
    private final RunningTrial trial;
    private final Map<String, ToDoubleFunction<N>> everyEpoch = new LinkedHashMap<>();
    private final Watch watch = new Watch();
    private int batch;
    private int observed = 1;
    private boolean recorded = true;
    private Optional<Duration> limit = Optional.empty();
    private LongSupplier nanoTime = System::nanoTime;

    Training(N network, int samples, RunningTrial trial) {
        this.network = network;
        this.samples = samples;
        this.trial = trial;
        this.batch = Math.min(32, samples);
    }

    /** Called once before the first step. */
    void prepare(int largestBatch) {}

    /** Called before the network is looked at: it then holds what all steps so far have learnt. */
    void settle() {}

    /** What the network sees of a sample: the features of the first, and the labels of all. */
    abstract List<Samples> parts();

    /** Starts an epoch's steps on batches of this size. */
    abstract Step step(int batch);

    /** After an epoch, so that schedules by epoch go on. */
    abstract void countEpoch();

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
     * Appends the metric's value to the series after every epoch. The metric looks at the network only: a trial that is continued from
     * a checkpoint does not call it for past epochs again, so what it keeps elsewhere would be lost.
     */
    public final T everyEpoch(String series, ToDoubleFunction<N> metric) {
        everyEpoch.put(series, metric);
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
     * Keeps the series out of the trial's results; {@link #watch} still sees them. For a training that is only a part of the trial,
     * such as a fold of a cross-validation or a candidate of a search.
     */
    public final T unrecorded() {
        recorded = false;
        return self();
    }

    /** Calls the epoch with the lowest value of a series the best one; {@link #TRAIN_LOSS} unless set. */
    public final T watch(String series) {
        watch.series(series);
        return self();
    }

    /**
     * Ends training when the watched series has not fallen below its lowest value for so many observations: Keras'
     * {@code EarlyStopping(monitor, patience)}, with {@code min_delta=0}.
     */
    public final T patience(int observations) {
        watch.patience(observations);
        return self();
    }

    /** Leaves the network with the parameters of its best epoch instead of its last. */
    public final T keepBest() {
        watch.keepBest();
        return self();
    }

    /**
     * Ends training before the first step that starts later than this after training started; what comes out depends on the machine.
     * Time between an interruption and the continuation from a checkpoint does not count.
     */
    public final T forAtMost(Duration time) {
        limit = Optional.of(time);
        return self();
    }

    final T clock(LongSupplier nanoseconds) {
        nanoTime = nanoseconds;
        return self();
    }

    /**
     * Trains.
     *
     * @return the mean training loss of the last epoch
     * @throws java.util.concurrent.CancellationException if the run was cancelled meanwhile
     */
    public final double forEpochs(int epochs) {
        return run(epochs).loss();
    }

    /**
     * Trains, for this many epochs unless something ends it before; a loss that is not finite always does, since nothing can
     * change after that.
     *
     * @throws IllegalArgumentException if there is no series of the watched name
     * @throws java.util.concurrent.CancellationException if the run was cancelled meanwhile
     * @throws TrialSuspendedException if the trial is to be continued later; let it pass
     */
    public final Outcome run(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("The number of epochs is " + epochs + ", but must be at least 1");
        }
        watch.check(everyEpoch.keySet());
        TrialCheckpoints checkpoints = trial.checkpoints();
        Optional<Outcome> earlier = checkpoints.begin(network, watch);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<FitPosition> position = checkpoints.resume(network, watch);
        trial.tracer().training(network, limit.isPresent());
        prepare(batch);
        Outcome outcome = train(epochs, new Pass(step(batch), lastStep(), position));
        checkpoints.end(network, watch, outcome);
        return outcome;
    }

    private Outcome train(int epochs, Pass pass) {
        for (int epoch = Math.max(1, pass.epoch); epoch <= epochs; epoch++) {
            double before = pass.loss;
            double loss = pass.over(epoch);
            if (pass.seen == 0) {
                return outcome(epoch - 1, before, End.TIME);
            }
            countEpoch();
            trace(epoch);
            boolean diverged = !Double.isFinite(loss);
            boolean over = diverged || pass.late || epoch == epochs;
            if (over || epoch % observed == 0) {
                observe(epoch, loss);
            }
            trial.progress(epoch, epochs, loss);
            if (over) {
                return outcome(epoch, loss, diverged ? End.DIVERGED : pass.late ? End.TIME : End.EPOCHS);
            }
            if (watch.exhausted()) {
                return outcome(epoch, loss, End.PATIENCE);
            }
        }
        throw new IllegalStateException("Unreachable: the last epoch returns");
    }

    private void trace(int epoch) {
        if (trial.tracer().on()) {
            settle();
            trial.tracer().epoch(epoch, network);
        }
    }

    private Outcome outcome(int epochs, double loss, End end) {
        settle();
        watch.restore(network);
        return new Outcome(epochs, loss, watch.bestEpoch(), watch.best(), end);
    }

    private Optional<Step> lastStep() {
        int rest = samples % batch;
        return rest == 0 ? Optional.empty() : Optional.of(step(rest));
    }

    private void observe(int epoch, double loss) {
        settle();
        observe(epoch, TRAIN_LOSS, loss);
        everyEpoch.forEach((series, metric) -> observe(epoch, series, metric.applyAsDouble(network)));
    }

    private void observe(int epoch, String series, double value) {
        if (recorded) {
            trial.append(series, value);
        }
        watch.see(series, epoch, value, network);
    }

    /** One epoch after the other, until time is up. */
    private final class Pass {

        private final Step full;
        private final Optional<Step> rest;
        private final long start;
        private int epoch;
        private int seen;
        private double sum;
        private double loss = Double.NaN;
        private boolean late;

        Pass(Step full, Optional<Step> rest, Optional<FitPosition> position) {
            this.full = full;
            this.rest = rest;
            this.start = nanoTime.getAsLong()
                    - position.map(FitPosition::nanoseconds).orElse(0L);
            position.ifPresent(there -> {
                epoch = there.epoch();
                seen = there.seen();
                sum = there.sum();
                loss = there.loss();
            });
        }

        /** The mean loss of the samples that were trained on, of which there may be none if time is up. */
        double over(int next) {
            if (next != epoch) {
                epoch = next;
                sum = 0;
                seen = 0;
            }
            int[] order = Shuffle.permutation(samples, trial.seed(), epoch);
            while (seen + batch <= order.length && mayStep()) {
                sum += take(full, order, batch) * batch;
                seen += batch;
            }
            if (rest.isPresent() && order.length - seen < batch && mayStep()) {
                sum += take(rest.get(), order, order.length - seen) * (order.length - seen);
                seen = order.length;
            }
            loss = sum / seen;
            return loss;
        }

        private double take(Step step, int[] order, int size) {
            Tracer tracer = trial.tracer();
            if (!tracer.notes(epoch)) {
                return step.on(order, seen);
            }
            tracer.batch(parts(), order, seen, size);
            String random = TraceHash.ofRandomState();
            double before = step.on(order, seen);
            settle();
            tracer.update(network, random);
            return before;
        }

        private boolean mayStep() {
            trial.checkCancelled();
            trial.checkpoints().beforeStep(network, this::position);
            late = limit.isPresent()
                    && nanoTime.getAsLong() - start > limit.get().toNanos();
            return !late;
        }

        private FitPosition position() {
            settle();
            return new FitPosition(epoch, seen, sum, loss, nanoTime.getAsLong() - start, watch.state());
        }
    }

    /** Why training ended. */
    public enum End {
        /** All epochs were trained. */
        EPOCHS,
        /** The watched series stopped falling. */
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
     * @param bestEpoch the observed epoch with the lowest value of the watched series, from 1; 0 if that never was a number
     * @param best that value; NaN if there was none
     * @param end why training ended
     */
    public record Outcome(int epochs, double loss, int bestEpoch, double best, End end) {}
}
