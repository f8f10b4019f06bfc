package dev.reprise.train;

import dev.reprise.train.checkpoint.Checkpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps checkpoints in memory and asks for suspension after so many steps; 0 for never. */
final class KeptCheckpoints implements Checkpoints {

    final List<byte[]> every = new ArrayList<>();
    final List<String> discarded = new ArrayList<>();
    private final int stepsAtATime;
    private final Duration interval;
    private Optional<byte[]> latest = Optional.empty();
    private int asked;

    KeptCheckpoints(int stepsAtATime) {
        this(stepsAtATime, Duration.ofHours(1));
    }

    KeptCheckpoints(int stepsAtATime, Duration interval) {
        this.stepsAtATime = stepsAtATime;
        this.interval = interval;
    }

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public Optional<byte[]> latest() {
        return latest.map(byte[]::clone);
    }

    @Override
    public void save(byte[] checkpoint) {
        latest = Optional.of(checkpoint.clone());
        every.add(checkpoint);
    }

    @Override
    public void discard(String reason) {
        discarded.add(reason);
        latest = Optional.empty();
    }

    @Override
    public boolean suspendRequested() {
        return stepsAtATime > 0 && ++asked % stepsAtATime == 0;
    }

    @Override
    public Duration interval() {
        return interval;
    }
}
