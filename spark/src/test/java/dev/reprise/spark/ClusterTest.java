package dev.reprise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.execute.ContractTrials;
import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialExecutorContract;
import dev.reprise.execute.TrialTask;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.TrialListener;
import dev.reprise.worker.WorkersProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that loses its processes. */
@Tag("kill")
@Timeout(1200)
class ClusterTest {

    private static final int SEEDS = 50;
    private static final int KILLS = 10;
    private static final List<Class<?>> KINDS = List.of(
            ContractTrials.Records.class,
            ContractTrials.Learns.class,
            ContractTrials.LearnsImages.class,
            ContractTrials.Breaks.class);

    @TempDir
    Path folder;

    private final ExecutorService callers = Executors.newFixedThreadPool(8);
    private final AtomicInteger ended = new AtomicInteger();

    private static ExecutorSettings settings(Map<String, String> parameters) {
        return TrialExecutorContract.settings(parameters);
    }

    private List<TrialTask> tasks() {
        List<TrialTask> tasks = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Class<?> kind : KINDS) {
                tasks.add(TrialExecutorContract.task(kind, seed, new AtomicBoolean(), new TrialListener() {}));
            }
        }
        return tasks;
    }

    /** What of a trial's end depends neither on where it was nor on how long it took. */
    private record Came(
            String status, Map<String, Double> metrics, Object series, Optional<String> sha256, String error) {

        static Came of(TrialEnd end) {
            TrialResult result = end.result();
            return new Came(
                    result.status().name(),
                    result.metrics(),
                    result.series(),
                    result.parametersSha256(),
                    result.error().flatMap(error -> error.lines().findFirst()).orElse(""));
        }
    }

    private Map<TrialKey, Came> train(TrialExecutor executor, ExecutorService from) {
        Map<TrialKey, Came> ends = new HashMap<>();
        List<TrialTask> tasks = tasks();
        List<CompletableFuture<TrialEnd>> all = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(
                        () -> {
                            TrialEnd end = executor.execute(task);
                            ended.incrementAndGet();
                            return end;
                        },
                        from))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            Came before = ends.put(tasks.get(i).key(), Came.of(all.get(i).join()));
            assertThat(before).isNull();
        }
        return ends;
    }

    private Map<TrialKey, Came> inWorkers() {
        try (var workers = new WorkersProvider()
                .open(settings(Map.of(
                        "reprise.workers", "1",
                        "reprise.workerDirectory", folder.resolve("here").toString(),
                        "reprise.workerArguments", "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Xmn64m")))) {
            return train(workers, Executors.newSingleThreadExecutor());
        }
    }

    @Test
    void two_hundred_trials_of_four_kinds_come_to_the_same_though_ten_processes_are_killed() throws Exception {
        Map<TrialKey, Came> expected = inWorkers();
        ended.set(0);
        long seed = System.nanoTime();
        System.out.println("Kills are drawn with seed " + seed);
        try (var cluster = SparkCluster.start(folder.resolve("cluster"), 2);
                TrialExecutor spark = new SparkProvider().open(settings(cluster.parameters()))) {
            spark.execute(tasks().get(0));
            var killed = CompletableFuture.supplyAsync(() -> kill(new Random(seed)));
            long start = System.nanoTime();
            Map<TrialKey, Came> ends = train(spark, callers);

            System.out.println(ends.size() + " trials in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            assertThat(ends).isEqualTo(expected);
            System.out.println(killed.get() + " processes were killed");
            assertThat(killed.get()).isEqualTo(KILLS);
        }
    }

    /** Executors and JVMs of trials in turn, each when so many more trials have ended: how fast the machine is does not matter. */
    private int kill(Random random) {
        int killed = 0;
        int next = 1;
        while (killed < KILLS && ended.get() < SEEDS * KINDS.size()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return killed;
            }
            Stream<ProcessHandle> victims = killed % 2 == 0 ? SparkCluster.executors() : SparkCluster.workerJvms();
            List<ProcessHandle> there = ended.get() < next ? List.of() : victims.toList();
            if (!there.isEmpty() && there.get(random.nextInt(there.size())).destroyForcibly()) {
                killed++;
                next = ended.get() + 1 + random.nextInt(SEEDS * KINDS.size() / KILLS - 1);
            }
        }
        return killed;
    }

    @Test
    void trials_whose_data_one_machine_lacks_train_on_the_other() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("forty-zeros"));
        Files.write(data.resolve("forty-zeros").resolve("zeros.bin"), new byte[40]);
        try (var cluster = SparkCluster.start(folder.resolve("cluster"), 1)) {
            cluster.addWorker("with-data", Map.of("REPRISE_DATA", data.toString()));
            try (TrialExecutor spark = new SparkProvider().open(settings(cluster.parameters()))) {
                List<CompletableFuture<TrialEnd>> all = new ArrayList<>();
                for (int seed = 1; seed <= 12; seed++) {
                    TrialTask task = TrialExecutorContract.task(
                            ContractTrials.ReadsFile.class, seed, new AtomicBoolean(), new TrialListener() {});
                    all.add(CompletableFuture.supplyAsync(() -> spark.execute(task), callers));
                }
                for (var end : all) {
                    assertThat(end.join())
                            .as(String.valueOf(end.join().result().error()))
                            .isInstanceOf(TrialEnd.Completed.class);
                }
                assertThat(all.stream()
                                .map(end -> end.join().result().place().orElseThrow())
                                .distinct())
                        .hasSize(1);
            }
        }
    }

    @Test
    void when_the_driver_is_killed_trials_are_not_run_and_the_next_run_trains_them() throws Exception {
        try (var cluster = SparkCluster.start(folder.resolve("cluster"), 2)) {
            TrialTask task = TrialExecutorContract.task(
                    ContractTrials.NeverEnds.class, 1, new AtomicBoolean(), new TrialListener() {});
            try (TrialExecutor spark = new SparkProvider().open(settings(cluster.parameters()))) {
                var end = CompletableFuture.supplyAsync(() -> spark.execute(task), callers);
                while (SparkCluster.workerJvms().findAny().isEmpty()) {
                    Thread.sleep(100);
                }
                SparkCluster.drivers().findFirst().orElseThrow().destroyForcibly();

                assertThat(end.get()).isInstanceOf(TrialEnd.NotRun.class);
                assertThat(end.get().result().error().orElseThrow())
                        .contains("Spark's driver has ended", "the next run goes on");
                assertThat(spark.execute(tasks().get(0))).isInstanceOf(TrialEnd.NotRun.class);
            }
            try (TrialExecutor next = new SparkProvider().open(settings(cluster.parameters()))) {
                assertThat(next.execute(tasks().get(0))).isInstanceOf(TrialEnd.Completed.class);
            }
        }
    }
}
