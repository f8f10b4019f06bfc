package dev.reprise.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Finds out whether this JVM makes vector instructions of vector code, by taking steps of a tiny network until they are faster than in plain
 * Java, or it is clear that they will not be: a JVM with another compiler may have the module and make objects of the vectors for ever.
 */
final class VectorCheck {

    /**
     * Past so much processor time of steps, the JVM or the processor has no use for vector code. Wall time would say that of any machine that is
     * busy with something else.
     */
    private static final long MOST_NANOS = 3_000_000_000L;

    private static final int FAST_IN_A_ROW = 5;
    private static final int BATCH = 16;
    private static final int FEATURES = 16;
    private static final int NEURONS = 48;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Operations plain;
    private final Operations vector;
    private final Model model;
    private final Batch batch;

    VectorCheck(Operations plain, Operations vector) {
        this.plain = plain;
        this.vector = vector;
        Architecture architecture = Architecture.of(Shape.flat(FEATURES))
                .layer("1", new LayerSpec.Dense(NEURONS, Activation.TANH), Architecture.INPUT)
                .layer("2", new LayerSpec.Dense(NEURONS, Activation.RELU), "1")
                .layer("3", new LayerSpec.Dense(1, Activation.IDENTITY), "2")
                .head("4", "3", new LossFunction.SquaredError(Activation.IDENTITY), 1)
                .build();
        this.model = new Model(architecture, TrainingSpec.of(new Optimizer.Sgd()), 0);
        this.batch = Batch.of(BATCH, new float[BATCH * FEATURES], new float[BATCH]);
    }

    /** Works until it is decided. */
    boolean isFast() {
        return becomesFaster(() -> nanos(plain), () -> nanos(vector));
    }

    /**
     * Whether vector code becomes faster than plain code before both have cost too much. They take turns, so that neither is compiled much
     * earlier.
     *
     * @param plain takes a step and returns the nanoseconds of processor time that it took
     * @param vector the same
     */
    static boolean becomesFaster(LongSupplier plain, LongSupplier vector) {
        long spent = 0;
        int fast = 0;
        long inPlain = Long.MAX_VALUE;
        while (fast < FAST_IN_A_ROW && spent < MOST_NANOS) {
            long plainNanos = plain.getAsLong();
            inPlain = Math.min(inPlain, plainNanos);
            long nanos = vector.getAsLong();
            fast = nanos < inPlain ? fast + 1 : 0;
            spent += plainNanos + nanos;
        }
        return fast >= FAST_IN_A_ROW;
    }

    private long nanos(Operations operations) {
        long begin = threads.getCurrentThreadCpuTime();
        model.step(operations, batch, 0.01, 0);
        return threads.getCurrentThreadCpuTime() - begin;
    }
}
