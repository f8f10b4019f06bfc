package dev.reprise.train;

import dev.reprise.train.Training.Best;
import dev.reprise.train.checkpoint.Blocks;
import dev.reprise.train.state.ArrayBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks for the epoch with the best value of one series. NaN is no value: it never is the best, and wears patience out. */
final class Monitor {

    private String series = Training.TRAIN_LOSS;
    private Best order = Best.LOWEST;
    private int patience = Integer.MAX_VALUE;
    private boolean keep;
    private int bestEpoch;
    private double best = Double.NaN;
    private int sinceBest;
    private Optional<INDArray> parameters = Optional.empty();

    void series(String name, Best which) {
        series = name;
        order = which;
    }

    void patience(int observations) {
        if (observations < 1) {
            throw new IllegalArgumentException("Patience lasts at least 1 observation, not " + observations);
        }
        patience = observations;
    }

    void restoreBestWeights() {
        keep = true;
    }

    /** Whether it looks at the network when it sees a value. */
    boolean keepsParameters() {
        return keep;
    }

    void check(Set<String> names) {
        if (!series.equals(Training.TRAIN_LOSS) && !names.contains(series)) {
            throw new IllegalArgumentException("The series '" + series + "' is monitored, but not evaluated; there are "
                    + Training.TRAIN_LOSS + " and " + names);
        }
    }

    void see(String name, int epoch, double value, Model network) {
        if (!name.equals(series)) {
            return;
        }
        if (order.isBetter(value, best) || Double.isNaN(best) && !Double.isNaN(value)) {
            best = value;
            bestEpoch = epoch;
            sinceBest = 0;
            if (keep) {
                parameters = Optional.of(network.params().dup());
            }
        } else {
            sinceBest++;
        }
    }

    boolean exhausted() {
        return sinceBest >= patience;
    }

    void restore(Model network) {
        parameters.ifPresent(network::setParams);
    }

    State state() {
        return new State(bestEpoch, best, sinceBest, parameters.map(ArrayBytes::of));
    }

    /** Goes on as if the monitor had seen what led to the state. */
    void resume(State state, Model network) {
        bestEpoch = state.bestEpoch();
        best = state.best();
        sinceBest = state.sinceBest();
        parameters = state.parameters().map(bytes -> {
            INDArray kept = network.params().dup();
            ArrayBytes.into(kept, bytes);
            return kept;
        });
    }

    /** @param parameters of the best epoch, if they are to be kept */
    record State(int bestEpoch, double best, int sinceBest, Optional<byte[]> parameters) {

        void write(DataOutput out) throws IOException {
            out.writeInt(bestEpoch);
            out.writeDouble(best);
            out.writeInt(sinceBest);
            out.writeBoolean(parameters.isPresent());
            if (parameters.isPresent()) {
                Blocks.write(out, parameters.get());
            }
        }

        static State read(DataInput in) throws IOException {
            return new State(
                    in.readInt(),
                    in.readDouble(),
                    in.readInt(),
                    in.readBoolean() ? Optional.of(Blocks.read(in)) : Optional.empty());
        }
    }

    int bestEpoch() {
        return bestEpoch;
    }

    double best() {
        return best;
    }
}
