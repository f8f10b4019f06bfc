package dev.reprise.worker;

import static dev.reprise.worker.Pools.error;
import static dev.reprise.worker.Pools.pool;
import static dev.reprise.worker.Pools.settings;
import static dev.reprise.worker.Pools.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reprise.execute.TrialEnd;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.TrialListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real worker JVMs that are made to die in every way that experiments and systems know. */
@Timeout(300)
class WorkerPoolTest {

    @TempDir
    Path folder;

    @Test
    void a_worker_trains_one_trial_after_the_other() {
        try (var pool = pool(folder)) {
            double first = pid(pool, 1);

            assertThat(List.of(pid(pool, 2), pid(pool, 3))).containsOnly(first);
            assertThat(first).isNotEqualTo(ownPid());
        }
    }

    @Test
    void trials_that_train_at_the_same_time_share_the_first_worker_while_it_has_its_start() throws Exception {
        try (var pool = Pools.pool(settings(folder, OptionalLong.empty()), Duration.ofHours(1))) {
            var one = CompletableFuture.supplyAsync(() -> pid(pool, 1));
            var other = CompletableFuture.supplyAsync(() -> pid(pool, 2));

            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void another_worker_starts_once_the_first_has_had_its_start() throws Exception {
        Path notes = folder.resolve("notes");
        var cancelled = new AtomicBoolean();
        WorkerSettings settings = settings(folder, OptionalLong.empty(), "-D" + Mischief.NOTES + "=" + notes);
        try (var pool = Pools.pool(settings, Duration.ofSeconds(1))) {
            var first = CompletableFuture.supplyAsync(() -> pool.execute(task(Mischief.Waits.class, 1, cancelled)));
            double busy = Double.parseDouble(firstNote(notes));

            assertThat(pid(pool, 2)).isNotEqualTo(busy);
            cancelled.set(true);
            first.get();
        }
    }

    @Test
    void a_worker_that_dies_early_is_replaced_at_once() {
        try (var pool = Pools.pool(settings(folder, OptionalLong.empty()), Duration.ofHours(1))) {
            pool.execute(task(Mischief.Halts.class, 1));

            assertThat(pid(pool, 1)).isPositive();
        }
    }

    @Test
    void a_trial_that_waits_for_a_worker_can_be_cancelled() throws Exception {
        Path notes = folder.resolve("notes");
        var cancelled = new AtomicBoolean();
        WorkerSettings settings = settings(folder, OptionalLong.empty(), "-D" + Mischief.NOTES + "=" + notes);
        try (var pool = Pools.pool(settings, Duration.ofHours(1))) {
            var first = CompletableFuture.supplyAsync(() -> pool.execute(task(Mischief.Waits.class, 1, cancelled)));
            firstNote(notes);
            var waiting = new AtomicBoolean();
            var second = new FutureTask<>(() -> pool.execute(task(Mischief.Harmless.class, 2, waiting)));
            var thread = new Thread(second);
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(10);
            }
            waiting.set(true);

            assertThat(second.get()).isInstanceOf(TrialEnd.NotRun.class);
            assertThat(first).isNotDone();
            cancelled.set(true);
            first.get();
        }
    }

    @Test
    void a_worker_asks_for_huge_pages_before_the_users_arguments_which_may_take_them_back() {
        assumeThat(HugePages.jvmArguments()).as("pages that the system gives").isNotEmpty();
        try (var pool = pool(folder, "-XX:-UseTransparentHugePages")) {
            ProcessHandle worker = ProcessHandle.of((long) pid(pool, 1)).orElseThrow();

            assertThat(worker.info().arguments().orElseThrow())
                    .containsSubsequence("-XX:+UseTransparentHugePages", "-XX:-UseTransparentHugePages");
        }
    }

    @Test
    void numbers_that_json_lacks_survive_the_way_from_a_worker() {
        try (var pool = pool(folder)) {
            TrialResult result = pool.execute(task(Mischief.Harmless.class, 1)).result();

            assertThat(result.metrics()).containsEntry("nan", Double.NaN);
            assertThat(result.series()).containsEntry("series", List.of(Double.POSITIVE_INFINITY));
        }
    }

    @Test
    void a_halted_worker_is_replaced_and_its_trial_tells_exit_code_and_log() {
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            TrialEnd end = pool.execute(task(Mischief.Halts.class, 1));

            assertThat(end.result().status()).isEqualTo(Status.FAILED);
            assertThat(error(end))
                    .contains("Its worker JVM", "exit code 42", "It last printed: about to halt", "worker-1.log");
            assertThat(pid(pool, 2)).isNotEqualTo(before);
        }
    }

    @Test
    void a_worker_that_exits_in_a_trial_is_no_success() {
        try (var pool = pool(folder)) {
            TrialEnd end = pool.execute(task(Mischief.Exits.class, 1));

            assertThat(end).isInstanceOf(TrialEnd.Failed.class);
            assertThat(error(end)).contains("exit code 0", "System.exit");
        }
    }

    @Test
    void a_crash_in_native_code_is_named_as_one() {
        try (var pool = pool(folder)) {
            assertThat(error(pool.execute(task(Mischief.Crashes.class, 1)))).contains("crashed in native code");
            assertThat(files("worker-crash-")).hasSize(1);
        }
    }

    @Test
    void a_worker_killed_from_outside_is_replaced() throws Exception {
        Path notes = folder.resolve("notes");
        try (var pool = pool(folder, "-D" + Mischief.NOTES + "=" + notes)) {
            var trial = CompletableFuture.supplyAsync(() -> pool.execute(task(Mischief.Waits.class, 1)));
            ProcessHandle.of(Long.parseLong(firstNote(notes))).orElseThrow().destroyForcibly();

            assertThat(error(trial.get())).contains("was killed (SIGKILL)");
            assertThat(pid(pool, 1)).isPositive();
        }
    }

    @Test
    void a_full_heap_ends_the_worker_and_is_named() {
        try (var pool = pool(folder, "-Xmx128m")) {
            assertThat(error(pool.execute(task(Mischief.FillsTheHeap.class, 1))))
                    .contains("ran out of Java heap memory", "reprise.workerMemory");
            assertThat(pid(pool, 1)).isPositive();
        }
    }

    @Test
    void a_worker_without_native_memory_trains_nothing_else() {
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            TrialEnd end = pool.execute(task(Mischief.RunsOutOfNativeMemory.class, 1));

            assertThat(error(end)).startsWith("java.lang.OutOfMemoryError: Cannot allocate new FloatPointer(1000)");
            assertThat(pid(pool, 2)).isNotEqualTo(before);
        }
    }

    @Test
    void a_trial_that_hangs_beyond_its_limit_is_killed_with_its_worker() throws IOException {
        Path notes = folder.resolve("notes");
        try (var pool = pool(folder, "-D" + Mischief.NOTES + "=" + notes)) {
            double before =
                    pid(pool, 1); // the worker has loaded what trials need, so that the limit is left to the next one
            TrialEnd end = pool.execute(task(Mischief.Hangs.class, 1));

            assertThat(error(end)).contains("longer than the 1 s that timeLimit allows", "was killed", "Godot");
            assertThat(ProcessHandle.of(Long.parseLong(Files.readString(notes).strip())))
                    .isEmpty();
            assertThat(pid(pool, 2)).isNotEqualTo(before);
        }
    }

    @Test
    void a_worker_that_cannot_start_is_told_once_and_not_tried_again() {
        try (var pool = pool(folder, "-XX:NoSuchOption")) {
            TrialEnd first = pool.execute(task(Mischief.Harmless.class, 1));
            TrialEnd second = pool.execute(task(Mischief.Harmless.class, 2));

            assertThat(first).isInstanceOf(TrialEnd.Failed.class);
            assertThat(error(first)).contains("No worker JVM can be started", "NoSuchOption");
            assertThat(second).isInstanceOf(TrialEnd.NotRun.class);
            assertThat(error(second)).contains("the first trial that failed says why");
            assertThat(files("worker-").stream().filter(name -> name.endsWith(".log")))
                    .containsExactly("worker-1.log");
        }
    }

    @Test
    void a_worker_with_another_runtime_than_the_coordinator_is_refused() {
        try (var pool = pool(folder, "-Dorg.eclipse.deeplearning4j.helpers.disable=false")) {
            assertThat(error(pool.execute(task(Mischief.Harmless.class, 1))))
                    .contains("layer helpers is 'oneDNN' there and 'off' here");
        }
    }

    @Test
    void what_an_experiment_prints_disturbs_nothing_and_is_kept() throws IOException {
        try (var pool = pool(folder)) {
            TrialEnd end = pool.execute(task(Mischief.PrintsAnything.class, 1));

            assertThat(end.result().metrics()).containsEntry("printed", 1.0);
            assertThat(new String(Files.readAllBytes(folder.resolve("worker-1.log")), "ISO-8859-1"))
                    .contains("{\"message\":\"completed\"}");
        }
    }

    @Test
    void an_exception_comes_with_the_stack_trace_that_it_had_in_the_worker() {
        try (var pool = pool(folder)) {
            TrialEnd end = pool.execute(task(Mischief.Throws.class, 1));

            assertThat(error(end))
                    .startsWith("java.lang.IllegalStateException: The flux capacitor is empty")
                    .contains("Mischief$Throws.train");
            assertThat(((TrialEnd.Failed) end).cause())
                    .hasMessage("java.lang.IllegalStateException: The flux capacitor is empty");
        }
    }

    @Test
    void a_set_up_that_fails_in_every_worker_stops_the_run() {
        try (var pool = pool(folder)) {
            for (int seed = 1; seed <= 3; seed++) {
                assertThat(pool.execute(task(Mischief.LacksTheBackend.class, seed)))
                        .isInstanceOf(TrialEnd.Failed.class);
            }
            TrialEnd fourth = pool.execute(task(Mischief.LacksTheBackend.class, 4));

            assertThat(fourth).isInstanceOf(TrialEnd.NotRun.class);
            assertThat(error(fourth)).contains("java.lang.IllegalStateException: No backend here", "no other is tried");
            assertThat(files("worker-").stream().filter(name -> name.endsWith(".log")))
                    .hasSize(3);
        }
    }

    @Test
    void causes_that_form_a_ring_fail_the_trial_within_seconds() {
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            TrialEnd end = pool.execute(task(Mischief.ThrowsOddly.class, 1));

            assertThat(error(end)).startsWith("java.lang.IllegalStateException: a ring");
            assertThat(pid(pool, 2)).isEqualTo(before);
        }
    }

    @Test
    void a_message_of_megabytes_fails_the_trial_and_not_its_worker() {
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            TrialEnd end = pool.execute(task(Mischief.ThrowsOddly.class, 2));

            assertThat(error(end))
                    .startsWith("java.lang.IllegalStateException: mmm")
                    .contains("more characters)");
            assertThat(error(end)).hasSizeLessThan(70_000);
            assertThat(pid(pool, 2)).isEqualTo(before);
        }
    }

    @Test
    void a_name_that_no_encoder_can_write_is_refused_by_the_trial() {
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            TrialEnd end = pool.execute(task(Mischief.ThrowsOddly.class, 3));

            assertThat(error(end)).contains("A metric has the name 'emoji \\uD83D cut'", "Mischief$ThrowsOddly.train");
            assertThat(pid(pool, 2)).isEqualTo(before);
        }
    }

    @Test
    void bytes_that_are_not_utf_8_do_not_hide_the_cause() {
        try (var pool = pool(folder)) {
            assertThat(error(pool.execute(task(Mischief.PrintsLatin1.class, 1))))
                    .contains("exit code 5", "It last printed: Speicherschutzverletzung f");
        }
    }

    @Test
    void a_worker_that_ends_between_trials_is_no_fault_of_the_next_one() {
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            ProcessHandle worker = ProcessHandle.of((long) before).orElseThrow();
            // Stopped, it still counts as alive when the next trial gets it; killed, it does not begin with it.
            run("kill", "-STOP", Long.toString(worker.pid()));
            sleep(500);
            var next = CompletableFuture.supplyAsync(() -> pid(pool, 2));
            sleep(500);
            worker.destroyForcibly();

            assertThat(next.join()).isNotEqualTo(before);
        }
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void missing_data_is_not_run_with_the_whole_reason() {
        try (var pool = pool(folder)) {
            TrialEnd end = pool.execute(task(Mischief.LacksData.class, 1));

            assertThat(end).isInstanceOf(TrialEnd.NotRun.class);
            assertThat(((TrialEnd.NotRun) end).cause()).hasMessage("No data\n  put it there");
        }
    }

    @Test
    void cancelling_ends_training_in_the_worker_which_lives_on() throws Exception {
        var cancelled = new AtomicBoolean();
        var cancelling = new TrialListener() {
            @Override
            public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
                cancelled.set(true);
            }
        };
        try (var pool = pool(folder)) {
            double before = pid(pool, 1);
            TrialEnd end = pool.execute(task(Mischief.TrainsForLong.class, 1, cancelling, cancelled));

            assertThat(end.result().status()).isEqualTo(Status.NOT_RUN);
            assertThat(pid(pool, 2)).isEqualTo(before);
        }
    }

    @Test
    void cancelling_kills_what_does_not_react() throws Exception {
        Path notes = folder.resolve("notes");
        var cancelled = new AtomicBoolean();
        try (var pool = pool(folder, "-D" + Mischief.NOTES + "=" + notes)) {
            var trial = CompletableFuture.supplyAsync(() -> pool.execute(task(Mischief.Waits.class, 1, cancelled)));
            long pid = Long.parseLong(firstNote(notes));
            cancelled.set(true);

            assertThat(trial.get().result().status()).isEqualTo(Status.NOT_RUN);
            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    @Test
    void a_worker_that_has_grown_beyond_its_memory_is_replaced() {
        try (var pool = pool(folder, OptionalLong.of(600), "-XX:MaxDirectMemorySize=4g")) {
            Set<Double> pids = new HashSet<>();
            for (int seed = 1; seed <= 10; seed++) {
                TrialEnd end = pool.execute(task(Mischief.Leaks.class, seed));
                assertThat(end).as(error(end)).isInstanceOf(TrialEnd.Completed.class);
                pids.add(end.result().metrics().get("pid"));
            }

            assertThat(pids).hasSizeBetween(2, 5);
        }
    }

    @Test
    void a_trial_whose_worker_grows_too_large_goes_on_in_a_fresh_one_with_the_same_bits() throws IOException {
        Path notes = folder.resolve("notes");
        TrialResult here = Pools.inThisJvm()
                .execute(task(Mischief.LeaksWhileItLearns.class, 1))
                .result();
        try (var pool =
                pool(folder, OptionalLong.of(900), "-XX:MaxDirectMemorySize=4g", "-D" + Mischief.NOTES + "=" + notes)) {
            TrialEnd end = pool.execute(task(Mischief.LeaksWhileItLearns.class, 1));

            assertThat(end).as(error(end)).isInstanceOf(TrialEnd.Completed.class);
            assertThat(end.result())
                    .usingRecursiveComparison()
                    .ignoringFields("seconds", "cost.value.wallSeconds", "cost.value.cpuSeconds")
                    .isEqualTo(here);
        }
        assertThat(new HashSet<>(Files.readAllLines(notes))).hasSizeGreaterThan(1);
    }

    @Test
    void a_trial_that_cannot_move_is_ended_when_it_needs_half_as_much_again() {
        try (var pool = pool(folder, OptionalLong.of(500), "-XX:MaxDirectMemorySize=4g")) {
            TrialEnd end = pool.execute(task(Mischief.LeaksForEver.class, 1));

            assertThat(error(end)).contains("used more than 750 MB", "reprise.workerMemory, which is 500", "Trial.fit");
        }
    }

    @Test
    void the_time_that_a_worker_takes_to_start_is_no_time_of_the_trial() {
        long start = System.nanoTime();
        try (var pool = pool(folder, "-Djava.system.class.loader=" + SlowStart.class.getName())) {
            TrialEnd end = pool.execute(task(Mischief.Brief.class, 1)); // which may take a second

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(SlowStart.TIME);
            assertThat(end).as(error(end)).isInstanceOf(TrialEnd.Completed.class);
        }
    }

    @Test
    void results_do_not_depend_on_where_and_after_what_a_trial_ran() {
        TrialResult here =
                Pools.inThisJvm().execute(task(Mischief.Learns.class, 3)).result();
        try (var pool = pool(folder)) {
            TrialResult fresh = pool.execute(task(Mischief.Learns.class, 3)).result();
            pool.execute(task(Mischief.Learns.class, 4));
            TrialResult used = pool.execute(task(Mischief.Learns.class, 3)).result();

            assertThat(here.parametersSha256()).isPresent();
            assertThat(List.of(fresh, used)).allSatisfy(there -> assertThat(there)
                    .usingRecursiveComparison()
                    .ignoringFields("seconds", "cost.value.wallSeconds", "cost.value.cpuSeconds")
                    .isEqualTo(here));
        }
    }

    @Test
    void the_users_listeners_hear_of_a_trial_in_its_worker_and_progress_reaches_the_coordinator() throws IOException {
        Path notes = folder.resolve("notes");
        var heard = new CopyOnWriteArrayList<String>();
        var progress = new TrialListener() {
            @Override
            public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
                heard.add(trial + " " + epoch + "/" + epochs);
            }
        };
        try (var pool = pool(folder, "-D" + Mischief.NOTES + "=" + notes)) {
            pool.execute(task(Mischief.Listened.class, 1, progress, new AtomicBoolean()));
        }

        assertThat(Files.readAllLines(notes))
                .containsExactly(
                        "started listened seed 1", "epoch 1/3", "epoch 2/3", "epoch 3/3", "finished COMPLETED");
        assertThat(heard).first().isEqualTo("listened seed 1 1/3");
    }

    @Test
    void closing_leaves_no_process_behind() throws Exception {
        double pid;
        try (var pool = pool(folder)) {
            pid = pid(pool, 1);
        }

        assertThat(ProcessHandle.of((long) pid)).isEmpty();
    }

    @Test
    void two_trials_at_once_have_two_workers() throws Exception {
        Path notes = folder.resolve("notes");
        var cancelled = new AtomicBoolean();
        try (var pool = pool(folder, "-D" + Mischief.NOTES + "=" + notes)) {
            List<CompletableFuture<TrialEnd>> trials = Stream.of(1, 2)
                    .map(seed -> CompletableFuture.supplyAsync(
                            () -> pool.execute(task(Mischief.Waits.class, seed, cancelled))))
                    .toList();
            while (Files.notExists(notes) || Files.readAllLines(notes).size() < 2) {
                Thread.sleep(20);
            }
            cancelled.set(true);
            trials.forEach(CompletableFuture::join);

            assertThat(new HashSet<>(Files.readAllLines(notes))).hasSize(2);
        }
    }

    private static double pid(WorkerPool pool, int seed) {
        TrialEnd end = pool.execute(task(Mischief.Harmless.class, seed));
        assertThat(end).as(error(end)).isInstanceOf(TrialEnd.Completed.class);
        return end.result().metrics().get("pid");
    }

    private static double ownPid() {
        return ProcessHandle.current().pid();
    }

    private static String firstNote(Path notes) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < Duration.ofSeconds(60).toNanos()) {
            if (Files.exists(notes) && Files.readString(notes).endsWith("\n")) {
                return Files.readAllLines(notes).get(0);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The trial noted nothing");
    }

    private List<String> files(String prefix) {
        return Stream.of(folder.toFile().list())
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
