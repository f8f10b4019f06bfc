package dev.reprise.engine;

import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many trials of a run each other machine trained. */
final class Places {

    private Places() {}

    /** Empty if all were trained here, or restored. */
    static Optional<String> line(Results results) {
        Map<String, Integer> trials = new TreeMap<>();
        for (ExperimentResult experiment : results.experiments()) {
            experiment.trials().stream()
                    .filter(trial -> trial.origin() == Origin.TRAINED)
                    .flatMap(trial -> trial.place().stream())
                    .forEach(place -> trials.merge(place, 1, Integer::sum));
        }
        return trials.isEmpty()
                ? Optional.empty()
                : Optional.of(trials.entrySet().stream()
                        .map(place -> place.getKey() + ": " + place.getValue())
                        .collect(Collectors.joining("; ", "Trials on other machines: ", "")));
    }
}
