package dev.reprise.imports;

import dev.reprise.results.ImportResult;
import dev.reprise.results.TrialResult;
import java.util.List;

/** What became of reading a file: all of it, or nothing. */
public sealed interface Import {

    /**
     * Everything was read.
     *
     * @param trials in the order of their appearance
     */
    record Trials(List<TrialResult> trials, ImportResult source) implements Import {

        public Trials {
            trials = List.copyOf(trials);
        }
    }

    /**
     * Something is wrong, so that no trial was taken over.
     *
     * @param problems each with its file and line
     */
    record Refused(List<String> problems) implements Import {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
