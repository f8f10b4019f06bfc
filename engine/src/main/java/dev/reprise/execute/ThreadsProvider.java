package dev.reprise.execute;

import dev.reprise.data.fetch.DataSets;

/** Trials train on threads of the coordinating JVM: as many as {@code reprise.threads}. */
public final class ThreadsProvider implements TrialExecutorProvider {

    /** Its name, which also stands for it where no executor and no workers are asked for. */
    public static final String NAME = "threads";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int places(ExecutorSettings settings) {
        return settings.threads().orElse(1);
    }

    @Override
    public TrialExecutor open(ExecutorSettings settings) {
        TrialConditions conditions = settings.conditions();
        return new InThisJvm(
                new DataSets(conditions.data()), conditions, settings.traces(), new LeftoverLog(System.err));
    }
}
