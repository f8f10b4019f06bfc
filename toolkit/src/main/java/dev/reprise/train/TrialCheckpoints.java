package dev.reprise.train;

import dev.reprise.train.Training.Outcome;
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
final class TrialCheckpoints {

    /** So much of ended trainings is kept in memory and written each time, and not more. */
    private static final long MOST_BYTES = 64L << 20;

    /** A checkpoint that takes a second to write is followed by this many seconds of training. */
    private static final int LEAST_RATIO = 200;

    private final Checkpoints checkpoints;
    private final Recording recording;
    private final TrialClock clock;
    private final List<FitEnd> ended = new ArrayList<>();
    private Optional<TrialCheckpoint> ahead;
    private boolean possible;
    private boolean training;
    private boolean stepped;
    private long nextSave;

    /** @throws UnusableCheckpointException if there is a checkpoint that cannot be read */
    TrialCheckpoints(Checkpoints checkpoints, Recording recording, TrialClock clock) {
        this.checkpoints = checkpoints;
        this.recording = recording;
        this.clock = clock;
        this.possible = checkpoints.kept();
        this.ahead = checkpoints.latest().map(TrialCheckpoint::of);
        this.nextSave = System.nanoTime() + checkpoints.interval().toNanos();
    }

    /** Called when the experiment makes a network or prepares a training. */
    void networkUsed() {
        possible &= !training;
    }

    /** A training begins; if it ended before the checkpoint was saved, the network is put in its end state. */
    Optional<Outcome> begin(Model network, Monitor monitor) {
        possible &= !training;
        training = true;
        Optional<FitEnd> end = ahead.filter(
                        checkpoint -> ended.size() < checkpoint.ended().size())
                .map(checkpoint -> checkpoint.ended().get(ended.size()));
        end.ifPresent(known -> {
            known.network().restoreTo(network);
            known.random().restore();
            monitor.resume(known.monitor(), network);
            clock.set(known.seconds());
            recording.replaceBy(known.recorded());
            ended.add(known);
            training = false;
        });
        return end.map(FitEnd::outcome);
    }

    /** Where the training that just began had been when the checkpoint was saved; puts network and records there. */
    Optional<FitPosition> resume(Model network, Monitor monitor) {
        Optional<TrialCheckpoint> here = ahead;
        here.ifPresent(checkpoint -> {
            checkpoint.network().restoreTo(network);
            checkpoint.random().restore();
            monitor.resume(checkpoint.position().monitor(), network);
            clock.set(checkpoint.seconds());
            recording.replaceBy(checkpoint.recorded());
            ahead = Optional.empty();
        });
        return here.map(TrialCheckpoint::position);
    }

    /** @throws TrialSuspendedException if that was asked for */
    void beforeStep(Model network, Supplier<FitPosition> position) {
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
    void end(Model network, Monitor monitor, Outcome outcome) {
        training = false;
        if (!possible) {
            return;
        }
        ended.add(new FitEnd(
                NetworkState.of(network),
                RandomState.ofThisThread(),
                clock.seconds(),
                monitor.state(),
                recording.content(),
                outcome));
        possible = ended.stream().mapToLong(end -> end.network().bytes()).sum() <= MOST_BYTES;
    }

    /** Whether the trial did not come as far as the checkpoint says that it had come. */
    boolean missed() {
        return ahead.isPresent();
    }

    private void save(Model network, FitPosition position) {
        long start = System.nanoTime();
        checkpoints.save(new TrialCheckpoint(
                        ended,
                        NetworkState.of(network),
                        RandomState.ofThisThread(),
                        position,
                        clock.seconds(),
                        recording.content())
                .toBytes());
        long now = System.nanoTime();
        Duration pause = Duration.ofNanos((now - start) * LEAST_RATIO);
        Duration interval = checkpoints.interval();
        nextSave = now + (pause.compareTo(interval) > 0 ? pause : interval).toNanos();
    }
}
