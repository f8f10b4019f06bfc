package dev.reprise.data.fetch;

import dev.reprise.data.Source;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Downloads packages with the user's npm, which knows its registry and proxy. Nothing of a package is run. */
final class Npm {

    private static final int MOST_TOLD = 400;

    private final String command;
    private final Duration timeout;

    Npm(String command, Duration timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    /**
     * Downloads a package's tarball.
     *
     * @param folder an empty one, which the tarball and npm's output go to
     * @throws IOException saying why not: no npm, no such package, time-out
     */
    Path pack(Source.Npm source, Path folder) throws IOException {
        String specification = source.name() + "@" + source.version();
        Path output = folder.resolve("npm.log");
        Process process = start(specification, folder, output);
        process.getOutputStream().close();
        await(process, specification);
        if (process.exitValue() != 0) {
            throw new IOException("npm pack " + specification + " ended with " + process.exitValue() + told(output));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm pack " + specification + " left no tarball"));
        }
    }

    private Process start(String specification, Path folder, Path output) throws IOException {
        try {
            return new ProcessBuilder(List.of(command, "pack", specification, "--ignore-scripts", "--silent"))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException("\"" + command + "\" cannot be started; is npm installed?", e);
        }
    }

    private void await(Process process, String specification) throws IOException {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("npm pack " + specification + " took longer than " + timeout.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted during npm pack " + specification);
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static String told(Path output) throws IOException {
        String all = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        return all.isEmpty() ? "" : ": " + all.substring(0, Math.min(all.length(), MOST_TOLD));
    }
}
