package dev.reprise.data.fetch;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a content is known by.
 *
 * @param size in bytes
 * @param sha256 lower-case hex
 */
record Checksum(long size, String sha256) {

    static Checksum of(Path file) throws IOException {
        return ofParts(List.of(file));
    }

    static Checksum ofParts(List<Path> parts) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        for (Path part : parts) {
            try (InputStream in = Files.newInputStream(part)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.update(buffer, 0, count);
                    size += count;
                }
            }
        }
        return of(size, digest);
    }

    static Checksum of(long size, MessageDigest finished) {
        return new Checksum(size, HexFormat.of().formatHex(finished.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean matches(DataFile.Version version) {
        return size == version.size() && sha256.equals(version.sha256());
    }

    /**
     * Which of the declared versions this is.
     *
     * @param where the reader finds it
     * @throws CorruptDataException if it is none
     */
    DataFile.Version versionOf(DataFile file, String where, String remedy) {
        return file.versions().stream()
                .filter(this::matches)
                .findFirst()
                .orElseThrow(() -> refused(file, where, remedy));
    }

    private CorruptDataException refused(DataFile file, String where, String remedy) {
        DataFile.Version canonical = file.versions().get(0);
        boolean wrongSize = file.versions().stream().noneMatch(version -> version.size() == size);
        String problem = wrongSize
                ? "from " + where + " has " + size + " bytes instead of " + canonical.size()
                : "from " + where + " has SHA-256 " + sha256 + " instead of " + canonical.sha256();
        return new CorruptDataException(
                file.name(),
                wrongSize ? "byte " + size : "",
                problem,
                remedy + ". If the file is the right one, the declaration is wrong: it has size " + size
                        + " and SHA-256 " + sha256);
    }
}
