package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.results.TrialKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.engine.UniqueId;

/** The nodes of planned trials below a parent: all of them, or the one of an id. */
final class TrialNodes {

    private final UniqueId parent;
    private final ExperimentDefinition experiment;
    private final List<TrialKey> trials;
    /** Made when first asked for: a run that selects whole experiments asks for no id. */
    private final Map<UniqueId, Integer> positions = new HashMap<>();

    TrialNodes(UniqueId parent, ExperimentDefinition experiment, List<TrialKey> trials) {
        this.parent = parent;
        this.experiment = experiment;
        this.trials = trials;
    }

    /** In the plan's order. */
    Stream<TrialDescriptor> all() {
        return IntStream.range(0, trials.size()).mapToObj(i -> node(id(i), i));
    }

    Optional<TrialDescriptor> of(UniqueId id) {
        if (positions.isEmpty()) {
            for (int i = 0; i < trials.size(); i++) {
                positions.put(id(i), i);
            }
        }
        return Optional.ofNullable(positions.get(id)).map(position -> node(id, position));
    }

    private UniqueId id(int position) {
        return TrialDescriptor.idIn(parent, trials.get(position));
    }

    private TrialDescriptor node(UniqueId id, int position) {
        return new TrialDescriptor(id, trials.get(position), experiment, position);
    }
}
