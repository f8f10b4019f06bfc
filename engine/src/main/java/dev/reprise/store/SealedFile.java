package dev.reprise.store;

import dev.reprise.results.CanonicalDigest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file of the store: a line of text with kind, format version, key, length and SHA-256 of the rest, then the rest. Each
 * byte of the file counts, so that any change shows.
 *
 * @param kind first word of the file
 */
record SealedFile(String kind) {

    private static final int LONGEST_HEADER = 200;

    /** A file that is not what was written; the message says how, as the end of a sentence. */
    static final class DamagedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String problem;

        DamagedException(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    /** Whether it begins as such files do. */
    boolean begins(byte[] file) {
        byte[] word = (kind + " ").getBytes(StandardCharsets.US_ASCII);
        return file.length >= word.length && Arrays.equals(word, Arrays.copyOf(file, word.length));
    }

    byte[] seal(StoreKey key, byte[] body) {
        var file = new ByteArrayOutputStream(body.length + LONGEST_HEADER);
        file.writeBytes(header(key, body));
        file.writeBytes(body);
        return file.toByteArray();
    }

    /** What was sealed under the key. */
    byte[] open(StoreKey key, byte[] file) throws DamagedException {
        int end = 0;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        if (end == file.length || end > LONGEST_HEADER) {
            throw new DamagedException(file.length == 0 ? "is empty" : "has no header");
        }
        byte[] header = Arrays.copyOf(file, end + 1);
        byte[] body = Arrays.copyOfRange(file, end + 1, file.length);
        if (!Arrays.equals(header, header(key, body))) {
            throw new DamagedException(problem(key, header, body));
        }
        return body;
    }

    private byte[] header(StoreKey key, byte[] body) {
        String line = String.join(
                " ",
                kind,
                Integer.toString(StoreKey.FORMAT_VERSION),
                key.sha256(),
                Integer.toString(body.length),
                CanonicalDigest.of(body));
        return (line + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private String problem(StoreKey key, byte[] header, byte[] body) {
        String[] fields =
                new String(header, StandardCharsets.ISO_8859_1).stripTrailing().split(" ", -1);
        if (fields.length != 5 || !fields[0].equals(kind)) {
            return "has a damaged header";
        }
        if (!fields[1].equals(Integer.toString(StoreKey.FORMAT_VERSION))) {
            return "has format version " + fields[1] + " instead of " + StoreKey.FORMAT_VERSION;
        }
        if (!fields[2].equals(key.sha256())) {
            return "is the record of another key, " + fields[2];
        }
        if (!fields[3].equals(Integer.toString(body.length))) {
            return "has " + body.length + " bytes of content instead of " + fields[3];
        }
        return "does not match its checksum";
    }
}
