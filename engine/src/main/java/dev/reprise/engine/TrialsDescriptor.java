package dev.reprise.engine;

import dev.reprise.plan.Plan;
import dev.reprise.results.TrialKey;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;

/** The trials of one experiment; ends before the first claim is judged. */
final class TrialsDescriptor extends ExperimentPart {

    static final String SEGMENT = "trials";

    private final ExperimentDescriptor experiment;
    private final TrialNodes nodes;

    TrialsDescriptor(ExperimentDescriptor experiment) {
        super(idIn(experiment.getUniqueId()), "Trials", experiment.definition(), TRIALS);
        this.experiment = experiment;
        this.nodes = new TrialNodes(
                getUniqueId(), experiment.definition(), experiment.plan().trials());
    }

    static UniqueId idIn(UniqueId experiment) {
        return experiment.append(SEGMENT, "all");
    }

    Plan plan() {
        return experiment.plan();
    }

    /** Those that were selected before stay as they are. */
    void addAllTrials() {
        nodes.all().forEach(this::addChild);
    }

    List<TrialKey> selected() {
        return getChildren().stream()
                .map(TrialDescriptor.class::cast)
                .map(TrialDescriptor::key)
                .toList();
    }

    Optional<TrialDescriptor> trial(UniqueId id) {
        return nodes.of(id);
    }

    /** In order with its siblings: trials end before claims are judged. */
    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}
