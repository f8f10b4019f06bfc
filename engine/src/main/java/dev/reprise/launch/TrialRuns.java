package dev.reprise.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * @param run the parameters of the run; an audit trains one trial at a time and leaves no results, so that only those that decide trials
 *     count
 */
record TrialRuns(ParameterValues run) {

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
        var builder = LauncherDiscoveryRequestBuilder.request().filters(EngineFilter.includeEngines("reprise"));
        trials.forEach(trial -> builder.selectors(selectUniqueId(trial)));
        run.ofTrials().with(JvmParameters.TRACES, traces).asText().forEach(builder::configurationParameter);
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
