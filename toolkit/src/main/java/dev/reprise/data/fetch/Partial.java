package dev.reprise.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has arrived of a download so far, and the server's word for which version of the file it belongs to. */
final class Partial {

    private final Path file;
    private String validator = "";

    Partial(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Without a strong entity tag, the rest could be that of another version (RFC 9110, 13.1.5). */
    boolean canResume() throws IOException {
        return size() > 0 && !validator.isEmpty() && !validator.startsWith("W/");
    }

    String validator() {
        return validator;
    }

    void validator(String entityTag) {
        validator = entityTag;
    }

    void restart() throws IOException {
        Files.deleteIfExists(file);
        validator = "";
    }
}
