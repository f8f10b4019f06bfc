package dev.reprise.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.execute.ContractTrials;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialExecutorContract;
import dev.reprise.execute.TrialTask;
import dev.reprise.train.TrialListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that lead to no cluster. */
@Timeout(300)
class SparkTrialsTest {

    @Test
    void without_a_master_the_parameter_is_named() {
        assertThatThrownBy(() -> new SparkProvider().open(TrialExecutorContract.settings(Map.of())))
                .hasMessageStartingWith("reprise.spark.master must say where the cluster is");
    }

    @Test
    void without_libraries_the_parameter_is_named() {
        assertThatThrownBy(() -> new SparkProvider()
                        .open(TrialExecutorContract.settings(Map.of("reprise.spark.master", "local"))))
                .hasMessageStartingWith("reprise.spark.classPath must have the libraries of Spark");
    }

    @Test
    void properties_that_cannot_be_read_are_named(@TempDir Path folder) {
        assertThatThrownBy(() -> new SparkProvider()
                        .open(TrialExecutorContract.settings(Map.of(
                                "reprise.spark.master", "local",
                                "reprise.spark.classPath", folder.toString(),
                                "reprise.spark.conf", folder.resolve("none").toString()))))
                .hasMessageStartingWith("reprise.spark.conf names")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void a_driver_that_cannot_start_fails_the_first_trial_and_no_other_is_run(@TempDir Path folder) {
        try (TrialExecutor spark = new SparkProvider()
                .open(TrialExecutorContract.settings(Map.of(
                        "reprise.spark.master", "local",
                        "reprise.spark.classPath", folder.toString(),
                        "reprise.workerDirectory", folder.toString())))) {
            TrialEnd first = spark.execute(task(1));
            TrialEnd second = spark.execute(task(2));

            assertThat(first).isInstanceOf(TrialEnd.Failed.class);
            assertThat(first.result().error().orElseThrow())
                    .contains("Spark's driver could not start an application at local", "spark-driver.log");
            assertThat(second).isInstanceOf(TrialEnd.NotRun.class);
            assertThat(second.result().error().orElseThrow()).contains("the first trial that failed says why");
        }
    }

    private static TrialTask task(int seed) {
        return TrialExecutorContract.task(
                ContractTrials.Records.class, seed, new AtomicBoolean(), new TrialListener() {});
    }
}
