package dev.reprise.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelHierarchicalTestExecutorServiceFactory;
import org.junit.platform.engine.support.hierarchical.ParallelHierarchicalTestExecutorServiceFactory.ParallelExecutorServiceType;

/**
 * Runs a fixed number of trials at the same time on the Platform's worker pool, which never moves a trial to another thread. A thread that waits
 * for an experiment that another one began leaves its place to one more: that experiment may still add trials.
 */
final class TrialThreads {

    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int MOST_THAT_WAIT = 256;

    private TrialThreads() {}

    static HierarchicalTestExecutorService pool(int threads) {
        return ParallelHierarchicalTestExecutorServiceFactory.create(
                ParallelExecutorServiceType.WORKER_THREAD_POOL, new Fixed(threads));
    }

    private record Fixed(int threads) implements ParallelExecutionConfiguration {

        @Override
        public int getParallelism() {
            return threads;
        }

        @Override
        public int getMinimumRunnable() {
            return threads;
        }

        @Override
        public int getMaxPoolSize() {
            return threads + MOST_THAT_WAIT;
        }

        @Override
        public int getCorePoolSize() {
            return threads;
        }

        @Override
        public int getKeepAliveSeconds() {
            return KEEP_ALIVE_SECONDS;
        }

        @Override
        public Predicate<? super ForkJoinPool> getSaturatePredicate() {
            return pool -> true;
        }
    }
}
