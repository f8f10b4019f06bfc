package dev.reprise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.execute.ContractTrials;
import dev.reprise.execute.TrialExecutorContract;
import dev.reprise.results.TrialResult;
import dev.reprise.train.TrialListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A real cluster: a master and two workers with a core each. */
class SparkTest extends TrialExecutorContract {

    private Optional<SparkCluster> cluster = Optional.empty();

    @Override
    protected String name() {
        return "spark";
    }

    @Override
    protected Map<String, String> parameters(Path folder) {
        try {
            cluster = Optional.of(SparkCluster.start(folder, 2));
            return cluster.get().parameters();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void stop() {
        cluster.ifPresent(SparkCluster::close);
    }

    @Override
    protected void losePlace() throws InterruptedException {
        SparkCluster.executors().findFirst().orElseThrow().destroyForcibly();
    }

    @Test
    void a_trial_says_on_which_machine_and_executor_it_ran() {
        TrialResult result = executor()
                .execute(task(ContractTrials.Records.class, 7, new AtomicBoolean(), new TrialListener() {}))
                .result();

        assertThat(result.place().orElseThrow()).matches("127\\.0\\.0\\.1, executor \\d+");
    }
}
