package dev.reprise.plugin;

import dev.reprise.results.CanonicalDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SHA-256 of everything that something was made from, to tell whether any of it changed. Each part has its length in front, so that no
 * two sequences of parts have the same bytes.
 */
final class InputDigest {

    private static final String MISSING = "missing";

    private final MessageDigest digest = CanonicalDigest.sha256();

    InputDigest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Texts by name, in the order of the names. */
    InputDigest texts(Map<String, String> texts) {
        number(texts.size());
        new TreeMap<>(texts).forEach((name, text) -> text(name).text(text));
        return this;
    }

    /** A file or folder by its bytes: written anew with the same content, it counts as the same. */
    InputDigest content(Path path) throws IOException {
        List<Path> files = filesBelow(path);
        number(files.size());
        for (Path file : files) {
            text(relative(path, file)).bytes(Files.readAllBytes(file));
        }
        return this;
    }

    /** A file, or each file of a folder, by size and time of change, for files that are large or many. */
    InputDigest state(Path path) throws IOException {
        List<Path> files = filesBelow(path);
        number(files.size());
        for (Path file : files) {
            text(relative(path, file)).text(stateOf(file));
        }
        return this;
    }

    /** Ends the sequence: lower-case hex. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Size and time of change in one text; that of a missing file is like no other. */
    static String stateOf(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (NoSuchFileException e) {
            return MISSING;
        }
    }

    /** The file itself, or all files of a folder in the order of their names; none if there is nothing. */
    private static List<Path> filesBelow(Path path) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString();
    }

    private InputDigest bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }
}
