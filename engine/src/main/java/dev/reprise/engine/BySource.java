package dev.reprise.engine;

import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;

/**
 * Trials that programs train need no JVM of their own, and those of methods no program.
 *
 * @param programs for the former
 * @param methods for the latter
 */
record BySource(TrialExecutor programs, TrialExecutor methods) implements TrialExecutor {

    @Override
    public TrialEnd execute(TrialTask task) {
        return (task.experiment().command().isPresent() ? programs : methods).execute(task);
    }

    @Override
    public void close() {
        programs.close();
        methods.close();
    }
}
