package dev.reprise.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that was started, with the threads that read what it prints. */
final class RunningProgram {

    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(5);

    private final Process process;
    private final OutputEnd end = new OutputEnd();
    private final Thread out;
    private final Thread err;

    private RunningProgram(Process process, ProgramOutput output) {
        this.process = process;
        Lines stdout = new Lines(process.getInputStream());
        Lines stderr = new Lines(process.getErrorStream());
        this.out = reader(
                "out",
                () -> stdout.read((text, whole, utf8) -> {
                    end.add(text);
                    output.line(text, whole, utf8);
                }));
        this.err = reader("err", () -> stderr.read((text, whole, utf8) -> end.add(text)));
    }

    /** @throws ProgramException if there is no such program, or it may not be run */
    static RunningProgram start(List<String> line, Map<String, String> environment, ProgramOutput output) {
        var builder = new ProcessBuilder(line);
        ProgramEnvironment.adapt(builder.environment());
        builder.environment().putIfAbsent("PYTHONIOENCODING", "utf-8");
        builder.environment().putIfAbsent("PYTHONUNBUFFERED", "1"); // else progress comes at the end
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new RunningProgram(process, output);
        } catch (IOException e) {
            throw new ProgramException("The program " + line.get(0) + " cannot be started: " + e.getMessage()
                    + "; install it, or put it on the PATH");
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private Thread reader(String name, Reading reading) {
        var thread = new Thread(
                () -> {
                    try {
                        reading.run();
                    } catch (IOException e) {
                        // The stream was closed under it, since the program was killed.
                    }
                },
                "reprise-program-" + process.pid() + "-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Whether all that it printed was read; not if a program that it started still has its output open. */
    boolean outputEnds() throws InterruptedException {
        out.join(TIME_TO_CLOSE.toMillis());
        err.join(TIME_TO_CLOSE.toMillis());
        return !out.isAlive() && !err.isAlive();
    }

    /** The end of its output, as sentences. */
    String endOfOutput() {
        return end.described();
    }

    void kill() {
        kill(process);
    }

    /** With the programs that it started. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
