package dev.reprise.execute;

/**
 * Makes executors of a kind. Found on the class path through {@link java.util.ServiceLoader}, and chosen by its name with {@code
 * reprise.executor}; it needs a public constructor without parameters.
 */
public interface TrialExecutorProvider {

    /** What the user calls it: lower-case letters, unlike any other's. */
    String name();

    /**
     * How many trials it may be given at the same time, from 1. Each waits on a thread of the coordinating JVM.
     *
     * @throws IllegalArgumentException if a setting is wrong, naming it and the remedy
     */
    int places(ExecutorSettings settings);

    /**
     * Called once in a run, before any trial. What takes long, such as starting JVMs, is left until a trial needs it: all may be
     * restored.
     */
    TrialExecutor open(ExecutorSettings settings);
}
