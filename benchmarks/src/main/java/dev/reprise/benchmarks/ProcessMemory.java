package dev.reprise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Watches how much physical memory a process and its descendants have, ten times a second until it ends. Linux only. */
final class ProcessMemory {

    private static final int MILLISECONDS = 100;
    private static final double KILOBYTES = 1024;

    private volatile double most;
    private volatile double mostOfItself;

    private ProcessMemory() {}

    static ProcessMemory watch(Process process) {
        var memory = new ProcessMemory();
        var thread = new Thread(() -> memory.follow(process), "memory of " + process.pid());
        thread.setDaemon(true);
        thread.start();
        return memory;
    }

    private void follow(Process process) {
        try {
            while (process.isAlive()) {
                double own = megabytes(process.pid());
                mostOfItself = Math.max(mostOfItself, own);
                most = Math.max(most, own + descendants(process.toHandle()));
                Thread.sleep(MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    double mostMegabytes() {
        return most;
    }

    /** Without the processes that it started. */
    double mostMegabytesOfItself() {
        return mostOfItself;
    }

    private static double descendants(ProcessHandle process) {
        return process.descendants().mapToDouble(each -> megabytes(each.pid())).sum();
    }

    private static double megabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
