package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts besides the project's own classes. */
class RuntimeHashTest {

    @TempDir
    Path folder;

    private Sources library;
    private Sources toolkit;
    private Sources judge;
    private Path project;

    @BeforeEach
    void a_project_with_a_library() throws IOException {
        library =
                new Sources(folder.resolve("library")).write("package lib; public class Layers { public int n = 1; }");
        toolkit = new Sources(folder.resolve("toolkit"))
                .write("package dev.reprise.train; public interface Trial {}")
                .write("package dev.reprise.train; class RunningTrial implements Trial { int n = 1; }");
        judge = new Sources(folder.resolve("judge"))
                .write("package dev.reprise.judge; public class Judge { int n = 1; }");
        project = new Sources(folder.resolve("project"))
                .with(library.compile())
                .write("class User { Object train() { return new lib.Layers(); } }")
                .with(judge.compile())
                .write("class Judging { dev.reprise.judge.Judge judge; }")
                .write("class Alone {}")
                .compile();
    }

    @Test
    void the_jar_of_a_class_that_is_used_counts() throws IOException {
        Path jar = folder.resolve("layers.jar");
        String before = hash("User", library.jar(jar));
        library.write("package lib; public class Layers { public int n = 2; }");

        assertThat(hash("User", library.jar(jar))).isNotEqualTo(before);
    }

    @Test
    void a_jar_that_is_not_used_does_not_count() throws IOException {
        assertThat(hash("Alone", library.jar(folder.resolve("layers.jar"))))
                .isEqualTo(hash("Alone", folder.resolve("no.jar")));
    }

    @Test
    void a_release_is_known_by_its_name_wherever_the_repository_is() throws IOException {
        Path here = library.jar(folder.resolve("here/layers/1.0/layers-1.0.jar"));
        Path there = library.jar(folder.resolve("there/layers/1.0/layers-1.0.jar"));

        assertThat(hash("User", here)).isEqualTo(hash("User", there));
    }

    @Test
    void a_snapshot_is_known_by_its_content() throws IOException {
        Path jar = folder.resolve("layers/1.0-SNAPSHOT/layers-1.0-SNAPSHOT.jar");
        String before = hash("User", library.jar(jar));
        library.write("package lib; public class Layers { public int n = 2; }");

        assertThat(hash("User", library.jar(jar))).isNotEqualTo(before);
    }

    @Test
    void a_jar_is_read_once_for_all_runs() throws IOException {
        Path jar = library.jar(folder.resolve("layers.jar"));
        String sha256 = new JarIdentities(folder.resolve("jars")).of(jar);
        FileTime time = Files.getLastModifiedTime(jar);
        Files.write(jar, new byte[(int) Files.size(jar)]);
        Files.setLastModifiedTime(jar, time);

        assertThat(new JarIdentities(folder.resolve("jars")).of(jar)).isEqualTo(sha256);
    }

    @Test
    void dl4j_counts_even_where_no_class_names_it() throws IOException {
        Path old = library.jar(folder.resolve("nd4j-native/1.0/nd4j-native-1.0-linux-x86_64.jar"));
        Path young = library.jar(folder.resolve("nd4j-native/1.1/nd4j-native-1.1-linux-x86_64.jar"));

        assertThat(hash("Alone", old)).isNotEqualTo(hash("Alone", young));
    }

    @Test
    void native_code_does_not_count_for_what_the_kernel_computes_and_dl4j_does() throws IOException {
        Path linux = library.jar(folder.resolve("nd4j-native/1.0/nd4j-native-1.0-linux-x86_64.jar"));
        Path mac = library.jar(folder.resolve("nd4j-native/1.0/nd4j-native-1.0-macosx-arm64.jar"));
        Path old = library.jar(folder.resolve("deeplearning4j-nn/1.0/deeplearning4j-nn-1.0.jar"));
        Path young = library.jar(folder.resolve("deeplearning4j-nn/1.1/deeplearning4j-nn-1.1.jar"));

        assertThat(hash("Alone", linux)).isNotEqualTo(hash("Alone", mac));
        assertThat(portableHash("Alone", linux)).isEqualTo(portableHash("Alone", mac));
        assertThat(portableHash("Alone", old)).isNotEqualTo(portableHash("Alone", young));
    }

    @Test
    void training_code_behind_reprises_interfaces_counts() throws IOException {
        String before = hash("Alone", toolkit.compile());
        toolkit.write("package dev.reprise.train; class RunningTrial implements Trial { int n = 2; }");

        assertThat(hash("Alone", toolkit.compile())).isNotEqualTo(before);
    }

    @Test
    void how_reprise_judges_does_not_count() throws IOException {
        String before = hash("Judging", judge.compile());
        judge.write("package dev.reprise.judge; public class Judge { int n = 2; }");

        assertThat(hash("Judging", judge.compile())).isEqualTo(before);
    }

    @Test
    void reprise_in_a_jar_and_in_a_folder_are_the_same() throws IOException {
        Path jar = toolkit.jar(folder.resolve("reprise-toolkit-0.1.jar"));

        assertThat(hash("Alone", jar)).isEqualTo(hash("Alone", toolkit.compile()));
    }

    @Test
    void what_is_said_of_a_report_does_not_count() throws IOException {
        Sources described = new Sources(folder.resolve("described"))
                .withReprise()
                .write("class Training { Object report() { return Paper.class; } }")
                .write(paper("One title", ""));
        String before = hashOfTraining(described);

        assertThat(hashOfTraining(described.write(paper("Another title", "")))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final long START = System.nanoTime() + 20;",
                "static int epochs() { return 20; }",
                "Paper() { System.setProperty(\"epochs\", \"20\"); }"
            })
    void what_a_report_class_does_counts(String member) throws IOException {
        Sources described = new Sources(folder.resolve("described"))
                .withReprise()
                .write("class Training { Object report() { return Paper.class; } }")
                .write(paper("One title", member));
        String before = hashOfTraining(described);

        assertThat(hashOfTraining(described.write(paper("One title", member.replace("20", "30")))))
                .isNotEqualTo(before);
    }

    private static String paper(String title, String member) {
        return "@dev.reprise.Report(id = \"paper\", title = \"" + title + "\") final class Paper { " + member + " }";
    }

    private String hashOfTraining(Sources sources) throws IOException {
        return ClassClosure.over(List.of(sources.compile()), folder.resolve("jars"))
                .hashOf("Training")
                .orElseThrow();
    }

    private String portableHash(String className, Path more) throws IOException {
        return ClassClosure.over(List.of(project, more), folder.resolve("jars"))
                .portableHashOf(className)
                .orElseThrow();
    }

    private String hash(String className, Path more) throws IOException {
        return ClassClosure.over(List.of(project, more), folder.resolve("jars"))
                .hashOf(className)
                .orElseThrow();
    }
}
