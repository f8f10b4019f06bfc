package dev.reprise.engine;

import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;
import java.util.concurrent.Semaphore;

/**
 * Trials that programs train need no JVM of their own, and those of methods no program.
 *
 * @param programs for the former
 * @param methods for the latter
 * @param atOnce how many programs run at the same time: they run on this machine, wherever methods do
 */
record BySource(TrialExecutor programs, TrialExecutor methods, Semaphore atOnce) implements TrialExecutor {

    @Override
    public TrialEnd execute(TrialTask task) {
        if (task.experiment().command().isEmpty()) {
            return methods.execute(task);
        }
        atOnce.acquireUninterruptibly(); // those that run end soon once they are cancelled
        try {
            return programs.execute(task);
        } finally {
            atOnce.release();
        }
    }

    @Override
    public void close() {
        programs.close();
        methods.close();
    }
}
