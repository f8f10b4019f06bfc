package dev.reprise.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.reprise.data.fetch.DataSets;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.judge.Arm;
import dev.reprise.judge.NotRunCause;
import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.results.NotRun;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.TrialListener;
import dev.reprise.train.checkpoint.Checkpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link TrialExecutor} owes to trials. To test another one, extend this class. One executor serves all tests, as it serves all
 * trials of a run.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TrialExecutorContract {

    private static final int AT_ONCE = 3;
    private static final Duration TIME_TO_END = Duration.ofSeconds(30);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Set<Long> before = Set.of();
    private TrialExecutor executor = task -> {
        throw new IllegalStateException("not opened");
    };

    /** The name that the executor is chosen by. */
    protected abstract String name();

    /** Parameters of the run. */
    protected abstract Map<String, String> parameters(Path folder);

    /** Takes away a place that no trial is to blame for; aborts the test if there is none. */
    protected void losePlace() throws IOException, InterruptedException {
        abort("Its only place is the JVM of the test");
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        var provider = ServiceLoader.load(TrialExecutorProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.name().equals(name()))
                .findFirst()
                .orElseThrow();
        ExecutorSettings settings = settings(parameters(folder));
        assertThat(provider.places(settings)).isPositive();
        before = ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
        executor = provider.open(settings);
    }

    @AfterAll
    void close() throws InterruptedException {
        callers.shutdownNow();
        executor.close();
        long end = System.nanoTime() + TIME_TO_END.toNanos();
        while (startedSince().findAny().isPresent() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(startedSince()).as("processes that closing leaves behind").isEmpty();
    }

    private Stream<ProcessHandle> startedSince() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.isAlive() && !before.contains(process.pid()));
    }

    /** The executor that all tests share. */
    protected final TrialExecutor executor() {
        return executor;
    }

    /** What a run with these parameters tells its executor. */
    public static ExecutorSettings settings(Map<String, String> parameters) {
        return new ExecutorSettings(
                ParameterValues.read(
                        parameter -> parameter.isReadBy(Reader.ENGINE),
                        name -> Optional.ofNullable(parameters.get(name))),
                name -> Optional.ofNullable(parameters.get(name)),
                Optional.empty(),
                System.out::println);
    }

    /** A trial whose ends are counted. */
    public static TrialTask task(Class<?> experiment, int seed, AtomicBoolean cancelled, TrialListener listener) {
        ExperimentDefinition definition =
                new ExperimentReader(issue -> {}, false).read(experiment).orElseThrow();
        return new TrialTask(
                definition,
                new TrialKey(definition.id(), Arm.NONE, seed),
                new TrialListener() {},
                new Listeners(List.of(listener)),
                cancelled::get,
                Checkpoints.none());
    }

    private static TrialTask task(Class<?> experiment, int seed) {
        return task(experiment, seed, new AtomicBoolean(), new TrialListener() {});
    }

    private CompletableFuture<TrialEnd> start(TrialTask task) {
        return CompletableFuture.supplyAsync(() -> executor.execute(task), callers);
    }

    @Test
    void each_trial_ends_as_what_it_came_to() throws Exception {
        var completed = start(task(ContractTrials.Records.class, 1));
        var failed = start(task(ContractTrials.Breaks.class, 2));
        var notRun = start(task(ContractTrials.LacksData.class, 3));

        assertThat(completed.get()).isInstanceOf(TrialEnd.Completed.class);
        assertThat(failed.get()).isInstanceOf(TrialEnd.Failed.class);
        assertThat(failed.get().result().error().orElseThrow())
                .startsWith("java.lang.IllegalStateException: The flux capacitor is empty")
                .contains("ContractTrials$Breaks.train");
        assertThat(notRun.get()).isInstanceOf(TrialEnd.NotRun.class);
        assertThat(notRun.get().result().error().orElseThrow()).contains("No flux\n  put it there");
        assertThat(notRun.get().result().notRun()).contains(NotRun.because(NotRunCause.DATA_MISSING));
    }

    @Test
    void what_a_trial_measured_does_not_depend_on_where_it_ran() {
        TrialExecutor here = new InThisJvm(
                new DataSets(settings(Map.of()).conditions().data()),
                settings(Map.of()).conditions(),
                Optional.empty(),
                left -> {});
        for (Class<?> experiment : List.of(ContractTrials.Records.class, ContractTrials.Learns.class)) {
            TrialResult elsewhere = executor.execute(task(experiment, 5)).result();
            TrialResult expected = here.execute(task(experiment, 5)).result();

            assertThat(elsewhere.error()).isEmpty();
            assertThat(elsewhere.metrics()).isEqualTo(expected.metrics());
            assertThat(elsewhere.series()).isEqualTo(expected.series());
            assertThat(elsewhere.parametersSha256()).isEqualTo(expected.parametersSha256());
            assertThat(elsewhere.trainer()).isEqualTo(expected.trainer());
        }
    }

    /** As seeds are: when some trials have ended, others are added, while others train. */
    @Test
    void trials_are_added_while_others_train_and_each_ends_once() {
        Map<Integer, AtomicInteger> ends = new ConcurrentHashMap<>();
        var next = new AtomicInteger();
        List<CompletableFuture<Void>> callersOfAll = new ArrayList<>();
        for (int caller = 0; caller < AT_ONCE; caller++) {
            callersOfAll.add(CompletableFuture.runAsync(
                    () -> {
                        for (int seed = next.incrementAndGet(); seed <= 24; seed = next.incrementAndGet()) {
                            TrialEnd end = executor.execute(task(ContractTrials.Records.class, seed));
                            assertThat(end.result().metrics()).containsEntry("seed", (double) seed);
                            ends.computeIfAbsent(end.result().seed(), one -> new AtomicInteger())
                                    .incrementAndGet();
                        }
                    },
                    callers));
        }
        callersOfAll.forEach(CompletableFuture::join);

        assertThat(ends).hasSize(24);
        assertThat(ends.values()).allMatch(count -> count.get() == 1);
    }

    @Test
    void cancelling_ends_every_trial_soon_and_those_that_come_later_at_once() throws Exception {
        var cancelled = new AtomicBoolean();
        List<CompletableFuture<TrialEnd>> running = new ArrayList<>();
        for (int seed = 1; seed <= AT_ONCE; seed++) {
            running.add(start(task(ContractTrials.NeverEnds.class, seed, cancelled, new TrialListener() {})));
        }
        Thread.sleep(1000);
        cancelled.set(true);
        running.add(start(task(ContractTrials.NeverEnds.class, 9, cancelled, new TrialListener() {})));

        for (var trial : running) {
            TrialEnd end = trial.get();
            assertThat(end).as(String.valueOf(end.result().error())).isInstanceOf(TrialEnd.NotRun.class);
            assertThat(end.result().notRun()).contains(NotRun.because(NotRunCause.CANCELLED));
        }
    }

    @Test
    void a_place_that_is_lost_costs_no_trial() throws Exception {
        assertThat(executor.execute(task(ContractTrials.Records.class, 1))).isInstanceOf(TrialEnd.Completed.class);
        losePlace();
        for (int seed = 2; seed <= 6; seed++) {
            TrialEnd end = executor.execute(task(ContractTrials.Records.class, seed));
            assertThat(end).as(String.valueOf(end.result().error())).isInstanceOf(TrialEnd.Completed.class);
        }
    }
}
