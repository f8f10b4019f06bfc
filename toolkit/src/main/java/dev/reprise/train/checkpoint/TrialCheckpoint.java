package dev.reprise.train.checkpoint;

import dev.reprise.train.state.RandomState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A trial in the middle of a training. Its method runs again from the start; what it computes between trainings is the same again,
 * trainings that had ended are put in their end state, and the one that had not goes on at its position.
 *
 * @param ended how the trainings before the current one had ended, in order
 * @param current where the current one is
 */
record TrialCheckpoint(List<Moment> ended, Moment current) {

    TrialCheckpoint {
        ended = List.copyOf(ended);
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(current.network().bytes() * 2 + 1024);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(ended.size());
            for (Moment end : ended) {
                end.write(out);
            }
            current.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** @throws UnusableCheckpointException if the bytes are no checkpoint */
    static TrialCheckpoint of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var ended = new ArrayList<Moment>();
            for (int left = in.readInt(); left > 0; left--) {
                ended.add(Moment.read(in));
            }
            return new TrialCheckpoint(ended, Moment.read(in));
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            throw UnusableCheckpointException.of(e);
        }
    }

    /**
     * The trial between two of its steps.
     *
     * @param network that is trained
     * @param random what it draws from
     * @param trial what the whole trial had recorded
     * @param training where the training was, or how it ended
     */
    record Moment(NetworkState network, RandomState random, Saved trial, Saved training) {

        void write(DataOutput out) throws IOException {
            network.write(out);
            random.write(out);
            Blocks.write(out, trial.toBytes());
            Blocks.write(out, training.toBytes());
        }

        static Moment read(DataInput in) throws IOException {
            NetworkState network = NetworkState.read(in);
            RandomState random = RandomState.read(in);
            byte[] trial = Blocks.read(in);
            byte[] training = Blocks.read(in);
            return new Moment(network, random, out -> out.write(trial), out -> out.write(training));
        }
    }
}
