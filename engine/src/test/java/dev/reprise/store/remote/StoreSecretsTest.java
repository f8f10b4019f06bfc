package dev.reprise.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.TrainCommand;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.StoreParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Login and key reach the JVM that speaks to the store, and nothing that an experiment starts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no program env")
@EnabledIf("dev.reprise.engine.CommandTest#pythonIsThere")
class StoreSecretsTest {

    private static final String LOGIN = "ci:PassWord-6620";
    private static final String KEY = "a-Key-that-nobody-knows-9917";

    @TempDir
    Path folder;

    @Test
    void a_program_that_trains_and_its_probe_see_neither() throws Exception {
        StoreRun run = StoreRun.of(
                PrintsItsEnvironment.class,
                folder.resolve("home"),
                ParameterValues.none(),
                List.of(),
                Map.of(StoreParameters.LOGIN_VARIABLE, LOGIN, StoreParameters.KEY_VARIABLE, KEY));

        assertThat(run.result().trials())
                .allSatisfy(
                        trial -> assertThat(trial.metrics()).as(run.printed()).containsEntry("secrets", 0.0));
        assertThat(run.result().datasets()).singleElement().satisfies(program -> assertThat(program.note())
                .contains("HOME=")
                .doesNotContain(LOGIN, KEY));
        assertNowhere();
    }

    private void assertNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeGreaterThan(2).allSatisfy(file -> assertThat(
                            Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(LOGIN, KEY));
        }
    }

    @Experiment(locator = "Section 1", seeds = 2)
    @TrainCommand(
            value = {"python3", "src/test/resources/programs_of_tests.py", "secrets", "{seed}"},
            files = "src/test/resources/programs_of_tests.py",
            probe = "env")
    @Expect(id = "none", metric = "secrets", atMost = "0", quote = "There is no secret.")
    static class PrintsItsEnvironment {}
}
