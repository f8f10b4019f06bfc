package dev.reprise.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a program's output line by line, in bounded memory whatever the program prints. */
final class Lines {

    /** Longer lines are cut: a result has a few hundred bytes. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];

    /** Called for each line. */
    interface Reader {

        /**
         * @param text without its end; what is no UTF-8 is replaced
         * @param whole whether nothing was cut off
         * @param utf8 whether nothing was replaced
         */
        void line(String text, boolean whole, boolean utf8);
    }

    Lines(InputStream in) {
        this.in = in;
    }

    /** Returns when the program has closed its output. */
    void read(Reader reader) throws IOException {
        var line = new ByteArrayOutputStream();
        boolean cut = false;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    cut |= append(line, from, i);
                    tell(reader, line, cut);
                    cut = false;
                    from = i + 1;
                }
            }
            cut |= append(line, from, count);
        }
        if (line.size() > 0) {
            tell(reader, line, cut);
        }
    }

    private boolean append(ByteArrayOutputStream line, int from, int to) {
        int room = LONGEST - line.size();
        line.write(buffer, from, Math.min(to - from, room));
        return to - from > room;
    }

    private static void tell(Reader reader, ByteArrayOutputStream line, boolean cut) {
        byte[] bytes = line.toByteArray();
        line.reset();
        String text;
        boolean utf8 = true;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.UTF_8);
            utf8 = false;
        }
        reader.line(text.stripTrailing(), !cut, utf8);
    }
}
