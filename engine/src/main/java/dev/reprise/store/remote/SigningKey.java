package dev.reprise.store.remote;

import dev.reprise.parameters.StoreParameters;
import dev.reprise.store.StoreKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs records with HMAC-SHA256 (RFC 2104) and tells those that were signed with the same key: whoever can write to a store but has no
 * key cannot write results. A signed record is a line of text before the record. The key of the trial goes into the signature too, so
 * that no record can be passed off as another's.
 */
final class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] START = "reprise-signed 1 ".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 64;
    private static final int HEADER = START.length + DIGITS + 1;
    private static final int SHORTEST = 16;

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException if it is so short that it could be found by trying */
    SigningKey(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("The key that records are signed with (" + StoreParameters.KEY_VARIABLE
                    + ", or the passphrase of the server in Maven's settings.xml) has " + bytes.length
                    + " characters, but must have " + SHORTEST + " or more; 'openssl rand -hex 32' makes a good one");
        }
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The record with its signature. */
    byte[] sign(StoreKey key, byte[] record) {
        var signed = new ByteArrayOutputStream(HEADER + record.length);
        signed.writeBytes(START);
        signed.writeBytes(HexFormat.of().formatHex(mac(key, record)).getBytes(StandardCharsets.US_ASCII));
        signed.write('\n');
        signed.writeBytes(record);
        return signed.toByteArray();
    }

    /** The record without its signature; empty if this key did not sign it under that name. */
    Optional<byte[]> verify(StoreKey key, byte[] signed) {
        if (!isSigned(signed)) {
            return Optional.empty();
        }
        byte[] record = withoutSignature(signed);
        byte[] expected = HexFormat.of().formatHex(mac(key, record)).getBytes(StandardCharsets.US_ASCII);
        byte[] found = Arrays.copyOfRange(signed, START.length, START.length + DIGITS);
        return MessageDigest.isEqual(expected, found) ? Optional.of(record) : Optional.empty();
    }

    /** The record, whoever signed it, if anybody did. */
    static byte[] withoutSignature(byte[] content) {
        return isSigned(content) ? Arrays.copyOfRange(content, HEADER, content.length) : content;
    }

    private static boolean isSigned(byte[] content) {
        return content.length >= HEADER
                && Arrays.equals(START, Arrays.copyOf(content, START.length))
                && content[HEADER - 1] == '\n';
    }

    private byte[] mac(StoreKey key, byte[] record) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(START);
            mac.update((key.sha256() + "\n").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(record);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "key";
    }
}
