package dev.reprise.train.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;

/** The state of a part of a trial at one moment. It becomes bytes only when a checkpoint is saved. */
@FunctionalInterface
public interface Saved {

    /** All of it. */
    void write(DataOutput out) throws IOException;

    /** What {@link #write} writes. */
    default byte[] toBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /**
     * Puts the part back to where it was.
     *
     * @param <R> what it was
     */
    @FunctionalInterface
    interface Restoring<R> {

        /** @throws IllegalArgumentException if the state is of another part */
        R from(DataInput state) throws IOException;
    }
}
