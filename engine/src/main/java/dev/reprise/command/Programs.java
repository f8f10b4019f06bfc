package dev.reprise.command;

import dev.reprise.discover.TrainingCommand;
import dev.reprise.results.CanonicalDigest;
import dev.reprise.results.DatasetResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Finds out what decides programs, once per run. */
public final class Programs {

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(60);
    private static final int MOST_PROBED = 1 << 20;

    private final Map<TrainingCommand, ProgramInputs> known = new ConcurrentHashMap<>();

    /** @throws ProgramException if a file cannot be read or the probe fails */
    public ProgramInputs inputs(TrainingCommand command) {
        return known.computeIfAbsent(command, Programs::find);
    }

    private static ProgramInputs find(TrainingCommand command) {
        List<DatasetResult.File> files = new ArrayList<>();
        try {
            for (Path file : command.resolvedFiles(Path.of(""))) {
                byte[] content = Files.readAllBytes(file);
                files.add(new DatasetResult.File(
                        file.toString().replace('\\', '/'), CanonicalDigest.of(content), content.length));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProgramException("A file that decides the program cannot be read: " + e.getMessage());
        }
        String probed = command.probe().isEmpty() ? "" : probe(command.probe());
        String all = new CanonicalDigest()
                .add(command.words())
                .add(files.stream()
                        .map(file -> file.name() + " " + file.sha256())
                        .toList())
                .add(command.probe())
                .add(probed)
                .hex();
        return new ProgramInputs(all, files, probed.strip());
    }

    private static String probe(List<String> line) {
        try {
            var builder =
                    new ProcessBuilder(line).redirectErrorStream(true); // old versions of Python print theirs there
            ProgramEnvironment.adapt(builder.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            var reading = new Reading(process.getInputStream(), MOST_PROBED);
            boolean ended = process.waitFor(PROBE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                RunningProgram.kill(process);
                throw new ProgramException("The probe " + line + " took longer than " + PROBE_LIMIT.toSeconds() + " s");
            }
            String output = reading.text();
            if (process.exitValue() != 0) {
                throw new ProgramException(
                        "The probe " + line + " " + ExitCode.inWords(process.exitValue()) + ": " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new ProgramException("The probe " + line + " cannot be started: " + e.getMessage()
                    + "; install it, or put it on the PATH");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramException("The probe " + line + " was interrupted");
        }
    }
}
