package dev.reprise.results;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 of a sequence of values, each with its length in front, so that no two sequences have the same bytes. */
public final class CanonicalDigest {

    private final MessageDigest digest = sha256();

    /** The SHA-256 of some bytes, in 64 lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A digest of nothing yet. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds the number in four bytes. */
    public CanonicalDigest add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
        return this;
    }

    /** Adds the text's UTF-16 units: other than UTF-8 they tell malformed surrogates apart. */
    public CanonicalDigest add(String text) {
        add(text.length());
        ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        digest.update(units);
        return this;
    }

    /** Adds the texts in the order given. */
    public CanonicalDigest add(Collection<String> texts) {
        add(texts.size());
        texts.forEach(this::add);
        return this;
    }

    /** Adds the entries in the order of their keys, whatever the order of the map. */
    public CanonicalDigest add(Map<String, String> entries) {
        add(entries.size());
        new TreeMap<>(entries).forEach((key, value) -> add(key).add(value));
        return this;
    }

    /** Ends the sequence: lower-case hex. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
