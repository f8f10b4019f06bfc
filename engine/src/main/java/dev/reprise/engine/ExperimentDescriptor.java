package dev.reprise.engine;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.Restrictions;
import dev.reprise.judge.NotRunCause;
import dev.reprise.plan.Plan;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.results.NotRunReasons;
import dev.reprise.results.TrialKey;
import dev.reprise.train.TrialListeners;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** One experiment: first its trials, then its claims and tables. Experiments may run side by side. */
final class ExperimentDescriptor extends ExperimentPart {

    static final String SEGMENT = "experiment";

    private final Plan plan;
    /** Selected as a whole and by nothing else, so that its children are complete and in order. */
    private boolean selectedWhole;
    /** Why nothing of it runs, once that was asked. */
    private Optional<Skip> skip = Optional.empty();

    private record Skip(NotRunCause cause, String reason) {}

    ExperimentDescriptor(UniqueId parent, ExperimentDefinition definition, Plan plan) {
        super(
                parent.append(SEGMENT, definition.type().getName()),
                definition.description().title(),
                definition,
                0);
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }

    /** Those that were selected before stay as they are. */
    void addAllChildren(boolean moreSeeds, boolean readings) {
        selectedWhole = getChildren().isEmpty();
        TrialsDescriptor trials = child(TrialsDescriptor.class).orElseGet(() -> new TrialsDescriptor(this));
        trials.addAllTrials();
        addChild(trials);
        if (moreSeeds && definition().imported().isEmpty()) {
            var more = child(MoreSeedsDescriptor.class).orElseGet(() -> new MoreSeedsDescriptor(this));
            more.addSeeds();
            addChild(more);
        }
        if (readings) {
            ReadingDescriptor.all(this).forEach(reading -> {
                reading.addAllTrials();
                addChild(reading);
            });
        }
        for (int i = 0; i < definition().claims().size(); i++) {
            ClaimDefinition claim = definition().claims().get(i);
            if (claim.cell().isEmpty()) {
                addChild(new ClaimDescriptor(
                        getUniqueId().append(ClaimDescriptor.SEGMENT, claim.shortId()), claim, this, i));
            }
        }
        tables().forEach(TableDescriptor::addAllCells);
    }

    /** Each once, those that were selected before as they are; all are children afterwards. */
    private List<TableDescriptor> tables() {
        definition().claims().stream()
                .flatMap(claim -> claim.cell().stream())
                .filter(cell -> cell.position() == 0)
                .forEach(cell -> addChild(TableDescriptor.of(cell, this)));
        return getChildren().stream()
                .filter(TableDescriptor.class::isInstance)
                .map(TableDescriptor.class::cast)
                .toList();
    }

    Optional<ReadingDescriptor> reading(UniqueId id) {
        return ReadingDescriptor.all(this).stream()
                .filter(reading -> reading.getUniqueId().equals(id))
                .findFirst();
    }

    Optional<TableDescriptor> table(UniqueId id) {
        return definition().claims().stream()
                .flatMap(claim -> claim.cell().stream())
                .filter(cell -> TableDescriptor.idIn(getUniqueId(), cell).equals(id))
                .findFirst()
                .map(cell -> TableDescriptor.of(cell, this));
    }

    /** Called when all selectors are resolved: removes what no selector led to, and puts the rest in order. */
    void arrange() {
        if (selectedWhole) {
            return;
        }
        accept(TestDescriptor::prune);
        accept(descriptor -> ((ExperimentPart) descriptor).sortChildren());
    }

    boolean addsSeeds() {
        return child(MoreSeedsDescriptor.class)
                .filter(MoreSeedsDescriptor::addsSeeds)
                .isPresent();
    }

    /** Whether the experiment runs next time too, and nobody listens but the results. */
    boolean isRepeatable() {
        boolean probes = definition()
                .command()
                .filter(command -> !command.probe().isEmpty())
                .isPresent();
        return !probes
                && definition().restrictions().condition().isEmpty()
                && !definition().type().isAnnotationPresent(TrialListeners.class);
    }

    /** Whether nothing that is asked later keeps its trials from running. */
    boolean runsForSure() {
        return definition().restrictions().none() && definition().imported().isEmpty();
    }

    /** Of the planned trials, those that run. */
    List<TrialKey> selectedTrials() {
        return child(TrialsDescriptor.class).map(TrialsDescriptor::selected).orElse(List.of());
    }

    private <T> Optional<T> child(Class<T> type) {
        return getChildren().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    Optional<ClaimDescriptor> claim(UniqueId id) {
        String shortId = id.getLastSegment().getValue();
        for (int i = 0; i < definition().claims().size(); i++) {
            ClaimDefinition claim = definition().claims().get(i);
            if (claim.shortId().equals(shortId) && claim.cell().isEmpty()) {
                return Optional.of(new ClaimDescriptor(id, claim, this, i));
            }
        }
        return Optional.empty();
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.CONCURRENT;
    }

    @Override
    public RepriseContext prepare(RepriseContext context) {
        return context.in(definition(), plan);
    }

    @Override
    public SkipResult shouldBeSkipped(RepriseContext context) {
        Restrictions restrictions = definition().restrictions();
        skip = restrictions
                .disabled()
                .or(() -> restrictions.condition().flatMap(condition -> ReflectionSupport.newInstance(condition)
                        .reasonNotToRun()))
                .map(reason -> new Skip(NotRunCause.SKIPPED, "The experiment was skipped: " + reason))
                .or(() -> restrictions
                        .leftOut()
                        .map(why -> new Skip(NotRunCause.PROFILE, NotRunReasons.FULL_PROFILE_ONLY + why)));
        return skip.map(known -> SkipResult.skip(known.reason())).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public void nodeSkipped(RepriseContext context, TestDescriptor descriptor, SkipResult result) {
        ExperimentRecorder recorder = context.experiment();
        skip.ifPresent(known -> definition().claims().forEach(claim -> skipped(claim, known, recorder)));
        context.recorder().add(recorder);
        if (addsSeeds()) {
            context.seedBudget().giveBack(context.seedBudget().takePart());
        }
    }

    /** What no run can judge does not wait for another one. */
    private static void skipped(ClaimDefinition claim, Skip skip, ExperimentRecorder recorder) {
        claim.assertion()
                .notMeasurable()
                .ifPresentOrElse(
                        why -> recorder.notRun(claim, NotRunCause.NOT_MEASURABLE, why),
                        () -> recorder.notRun(claim, skip.cause(), skip.reason()));
    }

    @Override
    public void after(RepriseContext context) {
        context.recorder().add(context.experiment());
    }
}
