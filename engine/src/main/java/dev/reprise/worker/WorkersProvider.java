package dev.reprise.worker;

import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialExecutorProvider;
import dev.reprise.parameters.JvmParameters;

/** Trials train in worker JVMs on this machine: as many as {@code reprise.workers}, if memory feeds them. */
public final class WorkersProvider implements TrialExecutorProvider {

    /** Its name, which also stands for it where workers are asked for. */
    public static final String NAME = "workers";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int places(ExecutorSettings settings) {
        return WorkerSettings.of(settings).memory().workers();
    }

    @Override
    public TrialExecutor open(ExecutorSettings settings) {
        WorkerSettings workers = WorkerSettings.of(settings);
        workers.memory().notice().ifPresent(settings.notices());
        return new WorkerPool(workers, StartOrder.here(settings.values().get(JvmParameters.WORKER_LEAD)));
    }
}
