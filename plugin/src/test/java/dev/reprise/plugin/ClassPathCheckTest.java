package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathCheckTest {

    private static final List<String> GOOD = List.of(
            "classes",
            "reprise-engine-0.1.0-SNAPSHOT.jar",
            "junit-platform-engine-6.1.3.jar",
            "junit-platform-commons-6.1.3.jar",
            "jackson-core-2.22.4.jar",
            "jackson-databind-2.22.4.jar",
            "jackson-datatype-jdk8-2.22.4.jar",
            "jackson-datatype-jsr310-2.22.4.jar",
            "deeplearning4j-nn-1.0.0-M2.1.jar",
            "nd4j-native-1.0.0-M2.1.jar",
            "nd4j-native-1.0.0-M2.1-linux-x86_64.jar");

    @Test
    void a_complete_class_path_has_no_problems() {
        assertThat(warnings(GOOD)).isEmpty();
    }

    @Test
    void an_old_jackson_is_named_with_what_was_found_what_is_needed_and_the_remedy() {
        assertThat(problems(replaced("jackson-core-2.22.4.jar", "jackson-core-2.9.10.jar")))
                .singleElement()
                .asString()
                .startsWith(
                        "com.fasterxml.jackson.core:jackson-core is 2.9.10 on the test class path, needed is 2.16 or later: ")
                .contains("jackson-bom")
                .doesNotContain("\n");
    }

    @Test
    void an_old_junit_is_named_in_the_same_way() {
        assertThat(problems(replaced("junit-platform-engine-6.1.3.jar", "junit-platform-engine-1.8.2.jar")))
                .singleElement()
                .asString()
                .contains("org.junit.platform:junit-platform-engine is 1.8.2", "needed is 6.1 or later", "junit-bom");
    }

    @Test
    void without_a_backend_no_network_trains() {
        assertThat(warnings(replaced("nd4j-native-1.0.0-M2.1-linux-x86_64.jar", "other.jar")))
                .singleElement()
                .asString()
                .contains("no backend", "nd4j-native-platform");
    }

    @Test
    void a_backend_for_gpus_is_told_what_trains_on_it_and_that_there_is_no_driver(@TempDir Path folder)
            throws IOException {
        List<Path> gpu = paths(
                replaced("nd4j-native-1.0.0-M2.1-linux-x86_64.jar", "nd4j-cuda-11.6-1.0.0-M2.1-linux-x86_64.jar"));
        Path driver = folder.resolve("version");

        assertThat(new ClassPathCheck(gpu, Optional.of(driver)).warnings())
                .singleElement()
                .asString()
                .contains("nd4j-cuda-11.6 is on the test class path", "-Dreprise.trainer=dl4j", "No NVIDIA driver");
        Files.createFile(driver);
        assertThat(new ClassPathCheck(gpu, Optional.of(driver)).warnings())
                .singleElement()
                .asString()
                .doesNotContain("driver");
        assertThat(new ClassPathCheck(gpu, Optional.empty()).warnings())
                .singleElement()
                .asString()
                .doesNotContain("driver");
    }

    @Test
    void without_dl4j_that_is_said() {
        assertThat(warnings(replaced("deeplearning4j-nn-1.0.0-M2.1.jar", "other.jar")))
                .singleElement()
                .asString()
                .contains("org.deeplearning4j:deeplearning4j-nn is not on the test class path", "deeplearning4j-core");
    }

    @Test
    void what_needs_nothing_of_it_is_not_judged() {
        assertThat(problems(List.of("classes", "guava-33.jar"))).isEmpty();
    }

    private static List<String> replaced(String jar, String by) {
        return GOOD.stream().map(name -> name.equals(jar) ? by : name).toList();
    }

    private static List<String> problems(List<String> names) {
        return check(names).problems();
    }

    private static List<String> warnings(List<String> names) {
        assertThat(problems(names)).as("imported trials need none of it").isEmpty();
        return check(names).warnings();
    }

    private static ClassPathCheck check(List<String> names) {
        return new ClassPathCheck(paths(names));
    }

    private static List<Path> paths(List<String> names) {
        return names.stream().map(name -> Path.of("/repository", name)).toList();
    }
}
