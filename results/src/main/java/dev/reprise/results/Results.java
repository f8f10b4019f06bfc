package dev.reprise.results;

import dev.reprise.judge.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one run found out; the content of {@code results.json}.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param profile {@code quick} or {@code full}
 * @param fingerprint what can change the bits of a trial, by name
 * @param reports the written reports that the experiments name, by id
 * @param experiments by id: those that it ran, and those that are kept from an earlier run because it selected others
 * @param summary number of claims by verdict, those of kept experiments included; every verdict has an entry
 * @param commit version of the project's sources as version control names it, with {@code -dirty} if files had changed since
 * @param lock the run compared with the lock file; empty if there is none
 * @param repriseVersion of Reprise that judged it; empty if it is older than this field
 */
public record Results(
        int schemaVersion,
        Instant startedAt,
        Instant finishedAt,
        String profile,
        Map<String, String> fingerprint,
        List<ReportResult> reports,
        List<ExperimentResult> experiments,
        Map<Verdict, Integer> summary,
        Optional<String> commit,
        Optional<LockResult> lock,
        Optional<String> repriseVersion) {

    /**
     * The version of the file format that this code reads and writes. Optional fields may be added within a version: a reader takes an
     * absent one as empty and passes over those it does not know.
     */
    public static final int SCHEMA_VERSION = 2;

    public Results {
        fingerprint = Copies.ordered(fingerprint);
        reports = List.copyOf(reports);
        experiments = List.copyOf(experiments);
        summary = Copies.ordered(summary);
    }

    /** A run of this version of Reprise. */
    public Results(
            int schemaVersion,
            Instant startedAt,
            Instant finishedAt,
            String profile,
            Map<String, String> fingerprint,
            List<ReportResult> reports,
            List<ExperimentResult> experiments,
            Map<Verdict, Integer> summary,
            Optional<String> commit,
            Optional<LockResult> lock) {
        this(
                schemaVersion,
                startedAt,
                finishedAt,
                profile,
                fingerprint,
                reports,
                experiments,
                summary,
                commit,
                lock,
                Optional.of(RepriseVersion.current()));
    }

    /** A run of unknown sources that was not compared with a lock. */
    public Results(
            int schemaVersion,
            Instant startedAt,
            Instant finishedAt,
            String profile,
            Map<String, String> fingerprint,
            List<ReportResult> reports,
            List<ExperimentResult> experiments,
            Map<Verdict, Integer> summary) {
        this(
                schemaVersion,
                startedAt,
                finishedAt,
                profile,
                fingerprint,
                reports,
                experiments,
                summary,
                Optional.empty(),
                Optional.empty());
    }

    /** The same run with its experiments described further; they must have the same verdicts. */
    public Results with(List<ExperimentResult> described) {
        return copy(reports, described, summary, commit, lock);
    }

    /** What this run itself did, without experiments that are kept from an earlier one: what decides a build, and what may be accepted. */
    public Results ofThisRun() {
        List<ExperimentResult> ran =
                experiments.stream().filter(e -> e.earlierRun().isEmpty()).toList();
        return ran.size() == experiments.size() ? this : of(reports, ran);
    }

    /** The experiments that are kept from earlier runs. */
    public List<ExperimentResult> kept() {
        return experiments.stream().filter(e -> e.earlierRun().isPresent()).toList();
    }

    Results of(List<ReportResult> otherReports, List<ExperimentResult> others) {
        return copy(otherReports, others, summarize(others), commit, lock);
    }

    /** The same run of known sources. */
    public Results withCommit(Optional<String> of) {
        return copy(reports, experiments, summary, of, lock);
    }

    /** The same run, compared with a lock. */
    public Results withLock(LockResult comparison) {
        return copy(reports, experiments, summary, commit, Optional.of(comparison));
    }

    private Results copy(
            List<ReportResult> ofReports,
            List<ExperimentResult> ofExperiments,
            Map<Verdict, Integer> counts,
            Optional<String> of,
            Optional<LockResult> comparison) {
        return new Results(
                schemaVersion,
                startedAt,
                finishedAt,
                profile,
                fingerprint,
                ofReports,
                ofExperiments,
                counts,
                of,
                comparison,
                repriseVersion);
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
