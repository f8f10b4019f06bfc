package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Time to discover 1,000 experiments on a class path root, in JVMs of their own as a user's discovery is: the first discovery of a
 * JVM, which also loads the classes and runs interpreted, and later ones. Not a timed test, so it asserts the number found only;
 * run it with {@code mvn -pl engine test -Dtest=DiscoveryBenchmark -DexcludedGroups=none}.
 */
@Tag("benchmark")
class DiscoveryBenchmark {

    private static final int EXPERIMENTS = 1000;
    private static final int JVMS = 5;
    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    @Test
    void a_thousand_experiments() throws Exception {
        Path root = compile();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            root + File.pathSeparator + System.getProperty("java.class.path"),
                            Discoveries.class.getName(),
                            root.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.print(said);
            assertThat(process.waitFor()).isZero();
            assertThat(said).startsWith(EXPERIMENTS + " experiments");
        }
    }

    /** What a JVM of the benchmark runs; its argument is the class path root. */
    static final class Discoveries {

        private final double[] wall = new double[ROUNDS];
        private final double[] processor = new double[ROUNDS];
        private int found;

        public static void main(String[] arguments) {
            var discoveries = new Discoveries();
            for (int round = 0; round < ROUNDS; round++) {
                discoveries.run(Path.of(arguments[0]), round);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d experiments, milliseconds of wall clock (of this thread's processor): first %.0f (%.0f), second %.0f"
                            + " (%.0f), median of the last ten %.0f (%.0f)%n",
                    discoveries.found,
                    discoveries.wall[0],
                    discoveries.processor[0],
                    discoveries.wall[1],
                    discoveries.processor[1],
                    medianOfLastTen(discoveries.wall),
                    medianOfLastTen(discoveries.processor));
        }

        private void run(Path root, int round) {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(root)))
                    .build();
            long start = System.nanoTime();
            long startOfThread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            found = new RepriseTestEngine()
                    .discover(request, UniqueId.forEngine(RepriseTestEngine.ID))
                    .getChildren()
                    .size();
            wall[round] = (System.nanoTime() - start) / 1e6;
            processor[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOfThread) / 1e6;
        }

        private static double medianOfLastTen(double[] values) {
            double[] sorted = Arrays.stream(values).skip(ROUNDS - 10).sorted().toArray();
            return (sorted[4] + sorted[5]) / 2;
        }
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        for (int i : IntStream.range(0, EXPERIMENTS).toArray()) {
            Path source = folder.resolve("Study" + i + ".java");
            Files.writeString(source, SOURCE.replace("NAME", "Study" + i));
            arguments.add(source.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static final String SOURCE = """
            import dev.reprise.*;
            import dev.reprise.judge.*;
            import dev.reprise.train.Trial;
            @Experiment(locator = "Section 1")
            class NAME {
                @Sweep({"0.1", "0.01"}) double lr;
                @Train void train(Trial trial) { trial.record("accuracy", lr); }
                @Claim("0.1 is best.")
                Assertion best() { return Claims.metric("accuracy").isBestAt(Claims.arm("lr", "0.1")); }
            }
            """;
}
