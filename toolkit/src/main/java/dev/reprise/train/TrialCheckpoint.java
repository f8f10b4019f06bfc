package dev.reprise.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A trial in the middle of a training. Its method runs again from the start; what it computes between trainings comes out the
 * same, trainings that had ended are put in their end state, and the one that had not goes on at its position.
 *
 * @param ended the trainings before the current one, in order
 * @param seconds of the trial until then
 * @param recorded by the trial until then
 */
record TrialCheckpoint(
        List<FitEnd> ended,
        NetworkState network,
        RandomState random,
        FitPosition position,
        double seconds,
        Recording.Content recorded) {

    TrialCheckpoint {
        ended = List.copyOf(ended);
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(network.bytes() * 2 + 1024);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(ended.size());
            for (FitEnd end : ended) {
                end.write(out);
            }
            network.write(out);
            random.write(out);
            position.write(out);
            out.writeDouble(seconds);
            Blocks.write(out, recorded.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** @throws UnusableCheckpointException if the bytes are no checkpoint */
    static TrialCheckpoint of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var ended = new ArrayList<FitEnd>();
            for (int left = in.readInt(); left > 0; left--) {
                ended.add(FitEnd.read(in));
            }
            return new TrialCheckpoint(
                    ended,
                    NetworkState.read(in),
                    RandomState.read(in),
                    FitPosition.read(in),
                    in.readDouble(),
                    Recording.Content.of(Blocks.read(in)));
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new UnusableCheckpointException("cannot be read: " + e);
        }
    }
}
