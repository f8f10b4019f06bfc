package dev.reprise.store;

import dev.reprise.results.DatasetResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;

/**
 * A trial worth keeping: one whose training ended.
 *
 * @param result with status {@link Status#COMPLETED}
 * @param datasets what the trial read, in the order of first use
 */
public record StoredTrial(TrialResult result, List<DatasetResult> datasets) {

    /** @throws IllegalArgumentException if the trial did not complete */
    public StoredTrial {
        if (result.status() != Status.COMPLETED) {
            throw new IllegalArgumentException("Only completed trials are stored, and this one is " + result.status());
        }
        datasets = List.copyOf(datasets);
    }

    /** The same trial, with where its values come from. */
    StoredTrial with(Origin origin) {
        return new StoredTrial(result.with(origin), datasets);
    }
}
