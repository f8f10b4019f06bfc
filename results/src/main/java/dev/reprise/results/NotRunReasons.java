package dev.reprise.results;

import dev.reprise.judge.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why claims were not run: each reason once, as all trials have it that lack the same data set. */
public final class NotRunReasons {

    private NotRunReasons() {}

    /** How many claims each reason keeps from being judged, in the order of the experiments; without what a profile leaves out. */
    public static Map<String, Integer> of(List<ExperimentResult> experiments) {
        var reasons = new LinkedHashMap<String, Integer>();
        for (ExperimentResult experiment : experiments) {
            if (experiment.trials().isEmpty()) {
                continue; // skipped as a whole, on purpose
            }
            experiment.claims().stream()
                    .filter(claim -> claim.verdict() == Verdict.NOT_RUN)
                    .map(claim -> withoutCount(claim.finding().reason()))
                    .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        }
        return reasons;
    }

    /** The number of trials that did not run differs from claim to claim. */
    private static String withoutCount(String reason) {
        return reason.replaceFirst("^\\d+ trials? did not run: ", "").strip();
    }
}
