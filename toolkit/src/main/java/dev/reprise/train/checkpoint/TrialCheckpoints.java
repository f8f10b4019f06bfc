package dev.reprise.train.checkpoint;

import dev.reprise.train.checkpoint.Saved.Restoring;
import dev.reprise.train.checkpoint.TrialCheckpoint.Moment;
import dev.reprise.train.state.RandomState;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;

/**
 * Counts the trainings of a trial, saves where it is at intervals, and puts it there again. Confined to the trial's thread.
 *
 * <p>A trial gives up saving when it could not be continued exactly: once a network is made or trained inside another's training, or
 * a training failed and the experiment went on. What was saved before stays of use.
 */
public final class TrialCheckpoints {

    /** So much of ended trainings is kept in memory and written each time, and not more. */
    private static final long MOST_BYTES = 64L << 20;

    /** A checkpoint that takes a second to write is followed by this many seconds of training. */
    private static final int LEAST_RATIO = 200;

    private final Checkpoints checkpoints;
    private final Supplier<Saved> trial;
    private final Restoring<?> restoringTrial;
    private final List<Moment> ended = new ArrayList<>();
    private Optional<TrialCheckpoint> ahead;
    private boolean possible;
    private boolean training;
    private boolean stepped;
    private long nextSave;

    /**
     * @param trial what the trial has recorded
     * @param restoringTrial forgets it and takes over what had been recorded
     * @throws UnusableCheckpointException if there is a checkpoint that cannot be read
     */
    public TrialCheckpoints(Checkpoints checkpoints, Supplier<Saved> trial, Restoring<?> restoringTrial) {
        this.checkpoints = checkpoints;
        this.trial = trial;
        this.restoringTrial = restoringTrial;
        this.possible = checkpoints.kept();
        this.ahead = checkpoints.latest().map(TrialCheckpoint::of);
        this.nextSave = System.nanoTime() + checkpoints.interval().toNanos();
    }

    /** Called when the experiment makes a network or prepares a training. */
    public void networkUsed() {
        possible &= !training;
    }

    /**
     * A training begins; if it ended before the checkpoint was saved, the network is put in its end state.
     *
     * @return what is restored of the training, if it ended
     */
    public <R> Optional<R> begin(Model network, Restoring<R> restoring) {
        possible &= !training;
        training = true;
        Optional<Moment> end = ahead.filter(
                        checkpoint -> ended.size() < checkpoint.ended().size())
                .map(checkpoint -> checkpoint.ended().get(ended.size()));
        return end.map(known -> {
            R restored = restore(known, network, restoring);
            ended.add(known);
            training = false;
            return restored;
        });
    }

    /** Where the training that just began had been when the checkpoint was saved; puts network and records there. */
    public <R> Optional<R> resume(Model network, Restoring<R> restoring) {
        Optional<TrialCheckpoint> here = ahead;
        return here.map(checkpoint -> {
            R restored = restore(checkpoint.current(), network, restoring);
            ahead = Optional.empty();
            return restored;
        });
    }

    private <R> R restore(Moment moment, Model network, Restoring<R> training) {
        try {
            moment.network().restoreTo(network);
            moment.random().restore();
            R restored = training.from(reading(moment.training()));
            restoringTrial.from(reading(moment.trial()));
            return restored;
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            throw UnusableCheckpointException.of(e);
        }
    }

    private static DataInputStream reading(Saved state) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(state.toBytes()));
    }

    /**
     * @param position of the training
     * @throws TrialSuspendedException if that was asked for
     */
    public void beforeStep(Model network, Supplier<Saved> position) {
        if (!possible) {
            return;
        }
        if (stepped && checkpoints.suspendRequested()) {
            save(network, position.get());
            throw new TrialSuspendedException();
        }
        stepped = true;
        if (System.nanoTime() - nextSave >= 0) {
            save(network, position.get());
        }
    }

    /** A training ended with the network as it is now. */
    public void end(Model network, Supplier<Saved> end) {
        training = false;
        if (!possible) {
            return;
        }
        ended.add(moment(network, end.get()));
        possible = ended.stream().mapToLong(each -> each.network().bytes()).sum() <= MOST_BYTES;
    }

    private Moment moment(Model network, Saved ofTraining) {
        return new Moment(NetworkState.of(network), RandomState.ofThisThread(), trial.get(), ofTraining);
    }

    /** Whether the trial did not come as far as the checkpoint says that it had come. */
    public boolean missed() {
        return ahead.isPresent();
    }

    private void save(Model network, Saved position) {
        long start = System.nanoTime();
        checkpoints.save(new TrialCheckpoint(ended, moment(network, position)).toBytes());
        long now = System.nanoTime();
        Duration pause = Duration.ofNanos((now - start) * LEAST_RATIO);
        Duration interval = checkpoints.interval();
        nextSave = now + (pause.compareTo(interval) > 0 ? pause : interval).toNanos();
    }
}
