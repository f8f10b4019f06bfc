package dev.reprise.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outcomes for tests: arms of one swept parameter {@code m}, seeds 1, 2, 3... in the order of the values. */
final class Trials {

    private final Map<Arm, Map<Integer, TrialOutcome>> trials = new LinkedHashMap<>();
    private final List<String> values = new ArrayList<>();

    static Trials trials() {
        return new Trials();
    }

    static Arm m(Object value) {
        return Arm.of("m", value);
    }

    /** One value of a metric per seed. */
    Trials with(Arm arm, String metric, double... bySeed) {
        for (int i = 0; i < bySeed.length; i++) {
            TrialOutcome old = trial(arm, i + 1);
            var metrics = new LinkedHashMap<>(old.metrics());
            metrics.put(metric, bySeed[i]);
            put(new TrialOutcome(arm, i + 1, metrics, old.series(), old.figures()));
        }
        return this;
    }

    /** One series per seed. */
    Trials withSeries(Arm arm, String name, double[]... bySeed) {
        for (int i = 0; i < bySeed.length; i++) {
            TrialOutcome old = trial(arm, i + 1);
            var series = new LinkedHashMap<>(old.series());
            series.put(name, java.util.Arrays.stream(bySeed[i]).boxed().toList());
            put(new TrialOutcome(arm, i + 1, old.metrics(), series, old.figures()));
        }
        return this;
    }

    Trials withFigure(Arm arm, int seed, String name) {
        TrialOutcome old = trial(arm, seed);
        put(new TrialOutcome(arm, seed, old.metrics(), old.series(), Set.of(name)));
        return this;
    }

    Trials withoutTrials(Arm arm) {
        trials.computeIfAbsent(arm, a -> new LinkedHashMap<>());
        if (!arm.equals(Arm.NONE)) {
            values.add(arm.values().get("m"));
        }
        return this;
    }

    /** A trial that failed. */
    Trials without(Arm arm, int seed) {
        trials.get(arm).remove(seed);
        return this;
    }

    List<TrialOutcome> list() {
        return trials.values().stream()
                .flatMap(seeds -> seeds.values().stream())
                .toList();
    }

    Sweeps sweeps() {
        return values.isEmpty() ? Sweeps.NONE : new Sweeps(Map.of("m", values));
    }

    List<Arm> arms() {
        return List.copyOf(trials.keySet());
    }

    Outcomes outcomes() {
        return new Outcomes(arms(), sweeps(), list());
    }

    private TrialOutcome trial(Arm arm, int seed) {
        if (!trials.containsKey(arm)) {
            withoutTrials(arm);
        }
        return trials.get(arm).getOrDefault(seed, new TrialOutcome(arm, seed, Map.of(), Map.of(), Set.of()));
    }

    private void put(TrialOutcome trial) {
        trials.get(trial.arm()).put(trial.seed(), trial);
    }
}
