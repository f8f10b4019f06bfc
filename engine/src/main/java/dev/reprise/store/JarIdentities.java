package dev.reprise.store;

import dev.reprise.results.CanonicalDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a jar is known by: its file name if that is a release in a Maven repository, which never changes, and its SHA-256
 * otherwise. Hashes are kept in a file by path, size and time of change, for the natives' jars are large.
 */
final class JarIdentities {

    private final Path cache;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param cache where to keep hashes from one run to the next */
    JarIdentities(Path cache) {
        this.cache = cache;
        if (Files.isRegularFile(cache)) {
            load(cache);
        }
    }

    String of(Path jar) throws IOException {
        if (isRelease(jar)) {
            return jar.getFileName().toString();
        }
        String state = Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() + " " + jar.toAbsolutePath();
        String sha256 = known.get(state);
        if (sha256 == null) {
            sha256 = sha256(jar);
            known.put(state, sha256);
            store();
        }
        return sha256;
    }

    /** {@code <artifact>/<version>/<artifact>-<version>[-classifier].jar}. */
    private static boolean isRelease(Path jar) {
        Path folders = jar.toAbsolutePath().getParent();
        Path artifactFolder = folders == null ? null : folders.getParent();
        if (folders == null || artifactFolder == null || artifactFolder.getFileName() == null) {
            return false;
        }
        String version = folders.getFileName().toString();
        String artifact = artifactFolder.getFileName().toString();
        return !version.endsWith("-SNAPSHOT")
                && jar.getFileName().toString().startsWith(artifact + "-" + version)
                && Character.isDigit(version.charAt(0));
    }

    private static String sha256(Path jar) throws IOException {
        MessageDigest digest = CanonicalDigest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(jar)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void load(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.matches("[0-9a-f]{64} \\d+ \\d+ .+")) {
                    known.put(line.substring(65), line.substring(0, 64));
                }
            }
        } catch (IOException e) {
            // Only a cache: what is not in it is computed.
        }
    }

    private synchronized void store() {
        Path file = cache.toAbsolutePath();
        var lines = new StringBuilder();
        new TreeMap<>(known).forEach((state, sha256) -> lines.append(sha256 + " " + state + "\n"));
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "jars", ".tmp");
            try {
                Files.write(temporary, lines.toString().getBytes(StandardCharsets.UTF_8));
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // Only a cache: the next run computes it again.
        }
    }
}
