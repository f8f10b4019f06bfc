package dev.reprise.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Finds out whether this JVM makes vector instructions of vector code, by multiplying small matrices until that is faster than in plain
 * Java, or it is clear that it will not be: a JVM with another compiler may have the module and make objects of the vectors for ever.
 */
final class VectorCheck {

    /**
     * Past so much processor time, the JVM or the processor has no use for vector code. Wall time would say that of any machine that is
     * busy with something else.
     */
    private static final long MOST_NANOS = 15_000_000_000L;

    /** So that the first ones, which are interpreted in plain Java too, do not decide. */
    private static final int FAST_IN_A_ROW = 20;

    /** Vector instructions are several times as fast; scalar code that C2 makes of vector objects may overtake plain code that is not optimized yet. */
    private static final int CLEARLY = 2;

    private static final int SIDE = 64;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Operations plain;
    private final Operations vector;
    private final Product product;

    /**
     * The operations are called from here and not from layers, whose compiled code would have to be given up for an implementation that is
     * new to it.
     */
    VectorCheck(Operations plain, Operations vector) {
        this.plain = plain;
        this.vector = vector;
        int[] terms = Lanes.multiples(SIDE, 1);
        int[] rows = Lanes.multiples(SIDE, SIDE);
        this.product = new Product(matrix(), SIDE, terms, matrix(), rows, new float[SIDE], matrix(), SIDE);
    }

    private static float[] matrix() {
        return new float[SIDE * SIDE + Lanes.SLACK];
    }

    /** Works until it is decided. */
    boolean isFast() {
        return becomesFaster(() -> nanos(plain), () -> nanos(vector));
    }

    /**
     * Whether vector code becomes clearly faster than plain code before both have cost too much. They take turns, so that neither is compiled much
     * earlier.
     *
     * @param plain multiplies and returns the nanoseconds of processor time that it took
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
            fast = CLEARLY * nanos < inPlain ? fast + 1 : 0;
            spent += plainNanos + nanos;
        }
        return fast >= FAST_IN_A_ROW;
    }

    private long nanos(Operations operations) {
        long begin = threads.getCurrentThreadCpuTime();
        operations.multiply(product, SIDE, SIDE, 0, 0, 0, 0, SIDE);
        return threads.getCurrentThreadCpuTime() - begin;
    }
}
