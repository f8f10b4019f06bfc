package dev.reprise.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Trains single trials in this JVM and has them traced.
 *
 * @param properties of the run
 */
record TrialRuns(Properties properties) {

    /** An audit trains, one trial at a time, and leaves no results. */
    private static final Set<String> OF_OTHER_RUNS = Set.of(
            "reprise.store",
            "reprise.results",
            "reprise.threads",
            "reprise.workers",
            "reprise.shard",
            "reprise.progress",
            "reprise.rerun");

    /**
     * Trains trials on this thread.
     *
     * @param trials by unique id
     * @param traces folder for them
     * @return why trials did not complete, by unique id; those that did are not in it
     */
    Map<String, String> train(List<String> trials, Path traces) {
        var failures = new Failures();
        LauncherFactory.create().execute(request(trials, traces), failures);
        return failures.reasons;
    }

    private LauncherDiscoveryRequest request(List<String> trials, Path traces) {
        var builder = LauncherDiscoveryRequestBuilder.request()
                .filters(EngineFilter.includeEngines("reprise"))
                .configurationParameter("reprise.traces", traces.toString());
        trials.forEach(trial -> builder.selectors(selectUniqueId(trial)));
        properties.stringPropertyNames().stream()
                .filter(name -> !OF_OTHER_RUNS.contains(name))
                .forEach(name -> builder.configurationParameter(name, properties.getProperty(name)));
        return builder.build();
    }

    private static final class Failures implements TestExecutionListener {

        private final Map<String, String> reasons = new ConcurrentHashMap<>();

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            reasons.put(test.getUniqueId(), reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                reasons.put(
                        test.getUniqueId(),
                        result.getThrowable()
                                .flatMap(cause -> cause.toString().lines().findFirst())
                                .orElse("no cause"));
            }
        }
    }
}
