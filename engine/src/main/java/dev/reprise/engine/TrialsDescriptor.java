package dev.reprise.engine;

import dev.reprise.plan.Plan;
import dev.reprise.results.TrialKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;

/** The trials of one experiment; ends before the first claim is judged. */
final class TrialsDescriptor extends ExperimentPart {

    static final String SEGMENT = "trials";

    private final ExperimentDescriptor experiment;
    private final List<TrialKey> trials;
    private final Map<UniqueId, Integer> positions = new HashMap<>();

    TrialsDescriptor(ExperimentDescriptor experiment) {
        super(idIn(experiment.getUniqueId()), "Trials", experiment.definition(), TRIALS);
        this.experiment = experiment;
        this.trials = experiment.plan().trials();
    }

    static UniqueId idIn(UniqueId experiment) {
        return experiment.append(SEGMENT, "all");
    }

    Plan plan() {
        return experiment.plan();
    }

    /** Those that were selected before stay as they are. */
    void addAllTrials() {
        for (int i = 0; i < trials.size(); i++) {
            addChild(new TrialDescriptor(
                    TrialDescriptor.idIn(getUniqueId(), trials.get(i)), trials.get(i), definition(), i));
        }
    }

    List<TrialKey> selected() {
        return getChildren().stream()
                .map(TrialDescriptor.class::cast)
                .map(TrialDescriptor::key)
                .toList();
    }

    Optional<TrialDescriptor> trial(UniqueId id) {
        if (positions.isEmpty()) {
            for (int i = 0; i < trials.size(); i++) {
                positions.put(TrialDescriptor.idIn(getUniqueId(), trials.get(i)), i);
            }
        }
        Integer position = positions.get(id);
        return position == null
                ? Optional.empty()
                : Optional.of(new TrialDescriptor(id, trials.get(position), definition(), position));
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
