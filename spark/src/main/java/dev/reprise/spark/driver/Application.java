package dev.reprise.spark.driver;

import dev.reprise.spark.driver.Frame.Kind;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * One Spark application, which lives as long as the run: each trial is a job with a single task, so that trials come at any time and Spark
 * queues them, tries them again and finds executors for them.
 */
final class Application {

    /** Local property with a trial's number, which listeners find its stage by. */
    static final String TRIAL = "reprise.trial";

    /** Unless the user's properties say otherwise. Executors only watch over worker JVMs, so they need little memory of their own. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("spark.app.name", "reprise"),
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.executor.memory", "512m"),
            Map.entry("spark.task.maxFailures", "4"),
            // A machine without data, or where no worker starts, is not asked again for the same trial, and for none
            // after two.
            Map.entry("spark.excludeOnFailure.enabled", "true"),
            Map.entry("spark.excludeOnFailure.task.maxTaskAttemptsPerExecutor", "1"),
            Map.entry("spark.excludeOnFailure.task.maxTaskAttemptsPerNode", "3"),
            Map.entry("spark.scheduler.excludeOnFailure.unschedulableTaskSetTimeout", "1s"));

    private final JavaSparkContext spark;
    private final DataOutputStream out;
    private final TrialFunction function;
    private final FailedAttempts failures = new FailedAttempts();
    private final ExecutorService waiting = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "reprise-trial");
        thread.setDaemon(true);
        return thread;
    });

    private Application(JavaSparkContext spark, byte[] setUp, List<String> names, DataOutputStream out) {
        this.spark = spark;
        this.out = out;
        this.function = new TrialFunction(spark.broadcast(setUp), names);
        spark.sc().addSparkListener(failures);
    }

    static Application start(Properties properties, byte[] setUp, DataOutputStream out) throws IOException {
        var conf = new SparkConf(false);
        DEFAULTS.forEach(conf::set);
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .forEach(name -> conf.set(name, properties.getProperty(name)));
        var files = ShippedFiles.of(properties.getProperty(DriverMain.CLASS_PATH));
        conf.set("spark.jars", files.own() + (conf.contains("spark.jars") ? "," + conf.get("spark.jars") : ""));
        var spark = new JavaSparkContext(conf);
        files.classPath().forEach(file -> spark.addFile(file.toString()));
        var application = new Application(spark, setUp, files.names(), out);
        Frame.of(Kind.READY, 0, spark.sc().applicationId()).writeTo(out);
        new ExecutorWatch(spark, out).start();
        return application;
    }

    void train(int trial, byte[] order) {
        waiting.execute(() -> {
            Frame end = run(trial, order);
            try {
                end.writeTo(out);
            } catch (IOException e) {
                Runtime.getRuntime().halt(1); // nobody listens
            }
        });
    }

    private Frame run(int trial, byte[] order) {
        spark.setJobGroup(group(trial), "trial " + trial, false);
        spark.setLocalProperty(TRIAL, Integer.toString(trial));
        try {
            return new Frame(
                    Kind.ENDED,
                    trial,
                    spark.parallelize(List.of(order), 1).map(function).collect().get(0));
        } catch (Exception e) {
            endIfStopped();
            return given(trial)
                    .map(answer -> new Frame(Kind.ENDED, trial, answer))
                    .orElseGet(() -> Frame.of(Kind.LOST, trial, reason(e)));
        } finally {
            failures.forget(trial);
            spark.clearJobGroup();
        }
    }

    /** Where the cluster took the application away, no trial is to blame: the coordinator hears that this JVM has ended. */
    private void endIfStopped() {
        if (spark.sc().isStopped()) {
            System.err.println("The cluster has ended the application");
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    /** What the last machine answered that was asked, if it was one that could not train it. */
    private Optional<byte[]> given(int trial) {
        try {
            spark.sc().listenerBus().waitUntilEmpty(5000);
        } catch (TimeoutException e) {
            System.err.println("Spark's listeners are late: " + e.getMessage());
        }
        return failures.last(trial);
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no cause");
    }

    void cancel(int trial) {
        spark.sc().cancelJobGroup(group(trial));
    }

    private static String group(int trial) {
        return "reprise-" + trial;
    }

    void stop() {
        spark.close();
    }
}
