package dev.reprise.spark.driver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What coordinator and driver tell each other: over the driver's standard input and output, one after the other.
 *
 * @param trial its number; 0 where it is about none
 * @param content bytes of a trial or an answer, or a text
 */
public record Frame(Kind kind, int trial, byte[] content) {

    private static final int LONGEST = 1 << 30;

    /** What it is about. The first four go to the driver, the others come from it. */
    public enum Kind {
        /** Properties: those of Spark, and the driver's own. */
        START,
        /** What a node needs to know of the run. */
        SET_UP,
        /** A trial to train. */
        TRAIN,
        /** The trial is not wanted any more. */
        CANCEL,
        /** The application is there; its id. */
        READY,
        /** Something that the person should know who runs it. */
        NOTICE,
        /** Where the trial was trained, as a line, and the node's answer. */
        ENDED,
        /** Spark gave the trial up; why. */
        LOST
    }

    /** One with a text. */
    public static Frame of(Kind kind, int trial, String text) {
        return new Frame(kind, trial, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content as a text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Writes it as a whole; any thread may. */
    public void writeTo(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeByte(kind.ordinal());
            out.writeInt(trial);
            out.writeInt(content.length);
            out.write(content);
            out.flush();
        }
    }

    /** Waits for the next one; empty if the other side is gone. */
    public static Optional<Frame> readFrom(DataInputStream in) throws IOException {
        try {
            int kind = in.readUnsignedByte();
            int trial = in.readInt();
            int length = in.readInt();
            if (kind >= Kind.values().length || length < 0 || length > LONGEST) {
                throw new IOException("What comes from the other side is no frame");
            }
            byte[] content = in.readNBytes(length);
            return content.length == length
                    ? Optional.of(new Frame(Kind.values()[kind], trial, content))
                    : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}
