package dev.reprise.data.catalog;

import dev.reprise.data.Samples;
import dev.reprise.data.Shuffle;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** Prints how long MNIST takes to load from the cache (checked and decoded) and how long a batch takes to assemble. */
public final class LoadingBenchmark {

    private LoadingBenchmark() {}

    public static void main(String[] arguments) {
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            new DataSets(DataSettings.ofSystem()).load(Mnist.class, 1);
            System.out.printf(
                    "load, run %d: %.0f ms, of which on the processor %.0f ms%n",
                    run,
                    (System.nanoTime() - start) / 1e6,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
        }
        Samples train = new DataSets(DataSettings.ofSystem())
                .load(Mnist.class, 1)
                .content()
                .train();
        for (int batch : new int[] {4, 128}) {
            System.out.printf("batch of %d: %.1f us%n", batch, microseconds(train, batch));
        }
    }

    private static double microseconds(Samples train, int batch) {
        FloatBuffer features = ByteBuffer.allocateDirect(batch * 784 * 4)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        FloatBuffer labels = ByteBuffer.allocateDirect(batch * 10 * 4)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        int[] order = Shuffle.permutation(train.size(), 1, 0);
        double[] epochs = new double[9];
        for (int epoch = 0; epoch < epochs.length; epoch++) {
            long start = System.nanoTime();
            int batches = train.size() / batch;
            for (int b = 0; b < batches; b++) {
                train.copyBatch(order, b * batch, (b + 1) * batch, features.clear(), labels.clear());
            }
            epochs[epoch] = (System.nanoTime() - start) / 1e3 / batches;
        }
        return Arrays.stream(epochs).sorted().toArray()[epochs.length / 2];
    }
}
