package dev.reprise.plugin;

import static dev.reprise.plugin.RealBuilds.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two Maven processes with one store. Needs what {@link KillTest} needs, and runs as it does, with {@code -Dtest=TwoBuildsTest}. */
@Tag("kill")
class TwoBuildsTest {

    private static final int TRIALS = 600;

    @Test
    void two_builds_at_once_on_one_store_say_the_same_and_damage_nothing() throws Exception {
        RealBuilds builds = RealBuilds.of("kill", "two-builds");

        Process one = builds.start("one");
        Process two = builds.start("two");
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(builds.start("later").waitFor()).isZero();

        List<TrialResult> first = builds.trials("one");
        List<TrialResult> second = builds.trials("two");
        List<TrialResult> later = builds.trials("later");
        assertThat(first).hasSize(TRIALS).extracting(TrialResult::status).containsOnly(Status.COMPLETED);
        assertThat(hashes(second)).isEqualTo(hashes(first));
        assertThat(second).extracting(TrialResult::metrics).isEqualTo(metrics(first));
        assertThat(later).extracting(TrialResult::origin).containsOnly(Origin.RESTORED);
        assertThat(later).extracting(TrialResult::metrics).isEqualTo(metrics(first));
        assertThat(hashes(later)).isEqualTo(hashes(first));
        assertThat(builds.stored()).hasSize(TRIALS);
        assertThat(builds.path("target/store/damaged")).doesNotExist();
        System.out.printf("trained by one build %d, by the other %d of %d%n", trained(first), trained(second), TRIALS);
    }

    private static List<?> metrics(List<TrialResult> trials) {
        return trials.stream().map(TrialResult::metrics).toList();
    }

    private static long trained(List<TrialResult> trials) {
        return trials.stream().filter(trial -> trial.origin() == Origin.TRAINED).count();
    }
}
