package dev.reprise.train;

import dev.reprise.train.Training.End;
import dev.reprise.train.Training.Outcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a training left behind.
 *
 * @param seconds of the trial until then
 * @param recorded by the trial until then
 * @param watch goes on where the same training is run once more
 */
record FitEnd(
        NetworkState network,
        RandomState random,
        double seconds,
        Watch.State watch,
        Recording.Content recorded,
        Outcome outcome) {

    void write(DataOutput out) throws IOException {
        network.write(out);
        random.write(out);
        out.writeDouble(seconds);
        watch.write(out);
        Blocks.write(out, recorded.toJson());
        out.writeInt(outcome.epochs());
        out.writeDouble(outcome.loss());
        out.writeInt(outcome.bestEpoch());
        out.writeDouble(outcome.best());
        out.writeUTF(outcome.end().name());
    }

    static FitEnd read(DataInput in) throws IOException {
        return new FitEnd(
                NetworkState.read(in),
                RandomState.read(in),
                in.readDouble(),
                Watch.State.read(in),
                Recording.Content.of(Blocks.read(in)),
                new Outcome(in.readInt(), in.readDouble(), in.readInt(), in.readDouble(), End.valueOf(in.readUTF())));
    }
}
