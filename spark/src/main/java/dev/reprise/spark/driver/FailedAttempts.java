package dev.reprise.spark.driver;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/** Keeps what machines answered that could not train a trial: if none can, one of them says why. */
final class FailedAttempts extends SparkListener {

    private final Map<Integer, Integer> trialOfStage = new ConcurrentHashMap<>();
    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        String trial = job.properties().getProperty(Application.TRIAL);
        if (trial != null) {
            CollectionConverters.asJava(job.stageIds())
                    .forEach(stage -> trialOfStage.put((Integer) stage, Integer.parseInt(trial)));
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        Integer trial = trialOfStage.get(end.stageId());
        if (trial != null
                && end.reason() instanceof ExceptionFailure failure
                && failure.exception().isDefined()
                && failure.exception().get() instanceof ElsewhereException elsewhere) {
            answers.put(trial, elsewhere.answer());
        }
    }

    Optional<byte[]> last(int trial) {
        return Optional.ofNullable(answers.get(trial));
    }

    void forget(int trial) {
        answers.remove(trial);
        trialOfStage.values().removeIf(one -> one == trial);
    }
}
