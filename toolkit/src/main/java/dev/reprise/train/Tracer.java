package dev.reprise.train;

import dev.reprise.data.Samples;
import dev.reprise.train.TraceEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Model;

/**
 * Notes down what one trial does. Batches and steps are noted in the first epochs of each training and up to a bound, parameters after
 * every epoch. Confined to the trial's thread.
 */
final class Tracer {

    private static final int EPOCHS = 2;
    private static final int STEPS = 1_000;

    private final boolean on;
    private final List<TraceEvent> events = new ArrayList<>();
    private int training;
    private int epoch;
    private int step;
    private int steps;
    private long samples;

    Tracer(boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }

    Trace trace() {
        return new Trace(events);
    }

    void network(Model network) {
        if (on) {
            add(Kind.NETWORK, 0, 0, "", TraceHash.of(network), "");
        }
    }

    void training(Model network, boolean limitedByTime) {
        if (on) {
            training++;
            epoch = 0;
            steps = 0;
            add(Kind.TRAINING, 0, 0, limitedByTime ? TraceEvent.LIMITED_BY_TIME : "", TraceHash.of(network), "");
        }
    }

    /** Whether the next step of the epoch is to be noted. */
    boolean notes(int inEpoch) {
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
    void batch(List<Samples> inputs, List<Samples> tasks, int[] order, int from, int size) {
        batch(TraceHash.rows(inputs, tasks, order, from, size));
    }

    void batch(long[] rows) {
        step++;
        steps++;
        for (long row : rows) {
            samples += row;
        }
        add(Kind.BATCH, epoch, step, "", TraceHash.of(rows), "");
    }

    void update(Model network, String randomBefore) {
        add(Kind.UPDATE, epoch, step, "", TraceHash.of(network), randomBefore);
    }

    void epoch(int ended, Model network) {
        if (on) {
            if (notes(ended)) {
                add(Kind.SAMPLES, ended, 0, "", "", Long.toHexString(samples));
            }
            add(Kind.EPOCH, ended, 0, "", TraceHash.of(network), "");
        }
    }

    void series(String name, double value) {
        if (on) {
            add(Kind.SERIES, epoch, 0, name, Double.toString(value), "");
        }
    }

    void metric(String name, double value) {
        if (on) {
            add(Kind.METRIC, 0, 0, name, Double.toString(value), "");
        }
    }

    void end(String parameters) {
        add(Kind.END, 0, 0, "", parameters, "");
    }

    private void add(Kind kind, int ofEpoch, int ofStep, String name, String hash, String detail) {
        events.add(new TraceEvent(kind, training, ofEpoch, ofStep, name, hash, detail));
    }
}
