package dev.reprise.train.trace;

import dev.reprise.data.Samples;
import dev.reprise.train.trace.TraceEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Notes down what one trial does. Batches and steps are noted in the first epochs of each training and up to a bound, parameters after
 * every epoch. Confined to the trial's thread.
 */
public final class Tracer {

    private static final int EPOCHS = 2;
    private static final int STEPS = 1_000;

    private final boolean on;
    private final List<TraceEvent> events = new ArrayList<>();
    private int training;
    private int epoch;
    private int step;
    private int steps;
    private long samples;

    public Tracer(boolean on) {
        this.on = on;
    }

    public boolean on() {
        return on;
    }

    public Trace trace() {
        return new Trace(events);
    }

    public void network(Model network) {
        if (on) {
            add(Kind.NETWORK, 0, 0, "", TraceHash.of(network), "");
        }
    }

    public void training(Model network, boolean limitedByTime) {
        if (on) {
            training++;
            epoch = 0;
            steps = 0;
            add(Kind.TRAINING, 0, 0, limitedByTime ? TraceEvent.LIMITED_BY_TIME : "", TraceHash.of(network), "");
        }
    }

    /** Whether the next step of the epoch is to be noted. */
    public boolean notes(int inEpoch) {
        if (!on) {
            return false;
        }
        if (inEpoch != epoch) {
            epoch = inEpoch;
            step = 0;
            samples = 0;
        }
        return epoch <= EPOCHS && steps < STEPS;
    }

    /**
     * @param inputs whose features the network sees
     * @param tasks whose labels it learns
     */
    public void batch(List<Samples> inputs, List<Samples> tasks, int[] order, int from, int size) {
        batch(TraceHash.rows(inputs, tasks, order, from, size));
    }

    /** @param arrays such as features and labels, with a row per sample */
    public void batch(List<INDArray> arrays) {
        batch(TraceHash.rows(arrays));
    }

    /** Where ND4J's random generator is, for {@link #update}. */
    public String randomState() {
        return TraceHash.ofRandomState();
    }

    private void batch(long[] rows) {
        step++;
        steps++;
        for (long row : rows) {
            samples += row;
        }
        add(Kind.BATCH, epoch, step, "", TraceHash.of(rows), "");
    }

    public void update(Model network, String randomBefore) {
        add(Kind.UPDATE, epoch, step, "", TraceHash.of(network), randomBefore);
    }

    public void epoch(int ended, Model network) {
        if (on) {
            if (notes(ended)) {
                add(Kind.SAMPLES, ended, 0, "", "", Long.toHexString(samples));
            }
            add(Kind.EPOCH, ended, 0, "", TraceHash.of(network), "");
        }
    }

    public void series(String name, double value) {
        if (on) {
            add(Kind.SERIES, epoch, 0, name, Double.toString(value), "");
        }
    }

    public void metric(String name, double value) {
        if (on) {
            add(Kind.METRIC, 0, 0, name, Double.toString(value), "");
        }
    }

    public void end(String parameters) {
        add(Kind.END, 0, 0, "", parameters, "");
    }

    private void add(Kind kind, int ofEpoch, int ofStep, String name, String hash, String detail) {
        events.add(new TraceEvent(kind, training, ofEpoch, ofStep, name, hash, detail));
    }
}
