package dev.reprise.worker;

import dev.reprise.train.checkpoint.Checkpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** A trial's checkpoints, as its worker knows them: the coordinator keeps them. */
final class RemoteCheckpoints implements Checkpoints {

    private final Connection connection;
    private final Duration interval;
    private Optional<byte[]> latest;
    private volatile boolean suspend;

    RemoteCheckpoints(Connection connection, Message.Train trial) {
        this.connection = connection;
        this.interval = trial.checkpointInterval();
        this.latest = trial.checkpoint();
    }

    /** Asks the trial to go on elsewhere; any thread may. */
    void suspend() {
        suspend = true;
    }

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public Optional<byte[]> latest() {
        return latest;
    }

    @Override
    public void save(byte[] checkpoint) {
        latest = Optional.of(checkpoint);
        send(new Message.Checkpoint(checkpoint));
    }

    @Override
    public void discard(String reason) {
        latest = Optional.empty();
        send(new Message.Discard(reason));
    }

    @Override
    public boolean suspendRequested() {
        return suspend;
    }

    @Override
    public Duration interval() {
        return interval;
    }

    private void send(Message message) {
        try {
            connection.send(message);
        } catch (IOException e) {
            throw new UncheckedIOException("The coordinator does not listen any more", e);
        }
    }
}
