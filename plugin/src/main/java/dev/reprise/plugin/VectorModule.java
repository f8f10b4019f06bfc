package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module of Java's Vector API, which JVMs leave out unless asked for. The kernel is several times faster with it; bits are the same. */
final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";

    /** Classes of the kernel whose methods are a loop over vectors each. */
    static final List<String> LOOPS =
            List.of("dev.reprise.kernel.VectorActivations", "dev.reprise.kernel.VectorPooling");

    private VectorModule() {}

    /**
     * The arguments that add it; none if the JVM does not have it, since it would not start. The kernel's loops over vectors are to be compiled
     * by themselves: put into a large method, their vectors may become objects, and the loop twenty times slower.
     *
     * @param java the executable, in the folder {@code bin} of its home, whose file {@code release} lists the modules
     */
    static List<String> arguments(Path java) {
        Path release =
                java.toAbsolutePath().resolveSibling("..").resolve("release").normalize();
        try {
            return Files.isRegularFile(release) && Files.readString(release).contains(NAME) ? arguments() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> arguments() {
        return Stream.concat(
                        Stream.of("--add-modules=" + NAME, "-XX:CompileCommand=quiet"),
                        LOOPS.stream().map(loop -> "-XX:CompileCommand=dontinline," + loop + "::*"))
                .toList();
    }
}
