package dev.reprise.train;

import dev.reprise.data.Shuffle;
import dev.reprise.results.TrainingCost;
import dev.reprise.train.Training.Step;
import java.util.Optional;

/** The steps of a training, one epoch after the other, until time is up. */
final class Pass {

    private final Training<?, ?> training;
    private final Step full;
    private final Optional<Step> rest;
    private final long start;
    private final Effort effort;
    private int epoch;
    private int seen;
    private double sum;
    private double loss = Double.NaN;
    private boolean late;

    /** @param position where it was interrupted, if it was */
    Pass(Training<?, ?> training, Optional<FitPosition> position) {
        this.training = training;
        this.full = training.step(training.batch());
        int left = training.samples() % training.batch();
        this.rest = left == 0 ? Optional.empty() : Optional.of(training.step(left));
        this.start = training.nanoTime().getAsLong()
                - position.map(FitPosition::nanoseconds).orElse(0L);
        this.effort = new Effort(position.map(FitPosition::effort).orElse(Effort.State.NONE));
        position.ifPresent(there -> {
            epoch = there.epoch();
            seen = there.seen();
            sum = there.sum();
            loss = there.loss();
        });
    }

    /** The epoch that it is in, from 1; 0 before the first. */
    int epoch() {
        return epoch;
    }

    /** Samples of the epoch that were trained on. */
    int seen() {
        return seen;
    }

    /** Mean of the last epoch; NaN before the first. */
    double loss() {
        return loss;
    }

    /** Whether the time is up. */
    boolean late() {
        return late;
    }

    TrainingCost cost(int epochs, long parameters, Optional<Long> multiplications) {
        return effort.cost(epochs, parameters, multiplications);
    }

    double cpuSecondsPerEpoch() {
        return effort.cpuSecondsPerEpoch();
    }

    /** The mean loss of the samples that were trained on, of which there may be none if time is up. */
    double over(int next) {
        if (next != epoch) {
            epoch = next;
            sum = 0;
            seen = 0;
        }
        training.enter(epoch);
        effort.start();
        int[] order = Shuffle.permutation(training.samples(), training.trial().seed(), epoch);
        int batch = training.batch();
        while (seen + batch <= order.length && mayStep()) {
            sum += take(full, order, batch) * batch;
            seen += batch;
        }
        if (rest.isPresent() && order.length - seen < batch && mayStep()) {
            sum += take(rest.get(), order, order.length - seen) * (order.length - seen);
            seen = order.length;
        }
        effort.stop();
        loss = sum / seen;
        return loss;
    }

    private double take(Step step, int[] order, int size) {
        effort.step(size);
        var tracer = training.trial().tracer();
        if (!tracer.notes(epoch)) {
            return step.on(order, seen);
        }
        tracer.batch(training.inputs(), training.tasks(), order, seen, size);
        String random = tracer.randomState();
        double before = step.on(order, seen);
        training.writeBack();
        tracer.update(training.network(), random);
        return before;
    }

    private boolean mayStep() {
        training.trial().checkCancelled();
        training.trial().checkpoints().beforeStep(training.network(), this::position);
        late = training.limit().isPresent()
                && training.nanoTime().getAsLong() - start
                        > training.limit().get().toNanos();
        return !late;
    }

    private FitPosition position() {
        training.writeBack();
        return new FitPosition(
                epoch,
                seen,
                sum,
                loss,
                training.nanoTime().getAsLong() - start,
                effort.state(),
                training.monitor().state());
    }
}
