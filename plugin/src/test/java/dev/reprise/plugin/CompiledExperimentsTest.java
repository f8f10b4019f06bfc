package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Experiment;
import dev.reprise.Train;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledExperimentsTest {

    @TempDir
    private Path folder;

    @Experiment
    private static final class Annotated {}

    @Test
    void an_experiment_is_seen_in_a_package_and_in_a_nested_class() throws IOException {
        copy(Annotated.class, "a/b/Outer$Annotated.class");
        assertThat(CompiledExperiments.areIn(folder)).isTrue();
        assertThat(CompiledExperiments.namesIn(folder)).containsExactly("a.b.Outer$Annotated");
        assertThat(CompiledExperiments.fileOf(folder, "a.b.Outer$Annotated")).exists();
    }

    @Experiment
    private static final class Trains {

        @Train
        void train() {}
    }

    @Test
    void only_a_class_with_a_method_that_trains_needs_what_training_needs() throws IOException {
        copy(Annotated.class, "a/FromFiles.class");
        assertThat(CompiledExperiments.trainIn(folder)).isFalse();
        copy(Trains.class, "a/Trains.class");
        assertThat(CompiledExperiments.trainIn(folder)).isTrue();
        assertThat(CompiledExperiments.trainIn(folder.resolve("test-classes"))).isFalse();
    }

    @Test
    void other_classes_and_files_are_none() throws IOException {
        copy(ErrorLog.class, "a/Other.class");
        Files.writeString(folder.resolve("notes.txt"), "Ldev/reprise/Experiment;");
        assertThat(CompiledExperiments.areIn(folder)).isFalse();
        assertThat(CompiledExperiments.namesIn(folder)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_holds_none() throws IOException {
        assertThat(CompiledExperiments.areIn(folder.resolve("test-classes"))).isFalse();
        assertThat(CompiledExperiments.namesIn(folder.resolve("test-classes"))).isEmpty();
    }

    private void copy(Class<?> type, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            Files.copy(in, file);
        }
    }
}
