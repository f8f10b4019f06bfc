package dev.reprise.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file whose size and SHA-256 are the declared ones.
 *
 * @param name as declared
 * @param path where it is
 * @param size in bytes
 * @param sha256 lower-case hex
 */
public record CheckedFile(String name, Path path, long size, String sha256) {

    /** All of it. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** A buffered stream of it; the caller closes it. */
    public InputStream open() {
        try {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
