package dev.reprise.lock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.judge.Arm;
import dev.reprise.judge.MeasuredTimes;
import dev.reprise.judge.Verdict;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialResult;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was accepted for one profile on one kind of machine.
 *
 * @param profile {@code quick} or {@code full}
 * @param fingerprint what can change the bits of a trial, by name
 * @param experiments by id
 */
@JsonPropertyOrder({"profile", "fingerprint", "experiments"})
public record AcceptedRun(
        String profile, Map<String, String> fingerprint, Map<String, AcceptedExperiment> experiments) {

    public AcceptedRun {
        fingerprint = sorted(fingerprint);
        experiments = sorted(experiments);
    }

    /**
     * One experiment.
     *
     * @param trials by arm, then seed
     * @param verdicts by claim id
     */
    @JsonPropertyOrder({"trials", "verdicts"})
    public record AcceptedExperiment(List<AcceptedTrial> trials, Map<String, Verdict> verdicts) {

        /** @throws IllegalArgumentException if a trial is there twice */
        public AcceptedExperiment {
            trials = trials.stream()
                    .sorted(Comparator.comparing(
                                    (AcceptedTrial trial) -> trial.arm().toString())
                            .thenComparingInt(AcceptedTrial::seed))
                    .toList();
            for (int i = 1; i < trials.size(); i++) {
                AcceptedTrial trial = trials.get(i);
                if (trial.name().equals(trials.get(i - 1).name())) {
                    throw new IllegalArgumentException("the trial " + trial.name() + " is accepted twice");
                }
            }
            verdicts = sorted(verdicts);
        }

        Optional<AcceptedTrial> trial(Arm arm, int seed) {
            return trials.stream()
                    .filter(trial -> trial.seed() == seed && trial.arm().equals(arm))
                    .findFirst();
        }
    }

    /**
     * One trial.
     *
     * @param metrics all but the times, which differ on each run
     * @param trainer what computed them; empty if no network was trained
     */
    @JsonPropertyOrder({"arm", "seed", "trainer", "parametersSha256", "metrics"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record AcceptedTrial(
            Arm arm,
            int seed,
            Optional<String> parametersSha256,
            Map<String, Double> metrics,
            Optional<Trainer.Kind> trainer) {

        public AcceptedTrial {
            arm = new Arm(sorted(arm.values()));
            metrics = sorted(metrics);
        }

        static AcceptedTrial of(TrialResult trial) {
            var metrics = new TreeMap<>(trial.metrics());
            metrics.keySet().removeIf(MeasuredTimes::isOne);
            return new AcceptedTrial(
                    trial.arm(),
                    trial.seed(),
                    trial.parametersSha256(),
                    metrics,
                    trial.trainer().map(Trainer::kind));
        }

        /** Whether its bits are those of every machine. */
        boolean isPortable() {
            return trainer.equals(Optional.of(Trainer.Kind.KERNEL));
        }

        /** Arm and seed, such as {@code lr=0.1 seed 1}. */
        String name() {
            var name = new StringBuilder();
            arm.values()
                    .forEach((parameter, value) ->
                            name.append(parameter).append('=').append(value).append(' '));
            return name + "seed " + seed;
        }
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
