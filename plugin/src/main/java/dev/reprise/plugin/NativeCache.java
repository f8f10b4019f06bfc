package dev.reprise.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder that JavaCPP unpacks native libraries into. Where that cannot be, ND4J fails with an error that does not say why.
 *
 * @param folder {@code ~/.javacpp/cache} unless set
 */
record NativeCache(Path folder) {

    private static final String PROPERTY = "-Dorg.bytedeco.javacpp.cachedir=";
    /** Of one platform's ND4J, OpenBLAS and HDF5. */
    private static final long UNPACKED = 250L << 20;

    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    /** @param jvmArguments of the JVMs that train, whose last setting applies */
    static NativeCache of(List<String> jvmArguments, Path home) {
        return new NativeCache(jvmArguments.stream()
                .filter(argument -> argument.startsWith(PROPERTY))
                .reduce((first, second) -> second)
                .map(argument -> Path.of(argument.substring(PROPERTY.length())))
                .orElseGet(() -> home.resolve(".javacpp").resolve("cache")));
    }

    /** Why training will fail, and the remedy. */
    Optional<String> problem() {
        List<String> mounts = List.of();
        try {
            if (Files.isReadable(MOUNTS)) {
                mounts = new String(Files.readAllBytes(MOUNTS), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        } catch (IOException e) {
            // nothing is known of mounts then
        }
        return problem(mounts);
    }

    Optional<String> problem(List<String> mounts) {
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Optional.of(described(existing + " cannot be written"));
        }
        if (isNoExec(existing, mounts)) {
            return Optional.of(described(existing + " is mounted noexec, and libraries there cannot be loaded"));
        }
        long free = existing.toFile().getUsableSpace();
        return free < UNPACKED && isEmpty()
                ? Optional.of(described(
                        "only " + (free >> 20) + " MB are free, and about " + (UNPACKED >> 20) + " MB needed"))
                : Optional.empty();
    }

    private boolean isEmpty() {
        String[] names = folder.toFile().list();
        return names == null || names.length == 0;
    }

    private String described(String what) {
        return "Native libraries are unpacked into " + folder + ", but " + what
                + "; set another folder: -Dreprise.jvmArguments=-Dorg.bytedeco.javacpp.cachedir=<folder>";
    }

    /** By the mount with the longest path; the format is that of fstab(5). */
    private static boolean isNoExec(Path path, List<String> mounts) {
        return mounts.stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length > 3 && path.startsWith(fields[1].replace("\\040", " ")))
                .max(Comparator.comparingInt(fields -> fields[1].length()))
                .map(fields -> List.of(fields[3].split(",")).contains("noexec"))
                .orElse(false);
    }
}
