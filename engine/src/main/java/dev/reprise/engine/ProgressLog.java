package dev.reprise.engine;

import dev.reprise.TrialKey;
import dev.reprise.train.TrialListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Prints how training goes on, at most one line in ten seconds whatever the number of trials. */
final class ProgressLog implements TrialListener {

    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    private final PrintStream out;
    private final AtomicLong lastLine = new AtomicLong(System.nanoTime());

    ProgressLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
        long now = System.nanoTime();
        long last = lastLine.get();
        if (now - last >= INTERVAL && lastLine.compareAndSet(last, now)) {
            out.printf(Locale.ROOT, "%s: epoch %d of %d, loss %.5g%n", trial, epoch, epochs, loss);
        }
    }
}
