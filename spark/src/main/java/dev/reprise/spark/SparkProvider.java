package dev.reprise.spark;

import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialExecutorProvider;

/** Trials train on the executors of a Spark cluster, one in each of their cores. */
public final class SparkProvider implements TrialExecutorProvider {

    /** Each waits on a thread, of which a JVM may have many; Spark queues those that no executor is free for. */
    private static final int PLACES = 64;

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public int places(ExecutorSettings settings) {
        return settings.threads().orElse(PLACES);
    }

    @Override
    public TrialExecutor open(ExecutorSettings settings) {
        return new SparkTrials(SparkSettings.of(settings));
    }
}
