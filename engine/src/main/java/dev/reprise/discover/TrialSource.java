package dev.reprise.discover;

import dev.reprise.judge.PlannedTrial;
import dev.reprise.results.ImportResult;
import dev.reprise.results.TrialResult;
import dev.reprise.train.body.TrainingClass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the trials of an experiment come from. */
public sealed interface TrialSource {

    /** They are trained by a method of the experiment. */
    record Trained(TrainingClass training) implements TrialSource {}

    /** A program trains them, when they are asked for. */
    record Commanded(TrainingCommand command) implements TrialSource {}

    /**
     * They were made elsewhere, and read from a file.
     *
     * @param file that they were read from
     * @param trials in the order of the file
     */
    record Imported(ImportResult file, Map<PlannedTrial, TrialResult> trials) implements TrialSource {

        public Imported {
            trials = Collections.unmodifiableMap(new LinkedHashMap<>(trials));
        }

        static Imported of(ImportResult file, List<TrialResult> made) {
            var trials = new LinkedHashMap<PlannedTrial, TrialResult>();
            made.forEach(trial -> trials.put(new PlannedTrial(trial.arm(), trial.seed()), trial));
            return new Imported(file, trials);
        }
    }
}
