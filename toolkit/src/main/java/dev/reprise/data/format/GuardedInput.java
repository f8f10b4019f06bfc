package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes of something untrusted: counted, bounded, and with every failure of the decoder told as corrupt data. */
final class GuardedInput extends FilterInputStream {

    private final String file;
    private final long limit;
    private final String remedy;
    private long position;

    GuardedInput(InputStream in, String file, long limit, String remedy) {
        super(in);
        this.file = file;
        this.limit = limit;
        this.remedy = remedy;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count;
        try {
            count = in.read(into, offset, length);
        } catch (IOException | RuntimeException e) {
            throw corrupt("cannot be unpacked: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        }
        position += Math.max(count, 0);
        if (position > limit) {
            throw corrupt("unpacks to more than the " + limit + " bytes that it may have");
        }
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = 0;
        byte[] waste = new byte[8192];
        while (skipped < count) {
            int read = read(waste, 0, (int) Math.min(waste.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private CorruptDataException corrupt(String problem) {
        return new CorruptDataException(file, "unpacked byte " + position, problem, remedy);
    }
}
