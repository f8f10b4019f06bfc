package dev.reprise.worker;

import dev.reprise.results.TrialKey;
import dev.reprise.train.TrialListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Tells the coordinator how training goes on, not after every epoch where there are thousands in a second. */
final class SparseProgress implements TrialListener {

    private static final long INTERVAL = Duration.ofMillis(100).toNanos();

    private final Connection connection;
    private long last = System.nanoTime() - INTERVAL;

    SparseProgress(Connection connection) {
        this.connection = connection;
    }

    @Override
    public synchronized void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
        long now = System.nanoTime();
        if (now - last < INTERVAL) {
            return;
        }
        last = now;
        try {
            connection.send(new Message.Epoch(epoch, epochs, loss));
        } catch (IOException e) {
            throw new UncheckedIOException("The coordinator does not listen any more", e);
        }
    }
}
