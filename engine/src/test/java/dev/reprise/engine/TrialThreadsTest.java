package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.testkit.engine.EngineTestKit;

@Timeout(60)
class TrialThreadsTest {

    private static final int THREADS = 2;
    private static final int PATIENCE_SECONDS = 20;

    @Test
    void a_thread_that_waits_for_an_experiment_leaves_its_place_to_the_trials_of_that_experiment() {
        var bothTrain = new CountDownLatch(THREADS);

        run(2, () -> {
            bothTrain.countDown();
            assertThat(bothTrain.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("two trials train at the same time")
                    .isTrue();
        });
    }

    @Test
    void no_more_trials_train_at_the_same_time_than_there_are_threads() {
        var training = new AtomicInteger();
        var most = new AtomicInteger();

        run(40, () -> {
            most.accumulateAndGet(training.incrementAndGet(), Math::max);
            Thread.sleep(5);
            training.decrementAndGet();
        });

        assertThat(most).hasValue(THREADS);
    }

    private static void run(int trials, Step trial) {
        EngineTestKit.engine(new TwoExperiments(trials, trial))
                .execute()
                .allEvents()
                .assertStatistics(events -> events.failed(0).succeeded(2 * trials + 3));
    }

    private interface Step {
        void run() throws Exception;
    }

    /**
     * Two experiments that begin at the same time. The one on the thread of the run has nothing to train, so that this thread soon waits for
     * the other one, which has trials only then: as experiments have that need more seeds.
     */
    private static final class TwoExperiments extends HierarchicalTestEngine<EngineExecutionContext> {

        private final int trials;
        private final Step trial;
        private final CountDownLatch bothBegan = new CountDownLatch(2);
        private volatile Thread ofRun = Thread.currentThread();

        TwoExperiments(int trials, Step trial) {
            this.trials = trials;
            this.trial = trial;
        }

        @Override
        public String getId() {
            return "two-experiments";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            var run = new Place(id, () -> ofRun = Thread.currentThread());
            for (int k = 0; k < 2; k++) {
                var trains = new AtomicBoolean();
                var experiment = new Place(id.append("experiment", "" + k), () -> trains.set(begin()));
                for (int t = 0; t < trials; t++) {
                    experiment.addChild(new Place(experiment.getUniqueId().append("trial", "" + t), () -> {
                        if (trains.get()) {
                            trial.run();
                        }
                    }));
                }
                run.addChild(experiment);
            }
            return run;
        }

        /** Whether there is anything to train. */
        private boolean begin() throws InterruptedException {
            bothBegan.countDown();
            bothBegan.await();
            if (Thread.currentThread() == ofRun) {
                return false;
            }
            while (ofRun.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            return true;
        }

        @Override
        protected EngineExecutionContext createExecutionContext(ExecutionRequest request) {
            return new EngineExecutionContext() {};
        }

        @Override
        protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
            return TrialThreads.pool(THREADS);
        }
    }

    private static final class Place extends AbstractTestDescriptor implements Node<EngineExecutionContext> {

        private final Step step;

        Place(UniqueId id, Step step) {
            super(id, id.getLastSegment().getValue());
            this.step = step;
        }

        @Override
        public Type getType() {
            return getChildren().isEmpty() ? Type.TEST : Type.CONTAINER;
        }

        @Override
        public ExecutionMode getExecutionMode() {
            return ExecutionMode.CONCURRENT;
        }

        @Override
        public EngineExecutionContext execute(EngineExecutionContext context, DynamicTestExecutor dynamic)
                throws Exception {
            step.run();
            return context;
        }
    }
}
