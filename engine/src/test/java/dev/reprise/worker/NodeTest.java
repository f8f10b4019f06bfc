package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.execute.ContractTrials;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutorContract;
import dev.reprise.execute.TrialTask;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Fingerprint;
import dev.reprise.train.TrialListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The machine's side of trials that others coordinate. */
@Timeout(300)
class NodeTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    Path folder;

    private final List<TrialResult> heard = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Node node(String... jvmArguments) {
        return new Node(
                RemoteTrials.setUp(TrialExecutorContract.settings(Map.of(
                        "reprise.workerArguments", "-XX:TieredStopAtLevel=1\n" + String.join("\n", jvmArguments)))),
                CLASS_PATH,
                folder.toString());
    }

    private TrialTask task(Class<?> experiment, int seed) {
        return TrialExecutorContract.task(experiment, seed, cancelled, new TrialListener() {
            @Override
            public void trialFinished(TrialKey trial, TrialResult result) {
                heard.add(result);
            }
        });
    }

    @Test
    void a_trial_comes_back_with_where_it_ran() {
        try (Node node = node()) {
            TrialTask task = task(ContractTrials.Records.class, 4);
            byte[] answer = node.apply(RemoteTrials.order(task), cancelled::get);
            TrialEnd end = RemoteTrials.end(task, answer, "over there");

            assertThat(answer[0]).isEqualTo(Node.ENDED);
            assertThat(end).isInstanceOf(TrialEnd.Completed.class);
            assertThat(end.result().place()).contains("over there");
            assertThat(end.result().metrics()).containsEntry("seed", 4.0);
        }
    }

    @Test
    void a_trial_without_data_is_for_another_machine_and_says_what_is_missing() {
        try (Node node = node()) {
            TrialTask task = task(ContractTrials.LacksData.class, 1);
            byte[] answer = node.apply(RemoteTrials.order(task), cancelled::get);

            assertThat(answer[0]).isEqualTo(Node.ELSEWHERE);
            assertThat(RemoteTrials.end(task, answer, "here").result().error()).contains("No flux\n  put it there");
        }
    }

    @Test
    void a_machine_on_which_no_worker_starts_is_to_blame_and_not_the_trial() {
        try (Node node = node("-XX:NoSuchOption")) {
            for (int seed = 1; seed <= 2; seed++) {
                TrialTask task = task(ContractTrials.Records.class, seed);
                byte[] answer = node.apply(RemoteTrials.order(task), cancelled::get);

                assertThat(answer[0]).isEqualTo(Node.ELSEWHERE);
                RemoteTrials.end(task, answer, "here");
            }
            assertThat(heard).as("no worker told its own listeners").hasSize(2);
            assertThat(heard.get(0).error().orElseThrow()).contains("NoSuchOption");
        }
    }

    @Test
    void a_trial_whose_worker_is_killed_is_trained_again_three_times_in_all() throws Exception {
        Path notes = folder.resolve("notes");
        try (Node node = node("-D" + Mischief.NOTES + "=" + notes)) {
            TrialTask task = task(Mischief.Waits.class, 1);
            var answer = CompletableFuture.supplyAsync(() -> node.apply(RemoteTrials.order(task), cancelled::get));
            for (int attempt = 1; attempt <= 3; attempt++) {
                ProcessHandle.of(pid(notes, attempt)).orElseThrow().destroyForcibly();
            }

            assertThat(answer.get()[0]).isEqualTo(Node.ELSEWHERE);
            assertThat(RemoteTrials.end(task, answer.get(), "here")
                            .result()
                            .error()
                            .orElseThrow())
                    .contains("was killed (SIGKILL)");
            assertThat(Files.readAllLines(notes)).hasSize(3);
            assertThat(heard).hasSize(1);
        }
    }

    private static long pid(Path notes, int line) throws Exception {
        while (!Files.exists(notes) || Files.readAllLines(notes).size() < line) {
            Thread.sleep(20);
        }
        return Long.parseLong(Files.readAllLines(notes).get(line - 1));
    }

    @Test
    void a_trial_that_ends_its_own_jvm_fails_at_once() {
        try (Node node = node()) {
            TrialTask task = task(Mischief.Halts.class, 1);
            byte[] answer = node.apply(RemoteTrials.order(task), cancelled::get);

            assertThat(answer[0]).isEqualTo(Node.ENDED);
            assertThat(RemoteTrials.end(task, answer, "here").result().error().orElseThrow())
                    .contains("exit code 42");
        }
    }

    /** The other processor's kernel has the same bits; nobody knows what DL4J would have given here. */
    @Test
    void on_another_runtime_what_the_kernel_did_not_train_is_for_another_machine() {
        var other = new TreeMap<>(Fingerprint.current());
        other.put("cpu", "an abacus");
        byte[] setUp = Remote.write(new Remote.SetUp(
                Map.of("reprise.profile", "full"),
                List.of("-XX:TieredStopAtLevel=1"),
                Map.of(),
                other,
                Optional.empty(),
                Duration.ofSeconds(10)));
        try (Node node = new Node(setUp, CLASS_PATH, folder.toString())) {
            TrialTask kernel = task(ContractTrials.Learns.class, 1);
            TrialTask none = task(ContractTrials.Records.class, 1);
            byte[] refused = node.apply(RemoteTrials.order(none), cancelled::get);

            assertThat(node.apply(RemoteTrials.order(kernel), cancelled::get)[0])
                    .isEqualTo(Node.ENDED);
            assertThat(refused[0]).isEqualTo(Node.ELSEWHERE);
            assertThat(RemoteTrials.end(none, refused, "here").result().error().orElseThrow())
                    .contains("cpu is '", "'an abacus' here");
        }
    }
}
