package dev.reprise.engine;

import dev.reprise.store.CheckpointFile;
import dev.reprise.train.checkpoint.Checkpoints;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Keeps one trial's checkpoints in the store.
 *
 * @param suspend whether the trial should be suspended
 */
record StoredCheckpoints(CheckpointFile file, Duration interval, BooleanSupplier suspend) implements Checkpoints {

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public Optional<byte[]> latest() {
        return file.read();
    }

    @Override
    public void save(byte[] checkpoint) {
        file.save(checkpoint);
    }

    @Override
    public void discard(String reason) {
        file.discard(reason);
    }

    @Override
    public boolean suspendRequested() {
        return suspend.getAsBoolean();
    }
}
