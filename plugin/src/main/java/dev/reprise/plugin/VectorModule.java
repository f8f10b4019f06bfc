package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The module of Java's Vector API, which JVMs leave out unless asked for. The kernel is several times faster with it; bits are the same. */
final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /**
     * The argument that adds it; none if the JVM does not have it, since it would not start.
     *
     * @param java the executable, in the folder {@code bin} of its home, whose file {@code release} lists the modules
     */
    static List<String> arguments(Path java) {
        Path release =
                java.toAbsolutePath().resolveSibling("..").resolve("release").normalize();
        try {
            return Files.isRegularFile(release) && Files.readString(release).contains(NAME)
                    ? List.of("--add-modules=" + NAME)
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
