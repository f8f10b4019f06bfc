package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The outer structure of a PNG (W3C, "Portable Network Graphics", section 5): chunks of length, type, content and CRC. The JDK's
 * decoder checks no CRC and allocates whatever length a chunk claims.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private PngChunks() {}

    static void check(byte[] content, String file) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int position = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            if (content.length - position < FRAME) {
                throw corrupt(file, position, "ends without an IEND chunk");
            }
            int length = bytes.getInt(position);
            type = new String(content, position + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > content.length - position - FRAME) {
                throw corrupt(
                        file,
                        position,
                        "chunk says a length of " + Integer.toUnsignedString(length) + " bytes, beyond the end");
            }
            CRC32 crc = new CRC32();
            crc.update(content, position + 4, 4 + length);
            if ((int) crc.getValue() != bytes.getInt(position + 8 + length)) {
                throw corrupt(file, position, "chunk has a wrong CRC");
            }
            position += FRAME + length;
        }
    }

    private static CorruptDataException corrupt(String file, int position, String problem) {
        return new CorruptDataException(file, "byte " + position, problem, "Get the file again");
    }
}
