package dev.reprise.reports.view;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.planning.FullTraining;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ExperimentResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * About how long experiments train in the full profile: as long as they did when they were recorded, or else as long as {@link FullTraining}
 * estimates.
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
        return FullTraining.secondsPerTrial(experiment).stream()
                .map(seconds -> seconds * experiment.trials().size())
                .findFirst();
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
