package dev.reprise.engine;

import dev.reprise.audit.TraceFolder;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.engine.Settings.Profile;
import dev.reprise.plan.Plan;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.record.RunRecorder;
import dev.reprise.results.Results;
import dev.reprise.train.Fingerprint;
import dev.reprise.train.TrialListener;
import dev.reprise.train.TrialServices;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What the nodes of one run share.
 *
 * @param listeners of the current experiment's trials
 * @param current the experiment that the node belongs to, below the root
 */
record RepriseContext(
        Settings settings,
        CancellationToken cancellation,
        DataSets data,
        TrialMemory memory,
        RunRecorder recorder,
        Publications publications,
        Listeners listeners,
        Optional<ExperimentRecorder> current)
        implements EngineExecutionContext {

    static RepriseContext create(Settings settings, ExecutionRequest request) {
        return new RepriseContext(
                settings,
                request.getCancellationToken(),
                new DataSets(settings.data()),
                TrialMemory.open(settings),
                new RunRecorder(Clock.systemUTC()),
                new Publications(request.getEngineExecutionListener(), request.getOutputDirectoryCreator()),
                listeners(settings),
                Optional.empty());
    }

    private static Listeners listeners(Settings settings) {
        Listeners provided = Listeners.provided();
        if (!settings.progress()) {
            return provided;
        }
        Stream<TrialListener> log = Stream.of(new ProgressLog(System.out));
        return new Listeners(Stream.concat(log, provided.all().stream()).toList());
    }

    RepriseContext in(ExperimentDefinition experiment, Plan plan) {
        return new RepriseContext(
                settings,
                cancellation,
                data,
                memory,
                recorder,
                publications,
                listeners.and(experiment.type()),
                Optional.of(new ExperimentRecorder(experiment, plan)));
    }

    /** What a trial works with; it ends at its next step when the run is cancelled or the deadline has passed. */
    TrialServices trialServices(Deadline deadline) {
        var services = new TrialServices(
                data,
                listeners,
                () -> cancellation.isCancellationRequested() || deadline.passed(),
                settings.profile() == Profile.QUICK,
                settings.plain());
        return settings.traces()
                .map(folder -> services.with(new TraceFolder(folder)))
                .orElse(services);
    }

    ExperimentRecorder experiment() {
        return current.orElseThrow(() -> new IllegalStateException("The root node belongs to no experiment"));
    }

    Results results() {
        return recorder.results(settings.profile().lowerCase(), Fingerprint.current());
    }
}
