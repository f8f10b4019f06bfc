package dev.reprise.spark;

import dev.reprise.spark.driver.DriverMain;
import dev.reprise.spark.driver.Frame;
import dev.reprise.spark.driver.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Spark's driver in a JVM of its own. Trials may be handed to it by any thread, until it ends. */
final class Driver implements AutoCloseable {

    private static final int END_SECONDS = 20;
    private static final int LOG_LINES = 15;

    private final SparkSettings settings;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Frame>> waiting = new ConcurrentHashMap<>();
    private volatile boolean ended;

    private Driver(SparkSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts it, and waits until the cluster has taken the application.
     *
     * @throws IOException if that does not come, with the end of the driver's log
     */
    static Driver start(SparkSettings settings) throws IOException {
        var driver = new Driver(settings, new DriverCommand(settings).start());
        try {
            driver.greet();
        } catch (IOException e) {
            driver.process.destroyForcibly();
            throw e;
        }
        var reader = new Thread(driver::read, "reprise-spark-driver");
        reader.setDaemon(true);
        reader.start();
        return driver;
    }

    private void greet() throws IOException {
        Optional<Frame> answer;
        try {
            Frame.of(Kind.START, 0, properties()).writeTo(out);
            new Frame(Kind.SET_UP, 0, settings.setUp()).writeTo(out);
            answer = Frame.readFrom(in);
        } catch (IOException e) {
            answer = Optional.empty(); // a driver that cannot start reads nothing
        }
        if (answer.isEmpty() || answer.get().kind() != Kind.READY) {
            throw new IOException("Spark's driver could not start an application at "
                    + settings.properties().getProperty("spark.master") + ". " + endOfLog());
        }
    }

    private String properties() throws IOException {
        var all = new Properties();
        all.putAll(settings.properties());
        all.setProperty(
                DriverMain.CLASS_PATH,
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        var text = new StringWriter();
        all.store(text, null);
        return text.toString();
    }

    private void read() {
        try {
            for (Optional<Frame> next = Frame.readFrom(in); next.isPresent(); next = Frame.readFrom(in)) {
                Frame frame = next.get();
                if (frame.kind() == Kind.NOTICE) {
                    settings.notices().accept(frame.text());
                } else {
                    Optional.ofNullable(waiting.remove(frame.trial())).ifPresent(trial -> trial.complete(frame));
                }
            }
        } catch (IOException e) {
            // as its end
        }
        ended = true;
        waiting.values().forEach(trial -> trial.completeExceptionally(new IOException(end())));
    }

    /**
     * Hands it a trial.
     *
     * @param order of {@code RemoteTrials}
     * @param number of the trial, from {@link #next}
     * @return completed with what came of it, exceptionally if the driver ends
     */
    CompletableFuture<Frame> train(int number, byte[] order) {
        var trial = new CompletableFuture<Frame>();
        waiting.put(number, trial);
        try {
            new Frame(Kind.TRAIN, number, order).writeTo(out);
        } catch (IOException e) {
            trial.completeExceptionally(new IOException(end(), e));
        }
        if (ended) {
            trial.completeExceptionally(new IOException(end()));
        }
        return trial;
    }

    /** A number that no other trial has. */
    int next() {
        return numbers.incrementAndGet();
    }

    /** Says that a trial is not wanted any more. */
    void cancel(int number) {
        try {
            Frame.of(Kind.CANCEL, number, "").writeTo(out);
        } catch (IOException e) {
            // then it trains nothing either
        }
    }

    /** That it has ended, for those whose trials have not. */
    String end() {
        return "Spark's driver has ended, and the application with it; what was trained before is in the store, so that"
                + " the next run goes on from there. " + endOfLog();
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(settings.log(), StandardCharsets.UTF_8);
            return "The end of " + settings.log() + ":" + System.lineSeparator()
                    + String.join(
                            System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "Its log " + settings.log() + " cannot be read";
        }
    }

    /** Hangs up, whereupon it ends the application. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // it is gone
        }
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
