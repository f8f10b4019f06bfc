package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
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
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Time to discover 1,000 experiments on a class path root. Not a timed test, so it asserts the number found only; run it with
 * {@code mvn -pl engine test -Dtest=DiscoveryBenchmark -DexcludedGroups=none}.
 */
@Tag("benchmark")
class DiscoveryBenchmark {

    private static final int EXPERIMENTS = 1000;
    private static final int ROUNDS = 7;

    @TempDir
    Path folder;

    @Test
    void a_thousand_experiments() throws Exception {
        Path root = compile();
        var milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            milliseconds[round] = discover(root);
        }
        System.out.printf(
                Locale.ROOT,
                "%d experiments: first discovery in a fresh class loader %.0f ms, median of %d rounds %.0f ms%n",
                EXPERIMENTS,
                milliseconds[0],
                ROUNDS,
                Arrays.stream(milliseconds).sorted().toArray()[ROUNDS / 2]);
    }

    private static double discover(Path root) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            long start = System.nanoTime();
            Set<? extends TestDescriptor> found = EngineTestKit.engine(new RepriseTestEngine())
                    .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(root))
                            .get(0))
                    .discover()
                    .getEngineDescriptor()
                    .getChildren();
            double milliseconds = (System.nanoTime() - start) / 1e6;
            assertThat(found).hasSize(EXPERIMENTS);
            return milliseconds;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
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
                Predicate best() { return Claims.metric("accuracy").isBestAt(Claims.arm("lr", "0.1")); }
            }
            """;
}
