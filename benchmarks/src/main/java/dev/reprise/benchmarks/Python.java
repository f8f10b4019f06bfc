package dev.reprise.benchmarks;

import dev.reprise.benchmarks.child.Measured;
import dev.reprise.benchmarks.child.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Python that has PyTorch, if there is one.
 *
 * @param command that starts it
 * @param version of its PyTorch
 */
record Python(Optional<String> command, String version) {

    private static final Path SCRIPT = Path.of("src/main/python/steps.py");

    /** The first of {@code python3} and the system's own that has PyTorch. */
    static Python find() {
        return Stream.of("python3", "/usr/bin/python3")
                .flatMap(command -> run(command, "-c", "import torch; print(torch.__version__)")
                        .map(lines -> new Python(Optional.of(command), lines.get(lines.size() - 1)))
                        .stream())
                .findFirst()
                .orElseGet(() -> new Python(Optional.empty(), ""));
    }

    /** A sentence for the page. */
    String description() {
        return command.isPresent()
                ? "Python's PyTorch is " + version + "."
                : "No Python with PyTorch was there when this was measured, so that DJL is the only peer.";
    }

    /** Time per step, as {@code steps.py} tells it; empty without a Python. */
    Optional<Measured> steps(Size size, Workload workload) {
        return command.map(python -> {
            var words = new ArrayList<>(List.of(
                    SCRIPT.toAbsolutePath().toString(),
                    Double.toString(size.warmUp()),
                    Double.toString(size.measured())));
            words.addAll(workload.arguments());
            return Measured.parse(run(python, words.toArray(String[]::new))
                    .orElseThrow(() -> new IllegalStateException(python + " " + words + " failed")));
        });
    }

    /** What it prints; empty if it cannot be started or fails. */
    private static Optional<List<String>> run(String command, String... arguments) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("OMP_NUM_THREADS", "1");
            // Would hold OpenBLAS to the instructions of an older processor.
            builder.environment().remove("OPENBLAS_CORETYPE");
            builder.environment().remove("OPENBLAS_L2_SIZE");
            Process process = builder.start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return process.waitFor() == 0 && !lines.isEmpty() ? Optional.of(lines) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // there is no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }
}
