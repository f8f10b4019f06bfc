package dev.reprise.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker JVM as the coordinator sees it. Used by one thread at a time. */
final class Worker implements AutoCloseable {

    private static final Duration TIME_TO_END = Duration.ofSeconds(5);

    private final Process process;
    private final Connection connection;
    private final WorkerLog log;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean trained;

    /** What a worker does, as far as the coordinator notices. */
    sealed interface Event {}

    /** It sent a message. */
    record Received(Message message) implements Event {}

    /** Nothing within the time waited. */
    record NothingYet() implements Event {}

    /** It sent something that nobody can read. */
    record Malformed(String problem) implements Event {}

    /** It will send nothing any more. */
    record Disconnected() implements Event {}

    Worker(Process process, Connection connection, WorkerLog log) {
        this.process = process;
        this.connection = connection;
        this.log = log;
        var reader = new Thread(this::read, "reprise-worker-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            while (true) {
                events.add(new Received(connection.receive()));
            }
        } catch (JsonProcessingException e) {
            events.add(new Malformed(e.getOriginalMessage()));
        } catch (IOException e) {
            events.add(new Disconnected());
        }
    }

    long pid() {
        return process.pid();
    }

    WorkerLog log() {
        return log;
    }

    /** It has trained a trial well. */
    void trained() {
        trained = true;
    }

    /** Whether it has trained before; if it ends while it waits for a trial, then for no fault of the set-up. */
    boolean hasTrained() {
        return trained;
    }

    boolean alive() {
        return process.isAlive();
    }

    OptionalLong residentBytes() {
        return ResidentMemory.of(process.pid());
    }

    /** A worker that is gone hears nothing; what it is asked next brings that out. */
    void tell(Message message) {
        try {
            connection.send(message);
        } catch (IOException e) {
            events.add(new Disconnected());
        }
    }

    /** The next event, after this time at the latest. */
    Event listen(Duration atMost) throws InterruptedException {
        Event next = events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? new NothingYet() : next;
    }

    /** Ends it, whatever it does, with the processes that it started. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    /** Waits for the end of a worker that is gone. If it only hung up, it is killed, and has no exit code of its own. */
    OptionalInt exitCode() throws InterruptedException {
        if (process.waitFor(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
            return OptionalInt.of(process.exitValue());
        }
        kill();
        return OptionalInt.empty();
    }

    /** Hangs up, whereupon the worker ends. */
    @Override
    public void close() {
        try {
            connection.close();
            exitCode();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
