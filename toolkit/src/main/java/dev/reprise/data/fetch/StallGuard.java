package dev.reprise.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends reads that nothing comes of: the JDK's client times out answers, but not bodies. */
final class StallGuard implements AutoCloseable {

    private final InputStream body;
    private final Duration timeout;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long lastProgress = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream body, Duration timeout) {
        this.body = body;
        this.timeout = timeout;
        Thread watch = new Thread(this::watch, "reprise-download-watch");
        watch.setDaemon(true);
        watch.start();
    }

    int read(byte[] buffer) throws IOException {
        try {
            int count = body.read(buffer);
            lastProgress = System.nanoTime();
            if (!stalled) {
                return count;
            }
        } catch (IOException e) {
            if (!stalled) {
                throw e;
            }
        }
        throw new IOException("the transfer stood still for " + timeout.toMillis() / 1000.0 + " s");
    }

    private void watch() {
        try {
            while (!done.await(Math.max(1, timeout.toMillis() / 4), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - lastProgress > timeout.toNanos()) {
                    stalled = true;
                    body.close();
                    return;
                }
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
