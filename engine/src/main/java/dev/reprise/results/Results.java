package dev.reprise.results;

import dev.reprise.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that one run found out; the content of {@code results.json}.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param profile {@code quick} or {@code full}
 * @param fingerprint what can change the bits of a trial, by name
 * @param reports the written reports that the experiments name, by id
 * @param experiments by id
 * @param summary number of claims by verdict; every verdict has an entry
 */
public record Results(
        int schemaVersion,
        Instant startedAt,
        Instant finishedAt,
        String profile,
        Map<String, String> fingerprint,
        List<ReportResult> reports,
        List<ExperimentResult> experiments,
        Map<Verdict, Integer> summary) {

    /**
     * The version of the file format that this code reads and writes. Optional fields may be added within a version: a reader takes an
     * absent one as empty and passes over those it does not know.
     */
    public static final int SCHEMA_VERSION = 1;

    public Results {
        fingerprint = Copies.ordered(fingerprint);
        reports = List.copyOf(reports);
        experiments = List.copyOf(experiments);
        summary = Copies.ordered(summary);
    }

    /** Counts claims by verdict; a verdict without claims counts zero. */
    public static Map<Verdict, Integer> summarize(List<ExperimentResult> experiments) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        for (ExperimentResult experiment : experiments) {
            for (ClaimResult claim : experiment.claims()) {
                counts.merge(claim.verdict(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
