package dev.reprise.results;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an earlier run found out of experiments that the one after it does not select. It is kept beside the newer results, so that running
 * one experiment again does not cost the report of all others; each says of which run it is.
 *
 * @param results of the earlier run
 */
public record EarlierResults(Results results) {

    /**
     * Why the two do not belong into one file, as the end of a sentence about the earlier one; empty if they do. Whatever else the file
     * states of the run must be true of everything in it.
     */
    public Optional<String> differenceFrom(Results now) {
        if (!results.repriseVersion().equals(now.repriseVersion())) {
            return Optional.of("they are of Reprise " + results.repriseVersion().orElse("of another version"));
        }
        List<String> changes = FingerprintMatch.differences(results.fingerprint(), now.fingerprint(), "not set");
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of("the machine or its settings changed: " + String.join("; ", changes));
    }

    /**
     * A later run, with the experiments that it did not run as the earlier one left them. An experiment that it ran is never kept, even if
     * its id has changed since.
     *
     * @param isThere whether an experiment still exists
     */
    public Results beside(Results now, Predicate<ExperimentResult> isThere) {
        var run = new EarlierRun(results.finishedAt(), results.profile());
        var classes = new HashSet<String>();
        var experiments = new TreeMap<String, ExperimentResult>();
        now.experiments().forEach(experiment -> classes.add(experiment.className()));
        results.experiments().stream()
                .filter(experiment -> !classes.contains(experiment.className()))
                .filter(isThere)
                .forEach(experiment -> experiments.put(experiment.id(), experiment.keptFrom(run)));
        now.experiments().forEach(experiment -> experiments.put(experiment.id(), experiment));
        return now.of(reports(now, experiments), List.copyOf(experiments.values()));
    }

    private List<ReportResult> reports(Results now, Map<String, ExperimentResult> experiments) {
        var named = new HashSet<String>();
        experiments.values().forEach(experiment -> experiment.report().ifPresent(named::add));
        var reports = new TreeMap<String, ReportResult>();
        results.reports().stream()
                .filter(report -> named.contains(report.id()))
                .forEach(report -> reports.put(report.id(), report));
        now.reports().forEach(report -> reports.put(report.id(), report));
        return List.copyOf(reports.values());
    }
}
