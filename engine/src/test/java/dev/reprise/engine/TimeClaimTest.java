package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured times differ from run to run; verdicts must not. */
class TimeClaimTest {

    private static final int RUNS = 10;

    @TempDir
    Path folder;

    @Test
    void ten_runs_of_claims_on_time_give_one_verdict_on_a_quiet_and_on_a_loaded_machine() throws IOException {
        var verdicts = new HashSet<List<String>>();
        var times = new HashSet<List<Double>>();
        for (int run = 0; run < RUNS; run++) {
            Path file = folder.resolve(run + ".json");
            var load = new Load(run % 2 == 0 ? 0 : 2 * Runtime.getRuntime().availableProcessors());
            try {
                Events.run(Timed.class, file);
            } finally {
                load.end();
            }
            var experiment = ResultsFile.read(file).experiments().get(0);
            times.add(experiment.trials().stream()
                    .map(trial -> trial.metrics().get("train.seconds"))
                    .toList());
            verdicts.add(experiment.claims().stream()
                    .map(claim -> claim.id() + " " + claim.verdict() + " " + claim.finding())
                    .toList());
            assertThat(experiment.claims().stream().filter(claim -> !claim.id().endsWith("epochs")))
                    .hasSize(3)
                    .allSatisfy(TimeClaimTest::isNotJudged);
            assertThat(experiment.claims().stream().filter(claim -> claim.id().endsWith("epochs")))
                    .extracting(ClaimResult::verdict)
                    .containsExactly(Verdict.REPRODUCED);
        }

        assertThat(times).as("measured times").hasSize(RUNS);
        assertThat(verdicts).as("verdicts and all that they rest on").hasSize(1);
    }

    @Test
    void what_no_run_can_judge_does_not_wait_for_the_full_profile() throws IOException {
        Path file = folder.resolve("results.json");
        Events.run(LeftOut.class, file);

        assertThat(ResultsFile.read(file).experiments().get(0).claims())
                .extracting(
                        claim -> claim.id().replaceAll(".*/", ""),
                        claim -> claim.finding().cause().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("faster", NotRunCause.NOT_MEASURABLE),
                        tuple("advice", NotRunCause.NOT_MEASURABLE),
                        tuple("epochs", NotRunCause.PROFILE));
    }

    private static void isNotJudged(ClaimResult claim) {
        assertThat(claim.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(claim.finding().reason())
                .as("what is wrong, and what can be judged instead")
                .contains("'train.seconds' is a time", "ran cold", "fasterAt", "multiplications");
    }

    @Experiment(locator = "2", fullOnly = "A trial takes an hour.")
    static class LeftOut {

        @Sweep({"1", "2"})
        int batch = 1;

        @Train
        void train(Trial trial) {
            throw new AssertionError("The quick profile leaves it out");
        }

        @Claim(value = "Batches of two are faster.", id = "faster")
        Assertion faster() {
            return Claims.metric("train.seconds").isFasterAt(Arm.of("batch", 2), Arm.of("batch", 1));
        }

        @Claim(value = "Batches are to be chosen with care.", id = "advice")
        Assertion advice() {
            return Claims.notChecked("qualitative", "Advice, which no training can check.");
        }

        @Claim(value = "One needs fewer epochs.", id = "epochs")
        Assertion epochs() {
            return Claims.metric("epochs").isFasterAt(Arm.of("batch", 1), Arm.of("batch", 2));
        }
    }

    /** Keeps processors busy. */
    private static final class Load {

        private final AtomicBoolean over = new AtomicBoolean();

        Load(int threads) {
            for (int i = 0; i < threads; i++) {
                var thread = new Thread(() -> {
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                });
                thread.setDaemon(true);
                thread.start();
            }
        }

        void end() {
            over.set(true);
        }
    }

    @Experiment(locator = "1")
    static class Timed {

        @Sweep({"1", "2"})
        int batch = 1;

        @Train
        void train(Trial trial) {
            long start = System.nanoTime();
            double sum = 0;
            for (int i = 0; i < 20_000 / batch; i++) {
                sum += Math.sqrt(i);
            }
            trial.record("sum", sum);
            trial.record("train.seconds", (System.nanoTime() - start) / 1e9);
            trial.record("epochs", batch);
        }

        @Claim(value = "Batches of two are faster.", id = "faster")
        Assertion faster() {
            return Claims.metric("train.seconds").isFasterAt(Arm.of("batch", 2), Arm.of("batch", 1));
        }

        @Claim(value = "It takes no more than ten microseconds.", id = "bound")
        Assertion bound() {
            return Claims.metric("train.seconds").at(Arm.of("batch", 1)).isAtMost("0.00001");
        }

        @Claim(value = "Both take some time.", id = "check")
        Assertion check() {
            return Claims.check("both take time", seed -> seed.value("train.seconds", Arm.of("batch", 1)) > 0)
                    .of("train.seconds")
                    .at(Arm.of("batch", 1));
        }

        @Claim(value = "One needs fewer epochs.", id = "epochs")
        Assertion epochs() {
            return Claims.metric("epochs").isFasterAt(Arm.of("batch", 1), Arm.of("batch", 2));
        }
    }
}
