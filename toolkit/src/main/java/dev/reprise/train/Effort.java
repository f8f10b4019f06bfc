package dev.reprise.train;

import dev.reprise.results.TrainingCost;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the steps of a training, and the time on the wall and on the processor that passes while it is started. */
final class Effort {

    private static final double NANOSECONDS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long steps;
    private long samples;
    private long wall;
    private long cpu;
    private final List<Long> epochs = new ArrayList<>();
    private long epochStart;
    private boolean running;

    Effort(State before) {
        this.steps = before.steps();
        this.samples = before.samples();
        this.wall = before.wall();
        this.cpu = before.cpu();
        this.epochs.addAll(before.epochs());
    }

    void start() {
        running = true;
        epochStart = cpu;
        wall -= System.nanoTime();
        cpu -= threads.getCurrentThreadCpuTime();
    }

    void stop() {
        running = false;
        wall += System.nanoTime();
        cpu += threads.getCurrentThreadCpuTime();
        epochs.add(cpu - epochStart);
    }

    /** The median over the epochs, so that the first ones, in which the machine warms up, do not count. */
    double cpuSecondsPerEpoch() {
        return epochs.isEmpty() ? 0 : epochs.stream().sorted().toList().get(epochs.size() / 2) / NANOSECONDS;
    }

    /** A step on so many samples begins. */
    void step(int size) {
        steps++;
        samples += size;
    }

    State state() {
        return running
                ? new State(steps, samples, wall + System.nanoTime(), cpu + threads.getCurrentThreadCpuTime(), epochs)
                : new State(steps, samples, wall, cpu, epochs);
    }

    /** @param multiplications of one sample in one step */
    TrainingCost cost(int epochs, long parameters, Optional<Long> multiplications) {
        State now = state();
        return new TrainingCost(
                now.steps(),
                epochs,
                parameters,
                multiplications.map(each -> each * now.samples()),
                now.wall() / NANOSECONDS,
                now.cpu() / NANOSECONDS);
    }

    /**
     * What it took so far.
     *
     * @param samples over all steps
     * @param wall nanoseconds
     * @param cpu nanoseconds
     * @param epochs cpu nanoseconds of each that ended
     */
    record State(long steps, long samples, long wall, long cpu, List<Long> epochs) {

        static final State NONE = new State(0, 0, 0, 0, List.of());

        State {
            epochs = List.copyOf(epochs);
        }

        void write(DataOutput out) throws IOException {
            out.writeLong(steps);
            out.writeLong(samples);
            out.writeLong(wall);
            out.writeLong(cpu);
            out.writeInt(epochs.size());
            for (long epoch : epochs) {
                out.writeLong(epoch);
            }
        }

        static State read(DataInput in) throws IOException {
            return new State(in.readLong(), in.readLong(), in.readLong(), in.readLong(), readEpochs(in));
        }

        private static List<Long> readEpochs(DataInput in) throws IOException {
            var epochs = new ArrayList<Long>();
            for (int left = in.readInt(); left > 0; left--) {
                epochs.add(in.readLong());
            }
            return epochs;
        }
    }
}
