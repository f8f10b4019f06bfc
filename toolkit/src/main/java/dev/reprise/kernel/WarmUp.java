package dev.reprise.kernel;

import dev.reprise.kernel.LayerSpec.BatchNormalization;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Makes the JVM compile the vector operations, by taking steps of small networks that need all of them; and says when they are faster than
 * plain Java, or that they will not be.
 */
final class WarmUp {

    /**
     * Past so much processor time of steps, the JVM or the processor has no use for vector code. Wall time would say that of any machine that is
     * busy with something else.
     */
    private static final long MOST_NANOS = 15_000_000_000L;

    private static final int FAST_IN_A_ROW = 5;
    private static final int PLAIN_STEPS = 20;
    private static final int BATCH = 38;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Operations plain;
    private final Operations vector;
    private final List<Model> models;

    WarmUp(Operations plain, Operations vector) {
        this.plain = plain;
        this.vector = vector;
        this.models = List.of(convolutional(Activation.TANH, 3), convolutional(Activation.RELU, 2), dense());
    }

    /** Works until it is decided. */
    boolean isFast() {
        return becomesFaster(step -> nanos(plain, step), step -> nanos(vector, step));
    }

    /**
     * Whether vector code becomes faster than plain code before it has cost too much.
     *
     * @param plain takes a step of the given number and returns the nanoseconds of processor time that it took
     * @param vector the same
     */
    static boolean becomesFaster(IntToLongFunction plain, IntToLongFunction vector) {
        long spent = 0;
        int fast = 0;
        long inPlain = Long.MAX_VALUE;
        for (int step = 0; fast < FAST_IN_A_ROW && spent < MOST_NANOS; step++) {
            if (step % PLAIN_STEPS == 0) {
                long nanos = plain.applyAsLong(step);
                inPlain = Math.min(inPlain, nanos);
                spent += nanos;
            }
            long nanos = vector.applyAsLong(step);
            fast = nanos < inPlain ? fast + 1 : 0;
            spent += nanos;
        }
        return fast >= FAST_IN_A_ROW;
    }

    private long nanos(Operations operations, int step) {
        long begin = threads.getCurrentThreadCpuTime();
        for (Model model : models) {
            Architecture architecture = model.architecture();
            var batch = Batch.of(
                    BATCH,
                    new float[BATCH * architecture.input().size()],
                    new float[BATCH * architecture.heads().get(0).labels()]);
            model.step(operations, batch, 0.01, step);
        }
        return threads.getCurrentThreadCpuTime() - begin;
    }

    /**
     * Blocks of six, four and one filters; slabs whose samples fill whole vectors and that do not. Windows of 3 and of 2 have taps for blocks of
     * every width.
     */
    private static Model convolutional(Activation activation, int side) {
        var window = Window.square(side).padding(1);
        Architecture.Builder images = Architecture.of(Shape.image(1, 6, 6))
                .layer("1", new LayerSpec.Convolution(11, window, activation), Architecture.INPUT)
                .layer("2", new LayerSpec.MaxPooling(Window.square(2).stride(2)), "1")
                .layer("3", new LayerSpec.Convolution(10, window, activation), "2")
                .layer("4", new BatchNormalization(1e-5, 0.9, true, activation), "3");
        return model(images.layer(
                        "5", new LayerSpec.Reshape(Shape.flat(images.shape("4").size())), "4")
                .layer("6", new LayerSpec.Dense(10, Activation.IDENTITY), "5")
                .head("7", "6", new LossFunction.CrossEntropy(), 1));
    }

    /** Products that are copied first, four, two and one vector wide, and that are not. */
    private static Model dense() {
        return model(Architecture.of(Shape.flat(20))
                .layer("1", new LayerSpec.Dense(304, Activation.TANH), Architecture.INPUT)
                .layer("2", new LayerSpec.Dense(11, Activation.SIGMOID), "1")
                .head("3", "2", new LossFunction.SquaredError(Activation.SIGMOID), 1));
    }

    private static Model model(Architecture.Builder architecture) {
        return new Model(architecture.build(), TrainingSpec.of(new Optimizer.Adam(0.9, 0.999, 1e-8)), 0);
    }
}
