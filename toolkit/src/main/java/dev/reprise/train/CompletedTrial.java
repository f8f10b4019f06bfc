package dev.reprise.train;

import dev.reprise.results.DatasetResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;

/**
 * A trial whose training ended, and so one worth keeping.
 *
 * @param result with status {@link Status#COMPLETED}
 * @param datasets what it read, in the order of first use
 */
public record CompletedTrial(TrialResult result, List<DatasetResult> datasets) {

    /** @throws IllegalArgumentException if the trial did not complete */
    public CompletedTrial {
        if (result.status() != Status.COMPLETED) {
            throw new IllegalArgumentException("A completed trial cannot be " + result.status());
        }
        datasets = List.copyOf(datasets);
    }

    /** The same trial, with where its values come from. */
    public CompletedTrial with(Origin origin) {
        return new CompletedTrial(result.with(origin), datasets);
    }
}
