package dev.reprise.plugin;

import static dev.reprise.plugin.RealBuilds.await;
import static dev.reprise.plugin.RealBuilds.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills a worker, the coordinator or Maven at ten random moments while the store fills with hundreds of trials. Takes minutes, and
 * what the plugin's integration tests have installed: {@code mvn verify -DskipTests -Dinvoker.test=parent,pass} and then {@code mvn -pl
 * plugin -am test -Dgroups=kill -DexcludedGroups= -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("kill")
class KillTest {

    private static final int KILLS = 10;
    private static final int TRIALS = 600;
    private static final int MOST_RECORDS_UNTIL_KILL = 59;
    private static final Duration LATEST = Duration.ofSeconds(1);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private enum Victim {
        WORKER("dev.reprise.worker.WorkerMain"),
        COORDINATOR("dev.reprise.launch.ExperimentsMain"),
        MAVEN("plexus-classworlds");

        final String mark;

        Victim(String mark) {
            this.mark = mark;
        }
    }

    @Test
    void no_completed_trial_is_lost_when_anything_is_killed_at_a_random_moment() throws Exception {
        RealBuilds builds = RealBuilds.of("kill", "kill");
        System.out.println("random seed " + seed);
        for (int i = 0; i < KILLS; i++) {
            Victim victim = Victim.values()[i % Victim.values().length];
            Set<String> before = builds.stored();
            Process maven = builds.start("run-" + i);
            int records = before.size() + random.nextInt(MOST_RECORDS_UNTIL_KILL + 1);
            await(() -> !builds.processes(Victim.WORKER.mark).isEmpty()
                            && builds.stored().size() >= records
                    || !maven.isAlive());
            Thread.sleep(random.nextLong(LATEST.toMillis()));
            Set<String> atKill = builds.stored();
            boolean met = kill(builds.processes(victim.mark));
            if (victim == Victim.WORKER && met) {
                await(() -> !maven.isAlive() || builds.stored().size() > atKill.size());
                maven.destroy();
            }
            await(() -> !maven.isAlive() && builds.processes().isEmpty());

            assertThat(met).as("a process to kill").isTrue();
            assertThat(builds.stored()).containsAll(before).containsAll(atKill);
            System.out.printf(
                    "kill %d: %s, records %d before, %d at the kill, %d after%n",
                    i + 1, victim, before.size(), atKill.size(), builds.stored().size());
        }
        Set<String> kept = builds.stored();

        builds.start("completed").waitFor();
        builds.start("again", "-Dreprise.rerun").waitFor();

        List<TrialResult> completed = builds.trials("completed");
        List<TrialResult> again = builds.trials("again");
        assertThat(completed).hasSize(TRIALS).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        assertThat(completed.stream().filter(trial -> trial.origin() == Origin.RESTORED))
                .hasSize(kept.size());
        assertThat(again).extracting(TrialResult::origin).containsOnly(Origin.TRAINED);
        assertThat(hashes(completed)).isEqualTo(hashes(again));
        assertThat(builds.path("target/store/damaged")).doesNotExist();
        assertThat(builds.processes()).isEmpty();
        System.out.printf(
                "%d kills, %d of %d trials restored, all hashes equal to those trained without kills%n",
                KILLS, kept.size(), completed.size());
    }

    private boolean kill(List<ProcessHandle> found) {
        return !found.isEmpty() && found.get(random.nextInt(found.size())).destroyForcibly();
    }
}
