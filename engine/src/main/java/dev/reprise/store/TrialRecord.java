package dev.reprise.store;

import dev.reprise.store.SealedFile.DamagedException;
import dev.reprise.train.CompletedTrial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The bytes of a record: compressed JSON, sealed. {@code tail -n +2 <file> | zcat} is how a person looks at one. */
final class TrialRecord {

    /** Of content, however small it was packed: a record that grows beyond that was not written by a trial. */
    private static final int LARGEST = 1 << 28;

    private static final SealedFile FILE = new SealedFile("reprise-trial");

    private TrialRecord() {}

    static byte[] encode(StoreKey key, CompletedTrial trial) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write(StoreJson.MAPPER.writeValueAsBytes(trial));
        }
        return FILE.seal(key, body.toByteArray());
    }

    static CompletedTrial decode(StoreKey key, byte[] file) throws DamagedException {
        byte[] body = FILE.open(key, file);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] json = gzip.readNBytes(LARGEST);
            if (json.length == LARGEST) {
                throw new DamagedException("holds more than a record can");
            }
            return StoreJson.MAPPER.readValue(json, CompletedTrial.class);
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("holds no trial: " + e.getMessage());
        }
    }
}
