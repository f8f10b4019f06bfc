package dev.reprise.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a worker's heap lies in pages of 2 MB. A step of a convolutional network goes through more pages of 4 KB than a processor knows the addresses
 * of, and where these pages lie in the second cache is luck, which differs between JVMs that do the same.
 */
final class HugePages {

    /** Of Linux: what it allows, with the choice in brackets. */
    private static final Path ENABLED = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private static final String NEVER = "[never]";

    private HugePages() {}

    /** Arguments of the JVM; none where the system has no such pages, since it would say so on standard output. */
    static List<String> jvmArguments() {
        return jvmArguments(ENABLED);
    }

    static List<String> jvmArguments(Path enabled) {
        try {
            return Files.readString(enabled).contains(NEVER) ? List.of() : List.of("-XX:+UseTransparentHugePages");
        } catch (IOException e) {
            return List.of(); // another system
        }
    }
}
