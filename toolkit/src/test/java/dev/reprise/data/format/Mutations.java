package dev.reprise.data.format;

import dev.reprise.data.SeededRandom;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Makes malformed files out of good ones, the same ones for the same seed. */
final class Mutations {

    private static final int[] INTERESTING = {
        0, 1, -1, 127, 128, 255, 256, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7fffffff - 8
    };
    private static final String[] TOKENS = {"NaN", ",", "\"", "\n", "\r", "-", "1e999", "\0", "\uFEFF", " ", "../", "é"
    };

    private final SeededRandom random;

    Mutations(long seed) {
        this.random = new SeededRandom(seed);
    }

    byte[] of(byte[]... goodFiles) {
        byte[] file = goodFiles[random.nextInt(goodFiles.length)].clone();
        int changes = random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            file = change(file, goodFiles);
        }
        return file;
    }

    boolean coin() {
        return random.nextInt(2) == 0;
    }

    private byte[] change(byte[] file, byte[][] goodFiles) {
        int at = random.nextInt(file.length + 1);
        switch (random.nextInt(8)) {
            case 0: // flip a bit
                return at < file.length ? set(file, at, (byte) (file[at] ^ 1 << random.nextInt(8))) : file;
            case 1: // any byte
                return at < file.length ? set(file, at, (byte) random.nextInt(256)) : file;
            case 2: // cut
                return Arrays.copyOf(file, at);
            case 3: // an int that parsers trip over
                if (file.length - at >= 4) {
                    ByteBuffer.wrap(file).putInt(at, INTERESTING[random.nextInt(INTERESTING.length)]);
                }
                return file;
            case 4: // a token that parsers trip over
                return splice(file, at, at, Packed.text(TOKENS[random.nextInt(TOKENS.length)]));
            case 5: // take a piece out
                return splice(file, at, Math.min(file.length, at + random.nextInt(16)), new byte[0]);
            case 6: { // repeat a piece
                int to = Math.min(file.length, at + random.nextInt(64));
                return splice(file, at, at, Arrays.copyOfRange(file, at, to));
            }
            default: { // the head of this, the tail of another
                byte[] other = goodFiles[random.nextInt(goodFiles.length)];
                int from = random.nextInt(other.length + 1);
                return splice(file, at, file.length, Arrays.copyOfRange(other, from, other.length));
            }
        }
    }

    private static byte[] set(byte[] file, int at, byte value) {
        file[at] = value;
        return file;
    }

    private static byte[] splice(byte[] file, int from, int to, byte[] with) {
        byte[] result = new byte[from + with.length + file.length - to];
        System.arraycopy(file, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(file, to, result, from + with.length, file.length - to);
        return result;
    }

    /** Corrects the CRCs of PNG chunks as far as the structure can be followed, so that the decoder proper is reached. */
    static byte[] withPngCrcs(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int position = 8;
        while (png.length - position >= 12) {
            int length = bytes.getInt(position);
            if (length < 0 || length > png.length - position - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(png, position + 4, 4 + length);
            bytes.putInt(position + 8 + length, (int) crc.getValue());
            position += 12 + length;
        }
        return png;
    }
}
