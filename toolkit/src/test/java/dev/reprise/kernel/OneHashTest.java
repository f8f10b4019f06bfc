package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same trainings give the same bits in JVMs of all kinds. The hash changes with every change of a definition, and only then. */
class OneHashTest {

    private static final String HASH = "6c020a52";

    @Test
    void this_jvm_gives_the_hash() {
        assertThat(HashOfTrainings.hash()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "-XX:TieredStopAtLevel=1",
                "-XX:-TieredCompilation",
                "-XX:UseAVX=0",
                "-XX:UseAVX=1",
                "-XX:UseAVX=2",
                "-XX:UseAVX=3",
                "-XX:-UseFMA",
                "-Dreprise.kernel=plain"
            })
    void jvms_with_and_without_what_makes_it_fast_give_the_hash(String option) throws Exception {
        assertThat(run(Path.of(System.getProperty("java.home")), List.of(ForkedJvm.VECTOR_MODULE, option)))
                .startsWith(HASH + " ");
    }

    @Test
    void jvms_without_the_module_use_plain_java() throws Exception {
        assertThat(run(Path.of(System.getProperty("java.home")), List.of())).isEqualTo(HASH + " plain");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void short_and_long_vectors_give_the_hash(int avx) throws Exception {
        String found = run(
                Path.of(System.getProperty("java.home")),
                List.of(ForkedJvm.VECTOR_MODULE, "-XX:UseAVX=" + avx, "-Dreprise.kernel=vector"));

        assertThat(found).startsWith(HASH + " vector");
    }

    static Stream<Path> otherJdks() throws IOException {
        try (Stream<Path> all = Files.isDirectory(Path.of("/usr/lib/jvm"))
                ? Files.list(Path.of("/usr/lib/jvm"))
                : Stream.<Path>empty()) {
            List<Path> found = all.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> !Files.isSymbolicLink(home))
                    .toList();
            return Stream.concat(found.stream(), Stream.of(Path.of(System.getProperty("java.home"))));
        }
    }

    @ParameterizedTest
    @MethodSource("otherJdks")
    void jdks_of_all_versions_give_the_hash(Path home) throws Exception {
        assertThat(run(home, List.of(ForkedJvm.VECTOR_MODULE))).startsWith(HASH + " ");
        assertThat(run(home, List.of(ForkedJvm.VECTOR_MODULE, "-Dreprise.kernel=vector")))
                .startsWith(HASH + " ");
    }

    /** A program that runs {@code java} of another kind of processor, such as an emulator's; see CONTRIBUTING.md. */
    @Test
    @EnabledIfSystemProperty(named = "reprise.otherJava", matches = ".+")
    void another_kind_of_processor_gives_the_hash() throws Exception {
        assertThat(run(System.getProperty("reprise.otherJava"), List.of())).startsWith(HASH + " ");
    }

    private static String run(Path home, List<String> options) throws Exception {
        return run(ForkedJvm.java(home), options);
    }

    private static String run(String java, List<String> options) throws Exception {
        return ForkedJvm.run(java, HashOfTrainings.class, options);
    }
}
