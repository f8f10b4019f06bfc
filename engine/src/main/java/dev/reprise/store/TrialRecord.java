package dev.reprise.store;

import dev.reprise.store.SealedFile.DamagedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The bytes of a record: compressed JSON, sealed. {@code tail -n +2 <file> | zcat} is how a person looks at one. */
final class TrialRecord {

    private static final SealedFile FILE = new SealedFile("reprise-trial");

    private TrialRecord() {}

    static byte[] encode(StoreKey key, StoredTrial trial) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write(StoreJson.MAPPER.writeValueAsBytes(trial));
        }
        return FILE.seal(key, body.toByteArray());
    }

    static StoredTrial decode(StoreKey key, byte[] file) throws DamagedException {
        byte[] body = FILE.open(key, file);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return StoreJson.MAPPER.readValue(gzip.readAllBytes(), StoredTrial.class);
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("holds no trial: " + e.getMessage());
        }
    }
}
