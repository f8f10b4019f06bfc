package dev.reprise.spark;

import dev.reprise.execute.ContractTrials;
import dev.reprise.execute.ThreadsProvider;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialExecutorContract;
import dev.reprise.train.TrialListener;
import dev.reprise.worker.WorkersProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trial costs beside its training, and what a second executor is good for: the numbers of docs/beyond-one-machine.md. */
@Tag("benchmark")
class OverheadBenchmark {

    private static final int WARM = 20;
    private static final int TRIALS = 100;

    @TempDir
    Path folder;

    private final AtomicInteger seeds = new AtomicInteger();

    @Test
    void overhead_per_trial_of_each_executor_and_speed_up_of_two() throws Exception {
        try (TrialExecutor threads =
                new ThreadsProvider().open(TrialExecutorContract.settings(Map.of("reprise.threads", "1")))) {
            overhead("threads", threads);
        }
        try (TrialExecutor workers = new WorkersProvider()
                .open(TrialExecutorContract.settings(Map.of(
                        "reprise.workers", "1",
                        "reprise.workerDirectory", folder.resolve("workers").toString(),
                        "reprise.workerArguments", "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Xmn64m")))) {
            overhead("workers", workers);
        }
        double one = onSpark(1);
        double two = onSpark(2);
        System.out.printf("speed-up of two executors: %.2f%n", one / two);
    }

    private double onSpark(int executors) throws Exception {
        try (var cluster = SparkCluster.start(folder.resolve("cluster-" + executors), executors);
                TrialExecutor spark = new SparkProvider().open(TrialExecutorContract.settings(cluster.parameters()))) {
            overhead("spark, " + executors, spark);
            // Both executors have a worker that is warm.
            run(spark, ContractTrials.LearnsImages.class, 20, executors);
            long start = System.nanoTime();
            run(spark, ContractTrials.LearnsImages.class, 60, executors);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("spark, %d: 60 trainings in %.1f s%n", executors, seconds);
            return seconds;
        }
    }

    /** One after the other; the least of five rounds, since the machine does other things too. */
    private void overhead(String name, TrialExecutor executor) throws InterruptedException {
        run(executor, ContractTrials.Records.class, WARM, 1);
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            run(executor, ContractTrials.Records.class, TRIALS / 5, 1);
            least = Math.min(least, (System.nanoTime() - start) / 1e6 / (TRIALS / 5.0));
        }
        System.out.printf("%s: %.2f ms per trial%n", name, least);
    }

    private void run(TrialExecutor executor, Class<?> kind, int trials, int atOnce) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(atOnce);
        for (int i = 0; i < trials; i++) {
            callers.execute(() -> executor.execute(TrialExecutorContract.task(
                    kind, seeds.incrementAndGet(), new AtomicBoolean(), new TrialListener() {})));
        }
        callers.shutdown();
        callers.awaitTermination(1, TimeUnit.HOURS);
    }
}
