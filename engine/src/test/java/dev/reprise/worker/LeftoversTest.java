package dev.reprise.worker;

import static dev.reprise.worker.Pools.error;
import static dev.reprise.worker.Pools.pool;
import static dev.reprise.worker.Pools.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.execute.InThisJvm;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.results.TrialResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same trial among saboteurs: what they leave behind in their JVM and thread does not reach it. */
@Timeout(300)
class LeftoversTest {

    @TempDir
    Path folder;

    @Test
    void a_trial_is_the_same_after_every_saboteur_and_in_any_jvm() {
        TrialResult alone;
        try (var pool = pool(folder.resolve("alone"))) {
            alone = witness(pool);
        }
        try (var pool = pool(folder.resolve("workers"))) {
            for (int seed = 1; seed <= Saboteurs.KINDS.size(); seed++) {
                TrialEnd sabotage = pool.execute(task(Saboteurs.Saboteur.class, seed));

                assertThat(sabotage).as(error(sabotage)).isInstanceOf(TrialEnd.Completed.class);
                assertSame(Saboteurs.KINDS.get(seed - 1), witness(pool), alone);
            }
        }
        assertThat(folder.resolve("workers").toFile().list())
                .as("all of it is put back, so that one worker does")
                .contains("worker-1.log")
                .doesNotContain("worker-2.log");
    }

    @Test
    void the_only_jvm_is_put_in_order_too() {
        TrialExecutor here = Pools.inThisJvm();
        TrialResult before = witness(here);
        for (int seed = 1; seed <= Saboteurs.KINDS.size(); seed++) {
            here.execute(task(Saboteurs.Saboteur.class, seed));

            assertSame(Saboteurs.KINDS.get(seed - 1), witness(here), before);
        }
    }

    @Test
    void what_cannot_be_put_back_costs_the_worker_and_no_other_trial() throws Exception {
        for (int seed = 1; seed <= Saboteurs.FATAL_KINDS.size(); seed++) {
            Path logs = folder.resolve(Integer.toString(seed));
            try (var pool = pool(logs)) {
                TrialEnd sabotage = pool.execute(task(Saboteurs.Fatal.class, seed));
                assertThat(sabotage).as(error(sabotage)).isInstanceOf(TrialEnd.Completed.class);
                TrialEnd next = pool.execute(task(Mischief.Harmless.class, 1));

                assertThat(next).as(error(next)).isInstanceOf(TrialEnd.Completed.class);
                assertThat(next.result().metrics().get("pid"))
                        .as(Saboteurs.FATAL_KINDS.get(seed - 1))
                        .isNotEqualTo(sabotage.result().metrics().get("pid"));
            }
        }
        assertThat(Files.readString(folder.resolve("1/worker-1.log")))
                .contains("left behind: the thread 'saboteur', which still runs");
    }

    @Test
    void a_static_field_of_the_experiment_starts_anew_in_each_trial() {
        try (var pool = pool(folder)) {
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToObj(seed -> pool.execute(task(Saboteurs.Counts.class, seed)))
                            .map(end -> end.result().metrics().get("trials")))
                    .containsExactly(1.0, 1.0, 1.0);
        }
    }

    @Test
    void a_jvm_without_workers_says_what_was_left() {
        var left = new ArrayList<List<String>>();
        var here = new InThisJvm(
                new DataSets(DataSettings.ofSystem()),
                new TrialConditions(false, true, Optional.empty(), DataSettings.ofSystem()),
                Optional.empty(),
                left::add);
        here.execute(task(Saboteurs.Fatal.class, 1));

        assertThat(left).containsExactly(List.of("the thread 'saboteur', which still runs"));
    }

    private static TrialResult witness(TrialExecutor executor) {
        TrialEnd end = executor.execute(task(Saboteurs.Witness.class, 1));
        assertThat(end).as(error(end)).isInstanceOf(TrialEnd.Completed.class);
        return end.result();
    }

    private static void assertSame(String kind, TrialResult after, TrialResult before) {
        assertThat(after)
                .as(kind)
                .usingRecursiveComparison()
                .ignoringFields("seconds", "cost")
                .isEqualTo(before);
    }
}
