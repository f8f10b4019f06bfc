package dev.reprise.train;

import dev.reprise.results.DatasetResult;
import dev.reprise.results.TrialResult;
import java.util.List;

/**
 * A trial whose training ended.
 *
 * @param datasets what it read, in the order of first use
 */
public record CompletedTrial(TrialResult result, List<DatasetResult> datasets) {

    public CompletedTrial {
        datasets = List.copyOf(datasets);
    }
}
