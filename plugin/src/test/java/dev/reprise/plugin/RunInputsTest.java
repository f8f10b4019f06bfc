package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Profile;
import dev.reprise.parameters.ProgressStyle;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunInputsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("REPRISE_DATA", "/data", "SHLVL", "2");

    @TempDir
    Path folder;

    private Path classes;
    private Path jar;
    private Path evidence;
    private ForkedRun run;
    private String before;

    @BeforeEach
    void aRun() throws IOException {
        classes = Files.createDirectories(folder.resolve("test-classes/it"));
        Files.writeString(classes.resolve("Study.class"), "compiled");
        jar = Files.writeString(folder.resolve("engine.jar"), "packed");
        evidence = Files.writeString(folder.resolve("reprise.evidence.json"), "{}");
        Files.createDirectory(folder.resolve("store"));
        run = new ForkedRun(
                "it.Main",
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of("-Dmine=1"),
                Map.of("OMP_NUM_THREADS", "1"),
                List.of(classes.getParent(), jar),
                ParameterValues.none()
                        .with(JvmParameters.ROOTS, List.of(classes.getParent()))
                        .with(RunParameters.STORE, folder.resolve("store"))
                        .with(RunParameters.RERUN, false)
                        .with(TrialParameters.PROFILE, Profile.QUICK)
                        .with(JvmParameters.PROGRESS, ProgressStyle.LOG)
                        .with(RunParameters.EVIDENCE, evidence),
                folder.resolve("fork"),
                folder);
        before = digest(run);
    }

    @Test
    void nothing_changed_is_the_same() throws IOException {
        Files.writeString(classes.resolve("Study.class"), "compiled");

        assertThat(digest(run)).isEqualTo(before);
        assertThat(inputs(run, Map.of("REPRISE_DATA", "/data", "SHLVL", "3")).sha256())
                .isEqualTo(before);
        assertThat(digest(run.with(JvmParameters.PROGRESS, ProgressStyle.STATUS)))
                .isEqualTo(before);
    }

    @Test
    void edited_classes_accepted_files_and_libraries_show() throws IOException {
        Files.writeString(classes.resolve("Study.class"), "c0mpiled");
        String edited = digest(run);
        Files.writeString(evidence, "{ }");
        String accepted = digest(run);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        String packed = digest(run);

        assertThat(List.of(before, edited, accepted, packed)).doesNotHaveDuplicates();
    }

    @Test
    void how_data_come_does_not_show() throws IOException {
        ParameterValues mirrored = Choices.with(run.values(), "reprise.data.mirror", "https://m/");

        assertThat(digest(with(Choices.with(mirrored, "reprise.data.proxy", "p:1"))))
                .isEqualTo(before);
    }

    @Test
    void how_records_come_does_not_show_and_neither_does_who_asks_for_them() throws IOException {
        ParameterValues remote = Choices.with(run.values(), "reprise.store.remote", "https://cache/");
        var environment = new HashMap<>(ENVIRONMENT);
        environment.put("REPRISE_STORE_LOGIN", "ada:secret");
        environment.put("REPRISE_STORE_KEY", "a key that nobody knows");

        assertThat(inputs(with(Choices.with(remote, "reprise.store.push", "true")), environment)
                        .sha256())
                .isEqualTo(before);
    }

    static List<ParameterValues> otherSettings() {
        return List.of(
                ParameterValues.none().with(TrialParameters.PROFILE, Profile.FULL),
                ParameterValues.none().with(TrialParameters.SEEDS, 2),
                ParameterValues.none().with(RunParameters.INCLUDES, List.of("it.*")),
                ParameterValues.none().with(JvmParameters.COMMIT, "0123456789ab"));
    }

    @ParameterizedTest
    @MethodSource("otherSettings")
    void other_settings_show(ParameterValues other) throws IOException {
        ParameterValues values = run.values();
        for (var entry : other.asText().entrySet()) {
            values = Choices.with(values, entry.getKey(), entry.getValue());
        }
        assertThat(digest(with(values))).isNotEqualTo(before);
    }

    @Test
    void another_environment_plugin_or_argument_shows() throws IOException {
        assertThat(inputs(run, Map.of("REPRISE_DATA", "/other")).sha256()).isNotEqualTo(before);
        assertThat(new RunInputs(run, "2.0", ENVIRONMENT).sha256()).isNotEqualTo(before);
        assertThat(digest(with(List.of("-Dmine=2")))).isNotEqualTo(before);
    }

    @Test
    void inputs_decide_where_trials_can_only_come_from_the_store() {
        assertThat(inputs(run, ENVIRONMENT).decide()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"reprise.shard, 1/2", "reprise.merge.folders, shard-1", "reprise.trials, a.B seed=1"})
    void inputs_do_not_decide_where_trials_are_chosen_or_come_from_elsewhere(String name, String text) {
        assertThat(inputs(with(Choices.with(run.values(), name, text)), ENVIRONMENT)
                        .decide())
                .isFalse();
    }

    @Test
    void inputs_do_not_decide_for_someone_who_wants_to_see_training() throws IOException {
        assertThat(inputs(run.with(RunParameters.RERUN, true), ENVIRONMENT).decide())
                .isFalse();
        assertThat(inputs(with(List.of(JvmSetup.debugArgument(5005))), ENVIRONMENT)
                        .decide())
                .isFalse();
        Files.delete(folder.resolve("store"));
        assertThat(inputs(run, ENVIRONMENT).decide()).isFalse();
    }

    private ForkedRun with(List<String> jvmArguments) {
        return new ForkedRun(
                run.mainClass(),
                run.javaExecutable(),
                jvmArguments,
                run.environment(),
                run.classPath(),
                run.values(),
                run.directory(),
                run.workingDirectory());
    }

    private ForkedRun with(ParameterValues values) {
        return new ForkedRun(
                run.mainClass(),
                run.javaExecutable(),
                run.jvmArguments(),
                run.environment(),
                run.classPath(),
                values,
                run.directory(),
                run.workingDirectory());
    }

    private static String digest(ForkedRun run) throws IOException {
        return inputs(run, ENVIRONMENT).sha256();
    }

    private static RunInputs inputs(ForkedRun run, Map<String, String> environment) {
        return new RunInputs(run, "1.0", environment);
    }
}
