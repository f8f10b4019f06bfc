package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Measured;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Starts JVMs and waits for their end. What they print is kept in a folder. */
final class Jvms {

    private static final int MINUTES = 15;
    private static final List<String> THREADS = List.of(
            "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_CORETYPE", "DNNL_MAX_CPU_ISA");

    private final Path folder;
    private int started;

    Jvms(Path folder) {
        this.folder = folder;
    }

    /**
     * How it went.
     *
     * @param seconds from start to end, of the process
     * @param megabytes most physical memory that the process and those it started had together
     * @param ownMegabytes most that the process had alone
     */
    record Run(Measured measured, double seconds, double megabytes, double ownMegabytes) {}

    /**
     * Runs one JVM.
     *
     * @throws IllegalStateException if it fails, with the end of what it printed
     */
    Run run(Setup setup, String mainClass, List<String> arguments) {
        return together(setup, mainClass, List.of(arguments)).get(0);
    }

    /** Runs several at the same time, one for each list of arguments; the seconds of each are from the start of the first to its end. */
    List<Run> together(Setup setup, String mainClass, List<List<String>> arguments) {
        var processes = new ArrayList<Running>();
        long start = System.nanoTime();
        try {
            for (List<String> each : arguments) {
                processes.add(start(setup, mainClass, each, start));
            }
            var runs = new ArrayList<Run>();
            for (Running running : processes) {
                runs.add(running.end());
            }
            return runs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            processes.forEach(running -> running.process().destroyForcibly());
        }
    }

    private Running start(Setup setup, String mainClass, List<String> arguments, long start) throws IOException {
        Files.createDirectories(folder);
        Path out = folder.resolve("jvm-%03d.log".formatted(++started));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setup.jvmArguments());
        if (!setup.classPath().isEmpty()) {
            command.add("-cp");
            command.add(setup.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        command.add(mainClass);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeAll(THREADS);
        builder.environment().putAll(setup.environment());
        Process process = builder.start();
        return new Running(process, mainClass + " " + arguments, out, start, ProcessMemory.watch(process));
    }

    private record Running(Process process, String what, Path out, long start, ProcessMemory memory) {

        Run end() throws IOException, InterruptedException {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - start) / 1e9;
            List<String> lines = Files.readAllLines(out);
            if (!ended || process.exitValue() != 0) {
                List<String> tail = lines.subList(Math.max(0, lines.size() - 30), lines.size());
                throw new IllegalStateException(what
                        + (ended ? " failed" : " did not end in " + MINUTES + " minutes")
                        + System.lineSeparator()
                        + String.join(System.lineSeparator(), tail));
            }
            return new Run(Measured.parse(lines), seconds, memory.mostMegabytes(), memory.mostMegabytesOfItself());
        }
    }
}
