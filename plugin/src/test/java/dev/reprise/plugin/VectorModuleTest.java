package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorModuleTest {

    @TempDir
    Path home;

    @Test
    void is_added_where_the_jvm_has_it() throws IOException {
        Files.writeString(home.resolve("release"), "MODULES=\"java.base jdk.incubator.vector jdk.jfr\"");

        assertThat(VectorModule.arguments(home.resolve("bin/java")))
                .containsExactly(
                        "--add-modules=jdk.incubator.vector",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=dontinline,dev.reprise.kernel.VectorActivations::*",
                        "-XX:CompileCommand=dontinline,dev.reprise.kernel.VectorPooling::*");
    }

    @Test
    void loops_that_are_compiled_by_themselves_are_classes_of_the_kernel() {
        assertThat(VectorModule.LOOPS)
                .allSatisfy(loop -> assertThat(getClass().getResource("/" + loop.replace('.', '/') + ".class"))
                        .as(loop)
                        .isNotNull());
    }

    @Test
    void is_left_out_where_the_jvm_lacks_it_or_does_not_say() throws IOException {
        assertThat(VectorModule.arguments(home.resolve("bin/java"))).isEmpty();
        Files.writeString(home.resolve("release"), "MODULES=\"java.base\"");

        assertThat(VectorModule.arguments(home.resolve("bin/java"))).isEmpty();
    }
}
