package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectModule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Experiments in a named module, in a JVM of their own: modules are resolved when a JVM starts. */
class ModuleTest {

    @TempDir
    Path folder;

    private Path module = Path.of("");

    @BeforeEach
    void compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/study"));
        Files.writeString(sources.resolveSibling("module-info.java"), "open module studies {}");
        Files.writeString(sources.resolve("Study.java"), """
                package study;
                import dev.reprise.*;
                import dev.reprise.train.Trial;
                @Experiment(locator = "Section 1", title = "In a module", seeds = 5)
                @Expect(id = "good", metric = "accuracy", atLeast = "80%", quote = "It is good.")
                class Study {
                    @Train void train(Trial trial) {
                        trial.record("accuracy", Study.class.getModule().isNamed() ? 0.9 : 0.1);
                    }
                }
                """);
        module = Files.createDirectories(folder.resolve("studies"));
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        module.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--add-reads",
                        "studies=ALL-UNNAMED",
                        sources.resolveSibling("module-info.java").toString(),
                        sources.resolve("Study.java").toString());
        assertThat(exitCode).isZero();
    }

    @Test
    void a_module_selector_finds_and_runs_its_experiments() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        module.toString(),
                        "--add-modules",
                        "studies",
                        "--add-reads",
                        "studies=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunModule.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("> "))
                .toList();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(lines)
                .containsExactlyElementsOf(
                        Stream.of("seed 1", "seed 2", "seed 3", "seed 4", "seed 5", "good: It is good.")
                                .map(name -> "> " + name + " SUCCESSFUL")
                                .toList());
    }

    /** Run by the JVM that has the module. */
    static final class RunModule {

        public static void main(String[] arguments) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectModule("studies"))
                                    .filters(EngineFilter.includeEngines("reprise"))
                                    .build(),
                            new Printer());
        }
    }

    private static final class Printer implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                System.out.println("> " + test.getDisplayName() + " " + result.getStatus());
            }
        }
    }
}
