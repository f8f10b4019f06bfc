package dev.reprise.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.reprise.store.SealedFile.DamagedException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of a note: JSON, sealed. It lies where the record of a trial would lie that every machine can restore, and says which
 * runtime the trial's record is of instead.
 */
final class RuntimeNote {

    static final SealedFile FILE = new SealedFile("reprise-runtime");

    /** A fingerprint has some dozen entries. */
    private static final int LONGEST = 1 << 14;

    private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

    private RuntimeNote() {}

    static byte[] encode(StoreKey key, Map<String, String> runtime) throws IOException {
        return FILE.seal(key, StoreJson.MAPPER.writeValueAsBytes(new TreeMap<>(runtime)));
    }

    static Map<String, String> decode(StoreKey key, byte[] file) throws DamagedException {
        byte[] body = FILE.open(key, file);
        if (body.length > LONGEST) {
            throw new DamagedException("is longer than a note can be");
        }
        try {
            return Map.copyOf(StoreJson.MAPPER.readValue(body, ENTRIES));
        } catch (IOException | RuntimeException e) {
            throw new DamagedException("names no runtime: " + e.getMessage());
        }
    }
}
