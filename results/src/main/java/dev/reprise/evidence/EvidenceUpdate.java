package dev.reprise.evidence;

import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The evidence as a run would have it, and what that changes.
 *
 * @param updated the new evidence
 * @param changes one for each experiment of the run that is, or was, recorded
 */
public record EvidenceUpdate(Evidence updated, List<EvidenceChange> changes) {

    public EvidenceUpdate {
        changes = List.copyOf(changes);
    }

    /**
     * Records a run. Each experiment stands for itself, with trials and claims of one run: the newer one takes the place of the older
     * one, unless the code is the same and the older one has more trials. Experiments that were left out stay.
     */
    public static EvidenceUpdate of(Evidence evidence, Results results) {
        var recording = new Recording(results);
        var records = new TreeMap<String, RecordedExperiment>();
        evidence.experiments().forEach(record -> records.put(record.id(), record));
        var changes = new ArrayList<EvidenceChange>();
        for (ExperimentResult experiment : results.experiments()) {
            Optional<RecordedExperiment> now = recording.of(experiment);
            if (now.isPresent()) {
                Optional<RecordedExperiment> was = evidence.experiment(experiment.id());
                EvidenceChange change =
                        was.map(record -> change(record, now.get())).orElseGet(() -> EvidenceChange.added(now.get()));
                changes.add(change);
                if (change.kind() != EvidenceChange.Kind.KEPT) {
                    records.put(experiment.id(), now.get());
                }
            }
        }
        return new EvidenceUpdate(
                new Evidence(
                        Evidence.SCHEMA_VERSION,
                        fingerprints(evidence, recording, results, records),
                        reports(evidence, results, records),
                        List.copyOf(records.values())),
                changes);
    }

    private static EvidenceChange change(RecordedExperiment was, RecordedExperiment now) {
        if (sameButForTheDate(was, now)) {
            return EvidenceChange.kept(was, "the run says the same");
        }
        boolean sameCode = was.run().codeSha256().isPresent()
                && was.run().codeSha256().equals(now.run().codeSha256());
        if (sameCode && was.trials().size() > now.trials().size()) {
            return EvidenceChange.kept(
                    was,
                    "the record has " + was.trials().size() + " trials of the same code, the run "
                            + now.trials().size());
        }
        return EvidenceChange.replaced(was, now);
    }

    /** Accepting again what was restored must not touch the file. */
    private static boolean sameButForTheDate(RecordedExperiment was, RecordedExperiment now) {
        return dated(was, now.run().date(), now.run().commit()).equals(now);
    }

    private static RecordedExperiment dated(RecordedExperiment record, Instant date, Optional<String> commit) {
        RecordedRun run = record.run();
        return record.with(new RecordedRun(
                date, run.profile(), run.machine(), run.fingerprint(), commit, run.codeSha256(), run.seconds()));
    }

    private static Map<String, Map<String, String>> fingerprints(
            Evidence evidence, Recording recording, Results results, Map<String, RecordedExperiment> records) {
        var all = new TreeMap<String, Map<String, String>>(evidence.fingerprints());
        all.put(recording.fingerprint(), results.fingerprint());
        Set<String> used = new HashSet<>();
        records.values().forEach(record -> used.add(record.run().fingerprint()));
        all.keySet().retainAll(used);
        return all;
    }

    private static List<ReportResult> reports(
            Evidence evidence, Results results, Map<String, RecordedExperiment> records) {
        var all = new TreeMap<String, ReportResult>();
        evidence.reports().forEach(report -> all.put(report.id(), report));
        results.reports().forEach(report -> all.put(report.id(), report));
        Set<String> used = new HashSet<>();
        records.values().forEach(record -> record.report().ifPresent(used::add));
        all.keySet().retainAll(used);
        return List.copyOf(all.values());
    }
}
