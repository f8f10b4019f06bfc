package dev.reprise.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a record: a line of text with format version, key, length and SHA-256 of the rest, and the rest is compressed JSON.
 * Each byte of the file counts, so that any change shows: {@code tail -n +2 <file> | zcat} is how a person looks at one.
 */
final class TrialRecord {

    private static final String MAGIC = "reprise-trial";
    private static final int LONGEST_HEADER = 200;

    private TrialRecord() {}

    /** A record that is not what was written; the message says how, as the end of a sentence. */
    static final class DamagedException extends Exception {

        DamagedException(String problem) {
            super(problem);
        }
    }

    static byte[] encode(StoreKey key, StoredTrial trial) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write(StoreJson.MAPPER.writeValueAsBytes(trial));
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(header(key, body.toByteArray()));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    static StoredTrial decode(StoreKey key, byte[] file) throws DamagedException {
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
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return StoreJson.MAPPER.readValue(gzip.readAllBytes(), StoredTrial.class);
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("holds no trial: " + e.getMessage());
        }
    }

    private static byte[] header(StoreKey key, byte[] body) {
        String line = String.join(
                " ",
                MAGIC,
                Integer.toString(StoreKey.FORMAT_VERSION),
                key.sha256(),
                Integer.toString(body.length),
                CanonicalDigest.of(body));
        return (line + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String problem(StoreKey key, byte[] header, byte[] body) {
        String[] fields =
                new String(header, StandardCharsets.ISO_8859_1).stripTrailing().split(" ", -1);
        if (fields.length != 5 || !fields[0].equals(MAGIC)) {
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
