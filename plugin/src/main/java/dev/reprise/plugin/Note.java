package dev.reprise.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that one build leaves for the next: what it writes there tells whether anything changed in between. */
record Note(Path file) {

    /** Whether it says just that; a missing note says nothing. */
    boolean says(String text) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).equals(text);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
