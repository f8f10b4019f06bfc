package dev.reprise.engine;

import static java.util.stream.Collectors.toCollection;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.discover.TrialSource;
import dev.reprise.judge.PlannedTrial;
import dev.reprise.plan.Plan;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver.InitializationContext;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Resolves classes, and the unique ids of experiments, trials, tables and claims. An experiment expands to its trials and claims; a claim
 * brings along the trials that it is judged on.
 */
final class ExperimentResolver implements SelectorResolver {

    private final ExperimentReader reader;
    private final Settings settings;
    private final Predicate<String> classNames;
    private final Map<Class<?>, Optional<ExperimentDefinition>> definitions = new HashMap<>();

    ExperimentResolver(InitializationContext<RepriseEngineDescriptor> context) {
        this.settings = context.getEngineDescriptor().settings();
        this.reader = new ExperimentReader(
                context.getIssueReporter(), settings.conditions().quick());
        Predicate<String> packages = context.getPackageFilter();
        this.classNames = name -> context.getClassNameFilter().test(name) && packages.test(packageName(name));
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        return experiment(selector.getJavaClass(), context);
    }

    @Override
    public Resolution resolve(NestedClassSelector selector, Context context) {
        return experiment(selector.getNestedClass(), context);
    }

    /** A claim's method selects the claim, the training method all trials: what an IDE asks for at its run markers. */
    @Override
    public Resolution resolve(MethodSelector selector, Context context) {
        return context.resolve(selectClass(selector.getJavaClass()))
                .filter(ExperimentDescriptor.class::isInstance)
                .map(ExperimentDescriptor.class::cast)
                .flatMap(experiment -> idOf(selector.getJavaMethod(), experiment))
                .map(id -> Resolution.selectors(Set.of(selectUniqueId(id))))
                .orElseGet(Resolution::unresolved);
    }

    private static Optional<UniqueId> idOf(Method method, ExperimentDescriptor experiment) {
        if (experiment.definition().source() instanceof TrialSource.Trained trained
                && method.equals(trained.training().train())) {
            return Optional.of(TrialsDescriptor.idIn(experiment.getUniqueId()));
        }
        return experiment.definition().claims().stream()
                .filter(claim -> claim.source() instanceof MethodSource source
                        && source.getMethodName().equals(method.getName()))
                .findFirst()
                .map(claim -> claim.cell()
                        .map(cell -> TableDescriptor.idIn(experiment.getUniqueId(), cell))
                        .orElseGet(() -> experiment.getUniqueId().append(ClaimDescriptor.SEGMENT, claim.shortId())));
    }

    /** Iteration {@code i} of an experiment is seed {@code i + 1} of all its arms. */
    @Override
    public Resolution resolve(IterationSelector selector, Context context) {
        return context.resolve(selector.getParentSelector())
                .filter(ExperimentDescriptor.class::isInstance)
                .map(ExperimentDescriptor.class::cast)
                .map(experiment -> {
                    UniqueId trials = TrialsDescriptor.idIn(experiment.getUniqueId());
                    return experiment.plan().trials().stream()
                            .filter(trial -> selector.getIterationIndices().contains(trial.seed() - 1))
                            .map(trial -> selectUniqueId(TrialDescriptor.idIn(trials, trial)))
                            .collect(toCollection(LinkedHashSet::new));
                })
                .filter(trials -> !trials.isEmpty())
                .map(Resolution::selectors)
                .orElseGet(Resolution::unresolved);
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        UniqueId.Segment last = id.getLastSegment();
        return switch (last.getType()) {
            case ExperimentDescriptor.SEGMENT ->
                ReflectionSupport.tryToLoadClass(last.getValue())
                        .toOptional()
                        .map(type -> experiment(type, context))
                        .orElseGet(Resolution::unresolved);
            case TrialsDescriptor.SEGMENT -> trials(id, context);
            case MoreSeedsDescriptor.SEGMENT -> moreSeeds(id, context);
            case TrialDescriptor.SEGMENT -> isAdded(id) ? addedTrial(id, context) : trial(id, context);
            case ReadingDescriptor.SEGMENT -> reading(id, context);
            case TableDescriptor.SEGMENT -> table(id, context);
            case ClaimDescriptor.SEGMENT -> claim(id, context);
            default -> Resolution.unresolved();
        };
    }

    private Resolution experiment(Class<?> type, Context context) {
        if (!ExperimentReader.isExperiment(type) || !classNames.test(type.getName())) {
            return Resolution.unresolved();
        }
        return definitions
                .computeIfAbsent(type, reader::read)
                .flatMap(definition -> context.addToParent(parent -> Optional.of(descriptor(parent, definition))))
                .map(experiment -> filled(
                        experiment,
                        () -> experiment.addAllChildren(
                                settings.addsSeeds(experiment.definition()), settings.triesReadings())))
                .orElseGet(Resolution::unresolved);
    }

    private ExperimentDescriptor descriptor(TestDescriptor parent, ExperimentDefinition definition) {
        return new ExperimentDescriptor(
                parent.getUniqueId(), definition, Plan.of(definition, settings.seedsOf(definition)));
    }

    private Resolution trials(UniqueId id, Context context) {
        return child(
                        id,
                        context,
                        ExperimentDescriptor.class,
                        experiment -> Optional.of(new TrialsDescriptor(experiment)))
                .map(trials -> filled(trials, trials::addAllTrials))
                .orElseGet(Resolution::unresolved);
    }

    private Resolution moreSeeds(UniqueId id, Context context) {
        Optional<MoreSeedsDescriptor> found =
                child(id, context, ExperimentDescriptor.class, e -> Optional.of(new MoreSeedsDescriptor(e)));
        found.filter(moreSeeds -> settings.addsSeeds(moreSeeds.definition())).ifPresent(MoreSeedsDescriptor::addSeeds);
        return found.map(ExperimentResolver::leaf).orElseGet(Resolution::unresolved);
    }

    private static boolean isAdded(UniqueId trial) {
        return trial.removeLastSegment().getLastSegment().getType().equals(MoreSeedsDescriptor.SEGMENT);
    }

    /** Which trials a run will add is not known beforehand, but the id of one says all that it takes to train it again. */
    private Resolution addedTrial(UniqueId id, Context context) {
        var trial = new AtomicReference<PlannedTrial>();
        return child(id.removeLastSegment(), context, ExperimentDescriptor.class, experiment -> {
                    MoreSeedsDescriptor.trial(id, experiment).ifPresent(trial::set);
                    return Optional.ofNullable(trial.get()).map(found -> new MoreSeedsDescriptor(experiment));
                })
                .map(more -> {
                    more.select(Objects.requireNonNull(trial.get()));
                    return Resolution.match(Match.partial(more));
                })
                .orElseGet(Resolution::unresolved);
    }

    private Resolution reading(UniqueId id, Context context) {
        return child(id, context, ExperimentDescriptor.class, experiment -> experiment.reading(id))
                .map(reading -> filled(reading, reading::addAllTrials))
                .orElseGet(Resolution::unresolved);
    }

    private Resolution trial(UniqueId id, Context context) {
        boolean ofReading = id.removeLastSegment().getLastSegment().getType().equals(ReadingDescriptor.SEGMENT);
        Optional<TrialDescriptor> found = ofReading
                ? child(id, context, ReadingDescriptor.class, reading -> reading.trial(id))
                : child(id, context, TrialsDescriptor.class, trials -> trials.trial(id));
        return found.map(ExperimentResolver::leaf).orElseGet(Resolution::unresolved);
    }

    /** All of a table is each of its cells, with the trials that it is judged on. */
    private Resolution table(UniqueId id, Context context) {
        return child(id, context, ExperimentDescriptor.class, experiment -> experiment.table(id))
                .map(table -> Resolution.match(Match.exact(table, () -> selectors(table.ids()))))
                .orElseGet(Resolution::unresolved);
    }

    private static Set<DiscoverySelector> selectors(List<UniqueId> ids) {
        return ids.stream()
                .map(each -> (DiscoverySelector) selectUniqueId(each))
                .collect(toCollection(LinkedHashSet::new));
    }

    private Resolution claim(UniqueId id, Context context) {
        boolean inTable = id.removeLastSegment().getLastSegment().getType().equals(TableDescriptor.SEGMENT);
        Optional<ClaimDescriptor> found = inTable
                ? child(id, context, TableDescriptor.class, table -> table.claim(id))
                : child(id, context, ExperimentDescriptor.class, experiment -> experiment.claim(id));
        found.ifPresent(claim -> {
            needs(claim).forEach(context::resolve);
            if (settings.addsSeeds(claim.definition())) {
                context.resolve(selectUniqueId(
                        MoreSeedsDescriptor.idIn(claim.experiment().getUniqueId())));
            }
        });
        return found.map(ExperimentResolver::leaf).orElseGet(Resolution::unresolved);
    }

    private static Set<DiscoverySelector> needs(ClaimDescriptor claim) {
        ExperimentDescriptor experiment = claim.experiment();
        UniqueId parent = TrialsDescriptor.idIn(experiment.getUniqueId());
        return selectors(experiment.plan().trials(claim.neededArms()).stream()
                .map(trial -> TrialDescriptor.idIn(parent, trial))
                .toList());
    }

    private static <P, T extends TestDescriptor> Optional<T> child(
            UniqueId id, Context context, Class<P> parentType, Function<P, Optional<T>> create) {
        return context.addToParent(
                () -> selectUniqueId(id.removeLastSegment()),
                parent -> parentType.isInstance(parent) ? create.apply(parentType.cast(parent)) : Optional.empty());
    }

    private static Resolution leaf(TestDescriptor descriptor) {
        return Resolution.match(Match.exact(descriptor));
    }

    /**
     * The Platform asks for the expansion of a node only when all of it is selected. Its children are added then, at once: one
     * selector for each of thousands of trials would be many times slower.
     */
    private static Resolution filled(TestDescriptor descriptor, Runnable addChildren) {
        return Resolution.match(Match.exact(descriptor, () -> {
            addChildren.run();
            return Set.of();
        }));
    }

    private static String packageName(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }
}
