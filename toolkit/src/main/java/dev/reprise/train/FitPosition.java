package dev.reprise.train;

import dev.reprise.train.checkpoint.Saved;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where a training is between two steps.
 *
 * @param epoch that it is in, from 1
 * @param seen samples of the epoch that were trained on
 * @param sum of their losses
 * @param loss mean of the epoch before; NaN in the first
 * @param nanoseconds since training started
 * @param effort that it took
 */
record FitPosition(
        int epoch, int seen, double sum, double loss, long nanoseconds, Effort.State effort, Monitor.State monitor)
        implements Saved {

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(epoch);
        out.writeInt(seen);
        out.writeDouble(sum);
        out.writeDouble(loss);
        out.writeLong(nanoseconds);
        effort.write(out);
        monitor.write(out);
    }

    static FitPosition read(DataInput in) throws IOException {
        return new FitPosition(
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readLong(),
                Effort.State.read(in),
                Monitor.State.read(in));
    }
}
