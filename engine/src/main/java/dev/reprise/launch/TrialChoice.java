package dev.reprise.launch;

import dev.reprise.ImportedTrials;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Which trials are audited: of each selected experiment the one that took the least time in the last run, or its first one if that is not
 * known; experiments whose trial takes less time come first.
 */
final class TrialChoice {

    private static final String EXPERIMENT = "experiment";

    private TrialChoice() {}

    /**
     * @param last results of the last run, if there are any
     * @return unique ids
     */
    static List<String> of(TestPlan plan, Optional<Results> last) {
        var byExperiment = new LinkedHashMap<String, Map<String, String>>();
        for (TestIdentifier root : plan.getRoots()) {
            plan.getDescendants(root).stream()
                    .map(TestIdentifier::getUniqueIdObject)
                    .filter(id -> RunListener.isTrial(id) && !RunListener.isOfReading(id))
                    .filter(id -> isTrainedHere(experiment(id)))
                    .forEach(id -> byExperiment
                            .computeIfAbsent(experiment(id), name -> new LinkedHashMap<>())
                            .put(id.getLastSegment().getValue(), id.toString()));
        }
        Map<String, List<TrialResult>> known = known(last);
        return byExperiment.entrySet().stream()
                .map(entry -> choose(entry.getValue(), known.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingDouble(Choice::seconds))
                .map(Choice::id)
                .toList();
    }

    /** What was made elsewhere cannot be made again here. */
    private static boolean isTrainedHere(String experiment) {
        return ReflectionSupport.tryToLoadClass(experiment)
                .toOptional()
                .filter(type -> type.isAnnotationPresent(ImportedTrials.class))
                .isEmpty();
    }

    private record Choice(String id, double seconds) {}

    private static Choice choose(Map<String, String> trials, List<TrialResult> known) {
        return known.stream()
                .filter(trial -> trials.containsKey(name(trial)))
                .min(Comparator.comparingDouble(TrialResult::seconds))
                .map(trial -> new Choice(Objects.requireNonNull(trials.get(name(trial))), trial.seconds()))
                .orElseGet(() -> new Choice(trials.values().iterator().next(), 0));
    }

    private static Map<String, List<TrialResult>> known(Optional<Results> last) {
        var known = new LinkedHashMap<String, List<TrialResult>>();
        last.map(Results::experiments)
                .orElse(List.of())
                .forEach(experiment -> known.put(experiment.className(), completed(experiment)));
        return known;
    }

    private static List<TrialResult> completed(ExperimentResult experiment) {
        return experiment.trials().stream()
                .filter(trial -> trial.status() == Status.COMPLETED)
                .toList();
    }

    private static String name(TrialResult trial) {
        return trial.arm().with("seed", trial.seed()).toString();
    }

    private static String experiment(UniqueId trial) {
        return trial.getSegments().stream()
                .filter(segment -> segment.getType().equals(EXPERIMENT))
                .map(UniqueId.Segment::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No experiment in the id " + trial));
    }
}
