package dev.reprise.train;

import dev.reprise.train.checkpoint.Blocks;
import dev.reprise.train.checkpoint.Saved;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a trial has come to, beside its networks.
 *
 * @param seconds that it took
 */
record TrialState(double seconds, Recording.Content recorded) implements Saved {

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(seconds);
        Blocks.write(out, recorded.toJson());
    }

    static TrialState read(DataInput in) throws IOException {
        return new TrialState(in.readDouble(), Recording.Content.of(Blocks.read(in)));
    }
}
