package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.Transfer;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.RepeatableRun;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root: writes the results file when all experiments have ended. */
final class RepriseEngineDescriptor extends EngineDescriptor implements Node<RepriseContext> {

    private final Settings settings;
    /** Whose records are copied instead of anything being run. */
    private final List<ExperimentDescriptor> copied = new ArrayList<>();

    RepriseEngineDescriptor(UniqueId uniqueId, Settings settings) {
        super(uniqueId, "Reprise");
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** Called when all selectors are resolved. Not a visitor of all nodes: that takes as long as finding them. */
    void arrange() {
        getChildren().forEach(experiment -> ((ExperimentDescriptor) experiment).arrange());
        if (settings.find(JvmParameters.TRANSFER).isPresent()) {
            getChildren().forEach(experiment -> copied.add((ExperimentDescriptor) experiment));
            copied.forEach(this::removeChild);
        }
    }

    /** With nothing to run, the platform would leave the engine out. */
    @Override
    public boolean mayRegisterTests() {
        return !copied.isEmpty();
    }

    @Override
    public RepriseContext before(RepriseContext context) {
        for (TestDescriptor child : getChildren()) {
            var experiment = (ExperimentDescriptor) child;
            if (experiment.runsForSure()) {
                context.expect(experiment.definition(), experiment.selectedTrials());
            }
        }
        return context;
    }

    @Override
    public RepriseContext execute(RepriseContext context, DynamicTestExecutor executor) throws IOException {
        Optional<Transfer> way = settings.find(JvmParameters.TRANSFER);
        if (way.isPresent()) {
            context.cache().transfer().copy(way.get(), copied);
        }
        return context;
    }

    @Override
    public void after(RepriseContext context) throws IOException {
        context.executor().close();
        Optional<Path> file = settings.find(JvmParameters.RESULTS);
        if (file.isPresent()) {
            Results results = context.results();
            ResultsFile.write(results, file.get());
            Places.line(results).ifPresent(System.out::println);
            Optional<Path> repeatable = settings.find(JvmParameters.REPEATABLE);
            if (repeatable.isPresent() && isRepeatable(results, context)) {
                new RepeatableRun(results.finishedAt(), filesRead()).write(repeatable.get());
            }
        }
        context.cache().close().forEach(context.notices()::line);
        context.notices().end();
    }

    /** Data may be found next time, what failed may pass, and listeners and conditions are asked in each run. */
    private boolean isRepeatable(Results results, RepriseContext context) {
        return !context.cancellation().isCancellationRequested()
                && context.listeners().all().isEmpty()
                && getChildren().stream().allMatch(experiment -> ((ExperimentDescriptor) experiment).isRepeatable())
                && results.experiments().stream().allMatch(RepriseEngineDescriptor::isComplete);
    }

    private List<Path> filesRead() {
        return getChildren().stream()
                .map(experiment -> ((ExperimentDescriptor) experiment).definition())
                .flatMap(RepriseEngineDescriptor::filesOf)
                .distinct()
                .toList();
    }

    private static Stream<Path> filesOf(ExperimentDefinition experiment) {
        return Stream.concat(
                experiment.imported().stream()
                        .map(imported -> Path.of(imported.file().file()).toAbsolutePath()),
                experiment.command().stream().flatMap(command -> command.watched(Path.of("")).stream()));
    }

    private static boolean isComplete(ExperimentResult experiment) {
        return experiment.trials().stream().allMatch(trial -> trial.status() == Status.COMPLETED)
                && experiment.claims().stream().noneMatch(claim -> claim.outcome() == Outcome.INVALID);
    }
}
