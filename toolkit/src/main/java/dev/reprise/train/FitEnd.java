package dev.reprise.train;

import dev.reprise.results.TrainingCost;
import dev.reprise.train.Training.End;
import dev.reprise.train.Training.Outcome;
import dev.reprise.train.checkpoint.Saved;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * How a training ended.
 *
 * @param monitor goes on where the same training is run once more
 */
record FitEnd(Monitor.State monitor, Outcome outcome) implements Saved {

    private static final long UNKNOWN = -1;

    @Override
    public void write(DataOutput out) throws IOException {
        monitor.write(out);
        out.writeInt(outcome.epochs());
        out.writeDouble(outcome.loss());
        out.writeInt(outcome.bestEpoch());
        out.writeDouble(outcome.best());
        out.writeUTF(outcome.end().name());
        writeCost(outcome.cost(), out);
        out.writeDouble(outcome.cpuSecondsPerEpoch());
    }

    static FitEnd read(DataInput in) throws IOException {
        return new FitEnd(
                Monitor.State.read(in),
                new Outcome(
                        in.readInt(),
                        in.readDouble(),
                        in.readInt(),
                        in.readDouble(),
                        End.valueOf(in.readUTF()),
                        readCost(in),
                        in.readDouble()));
    }

    private static void writeCost(TrainingCost cost, DataOutput out) throws IOException {
        out.writeLong(cost.steps());
        out.writeLong(cost.epochs());
        out.writeLong(cost.parameters());
        out.writeLong(cost.multiplications().orElse(UNKNOWN));
        out.writeDouble(cost.wallSeconds());
        out.writeDouble(cost.cpuSeconds());
    }

    private static TrainingCost readCost(DataInput in) throws IOException {
        return new TrainingCost(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                Optional.of(in.readLong()).filter(count -> count != UNKNOWN),
                in.readDouble(),
                in.readDouble());
    }
}
