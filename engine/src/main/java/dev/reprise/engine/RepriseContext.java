package dev.reprise.engine;

import dev.reprise.command.CommandTrials;
import dev.reprise.command.Programs;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.Listeners;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ProgressStyle;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.plan.Plan;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.record.RunRecorder;
import dev.reprise.results.Results;
import dev.reprise.results.TrialKey;
import dev.reprise.train.Fingerprint;
import dev.reprise.train.TrialListener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What the nodes of one run assignment.
 *
 * @param seedBudget of all experiments together
 * @param executor that trains trials
 * @param notices for the person who runs it
 * @param progress notified of all trials
 * @param listeners of the current experiment's trials
 * @param current the experiment that the node belongs to, below the root
 */
record RepriseContext(
        Settings settings,
        SeedBudget seedBudget,
        CancellationToken cancellation,
        TrialExecutor executor,
        Notices notices,
        TrialCache cache,
        ShardAssignment assignment,
        RunRecorder recorder,
        Accepted accepted,
        Publications publications,
        TrialListener progress,
        Listeners listeners,
        Optional<ExperimentRecorder> current)
        implements EngineExecutionContext {

    static RepriseContext create(Settings settings, ExecutionRequest request) {
        var notices = new Notices(System.out);
        ExecutorSettings forExecutor = settings.forExecutor(notices::warning);
        var programs = new Programs();
        TrialCache cache = TrialCache.open(settings, programs, notices);
        return new RepriseContext(
                settings,
                seedBudget(settings, request.getRootTestDescriptor()),
                request.getCancellationToken(),
                new BySource(
                        new CommandTrials(settings.conditions(), programs, forExecutor.traces()),
                        settings.executor().open(forExecutor),
                        new Semaphore(settings.programs())),
                notices,
                cache,
                ShardAssignment.of(settings),
                new RunRecorder(Clock.systemUTC()),
                Accepted.read(settings),
                Publications.of(request, settings),
                progress(settings, request.getRootTestDescriptor()),
                Listeners.provided(),
                Optional.empty());
    }

    private static TrialListener progress(Settings settings, TestDescriptor root) {
        ProgressStyle style = settings.get(JvmParameters.PROGRESS);
        if (style == ProgressStyle.NONE) {
            return new TrialListener() {};
        }
        long trials = root.getDescendants().stream()
                .filter(TrialDescriptor.class::isInstance)
                .map(TrialDescriptor.class::cast)
                .filter(trial -> trial.definition().restrictions().leftOut().isEmpty())
                .count();
        return new ProgressLog(style, System.out, new Pace(trials, settings.threads(), System::nanoTime));
    }

    private static SeedBudget seedBudget(Settings settings, TestDescriptor root) {
        long experiments = root.getChildren().stream()
                .filter(experiment -> ((ExperimentDescriptor) experiment).addsSeeds())
                .count();
        return new SeedBudget(settings.get(RunParameters.SEED_BUDGET), (int) experiments);
    }

    RepriseContext in(ExperimentDefinition experiment, Plan plan) {
        return recording(listeners.and(experiment.type()), new ExperimentRecorder(experiment, plan));
    }

    /** The same, but trials go to another recorder. */
    RepriseContext recording(ExperimentRecorder other) {
        return recording(listeners, other);
    }

    private RepriseContext recording(Listeners notified, ExperimentRecorder trials) {
        return new RepriseContext(
                settings,
                seedBudget,
                cancellation,
                executor,
                notices,
                cache,
                assignment,
                recorder,
                accepted,
                publications,
                progress,
                notified,
                Optional.of(trials));
    }

    /** A trial of the current experiment; it ends at its next step when the run is cancelled. */
    TrialTask task(ExperimentDefinition definition, TrialKey key) {
        return new TrialTask(
                definition,
                key,
                progress,
                listeners,
                cancellation::isCancellationRequested,
                cache.checkpoints(definition, key, () -> false));
    }

    /** Trials that will be wanted soon, of which those are looked for elsewhere that this run would train. */
    void expect(ExperimentDefinition definition, List<TrialKey> trials) {
        cache.expect(definition, trials.stream().filter(assignment::has).toList());
    }

    ExperimentRecorder experiment() {
        return current.orElseThrow(() -> new IllegalStateException("The root node belongs to no experiment"));
    }

    Results results() {
        String profile = TrialParameters.PROFILE.textOf(settings.get(TrialParameters.PROFILE));
        Results results = recorder.results(profile, fingerprint());
        return accepted.beside(results.with(results.experiments().stream()
                .map(experiment -> experiment.with(experiment.claims(), cache.version(experiment.className())))
                .toList()));
    }

    /** That of the machine, and which trainer small networks had. */
    private Map<String, String> fingerprint() {
        var fingerprint = new TreeMap<>(Fingerprint.current());
        fingerprint.put(
                "trainer", settings.conditions().plain() ? "plain Java for small networks" : "DL4J for all networks");
        return fingerprint;
    }
}
