package dev.reprise.spark.driver;

import dev.reprise.spark.driver.Frame.Kind;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.spark.api.java.JavaSparkContext;

/** Says once that no executor has come, which Spark only logs: trials wait for one without end. */
final class ExecutorWatch {

    private static final int LOOK_MILLIS = 1000;
    private static final int PATIENCE = 60;

    private final JavaSparkContext spark;
    private final DataOutputStream out;

    ExecutorWatch(JavaSparkContext spark, DataOutputStream out) {
        this.spark = spark;
        this.out = out;
    }

    void start() {
        var thread = new Thread(this::watch, "reprise-executor-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            for (int look = 0; look < PATIENCE; look++) {
                // The driver is one of them.
                if (spark.sc().getExecutorMemoryStatus().size() > 1 || spark.isLocal()) {
                    return;
                }
                Thread.sleep(LOOK_MILLIS);
            }
            Frame.of(
                            Kind.NOTICE,
                            0,
                            "No executor of " + spark.master() + " has come in " + PATIENCE
                                    + " s. Trials wait until the"
                                    + " cluster has room; end the run if it will not have any")
                    .writeTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // nobody listens any more
        }
    }
}
