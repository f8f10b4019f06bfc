package dev.reprise.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.deeplearning4j.nn.api.Model;

/**
 * SHA-256 over all parameters, little-endian floats in DL4J's flattened order. NaN is one value, whatever its bits: which of the many it
 * is depends on the processor and on the compiler. A saved model's zip carries time stamps instead.
 */
final class ParametersHash {

    private ParametersHash() {}

    static String sha256(List<? extends Model> networks) {
        MessageDigest digest = newDigest();
        for (Model network : networks) {
            float[] values = network.params().dup('c').data().asFloat();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float value : values) {
                bytes.putInt(Float.floatToIntBits(value));
            }
            digest.update(bytes.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
