package dev.reprise.train.checkpoint;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Byte arrays with their length in front, as checkpoints have them. */
public final class Blocks {

    private Blocks() {}

    public static void write(DataOutput out, byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    public static byte[] read(DataInput in) throws IOException {
        var block = new byte[in.readInt()];
        in.readFully(block);
        return block;
    }
}
