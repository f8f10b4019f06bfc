package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second build of the same sources, in another folder, time zone and language, gives the same jars. */
@Tag("rebuild")
class ReproducibleJarsTest {

    private static final List<String> MODULES =
            List.of("judge", "results", "toolkit", "engine", "reports-templates", "plugin");
    private static final Set<String> NOT_SOURCES = Set.of(".git", "target", "node_modules");

    @TempDir
    Path folder;

    @Test
    void two_builds_give_the_same_bytes() throws Exception {
        Path first = build("one", "UTC", "en");
        Path second = build("another", "Pacific/Auckland", "tr");

        for (String module : MODULES) {
            Path jar = jar(first.resolve(module));
            assertThat(jar).hasSameBinaryContentAs(jar(second.resolve(module)));
        }
    }

    private Path build(String name, String zone, String language) throws Exception {
        Path copy = folder.resolve(name);
        copy(Page.ROOT, copy);
        Path log = folder.resolve(name + ".log");
        var maven = new ProcessBuilder(
                        System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn",
                        "--batch-mode",
                        "--quiet",
                        "--offline",
                        "-Dmaven.repo.local="
                                + System.getProperty(
                                        "localRepository", System.getProperty("user.home") + "/.m2/repository"),
                        "package",
                        "-DskipTests",
                        "-pl",
                        String.join(",", MODULES))
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("TZ", zone);
        maven.environment()
                .put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Duser.timezone=" + zone + " -Duser.language=" + language);
        assertThat(maven.start().waitFor()).as(Files.readString(log)).isZero();
        return copy;
    }

    private static Path jar(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        File[] children = from.toFile().listFiles();
        for (File child : children == null ? new File[0] : children) {
            if (child.isDirectory() && !NOT_SOURCES.contains(child.getName())) {
                copy(child.toPath(), to.resolve(child.getName()));
            } else if (child.isFile()) {
                Files.copy(child.toPath(), to.resolve(child.getName()));
            }
        }
    }
}
