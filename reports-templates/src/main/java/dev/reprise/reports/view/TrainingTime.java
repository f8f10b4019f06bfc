package dev.reprise.reports.view;

import dev.reprise.evidence.Evidence;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ScaledNumber;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * About how long experiments train in the full profile: as long as they did when they were recorded, or else as long as here times what
 * the quick profile leaves out.
 */
final class TrainingTime {

    private double seconds;
    private int recorded;
    private int estimated;
    private int unknown;

    private TrainingTime() {}

    /** In words, with where it is known from. */
    static String of(Collection<ExperimentResult> experiments, Evidence evidence) {
        var time = new TrainingTime();
        experiments.forEach(experiment -> time.add(experiment, evidence));
        return time.words();
    }

    private void add(ExperimentResult experiment, Evidence evidence) {
        var record = evidence.experiment(experiment.id());
        OptionalDouble here = estimate(experiment);
        if (record.isPresent()) {
            seconds += record.get().run().seconds();
            recorded++;
        } else if (here.isPresent()) {
            seconds += here.getAsDouble();
            estimated++;
        } else {
            unknown++;
        }
    }

    /** With as many seeds as here; empty where nothing says by how much the profiles differ. */
    private static OptionalDouble estimate(ExperimentResult experiment) {
        List<TrialResult> trials = experiment.trials().stream()
                .filter(trial -> trial.status() == Status.COMPLETED && Double.isFinite(trial.seconds()))
                .toList();
        boolean told = !trials.isEmpty()
                && trials.stream().noneMatch(trial -> trial.scaled().isEmpty());
        return told
                ? OptionalDouble.of(trials.stream()
                        .mapToDouble(trial -> trial.seconds() * more(trial.scaled()))
                        .sum())
                : OptionalDouble.empty();
    }

    /** Parts of the data, such as training images and test images, add up; what is counted otherwise multiplies their time. */
    private static double more(List<ScaledNumber> numbers) {
        Map<String, List<ScaledNumber>> kinds = numbers.stream()
                .filter(number -> number.quick() > 0)
                .collect(Collectors.groupingBy(TrainingTime::counted));
        return kinds.values().stream()
                .mapToDouble(parts ->
                        (double) parts.stream().mapToLong(ScaledNumber::full).sum()
                                / parts.stream().mapToLong(ScaledNumber::quick).sum())
                .reduce(1, (a, b) -> a * b);
    }

    /** What a number counts: the last word of its name. */
    private static String counted(ScaledNumber number) {
        return number.name().strip().replaceFirst("^.*\\s", "");
    }

    private String words() {
        if (recorded + estimated == 0) {
            return "Nobody has measured yet how long that takes.";
        }
        var sources = new ArrayList<String>();
        if (recorded > 0) {
            sources.add("as recorded for " + Numbers.count(recorded, "experiment", "experiments"));
        }
        if (estimated > 0) {
            sources.add("estimated for " + estimated + " from the times of this run");
        }
        if (unknown > 0) {
            sources.add(unknown + " more were never timed");
        }
        return "About " + Numbers.duration(seconds) + " of training on one core: " + String.join(", ", sources) + ".";
    }
}
