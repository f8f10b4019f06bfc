package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.results.ReportResult;
import dev.reprise.results.RepriseVersion;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The recorded runs of experiments: the content of {@code reprise.evidence.json}. Immutable and sorted, so that the same records
 * give the same file.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param fingerprints what could change the bits of trials, each once, by the name that {@link RecordedRun} gives it
 * @param reports the written reports that the experiments name, by id
 * @param experiments by id
 * @param repriseVersion of Reprise that wrote it; empty if the file is older than this field
 */
@JsonPropertyOrder({"schemaVersion", "repriseVersion", "fingerprints", "reports", "experiments"})
public record Evidence(
        int schemaVersion,
        Map<String, Map<String, String>> fingerprints,
        List<ReportResult> reports,
        List<RecordedExperiment> experiments,
        Optional<String> repriseVersion) {

    /** The version of the file format that this code reads and writes. */
    public static final int SCHEMA_VERSION = 2;

    /** Nothing recorded yet. */
    public static final Evidence EMPTY = new Evidence(SCHEMA_VERSION, Map.of(), List.of(), List.of());

    /** A file that this version of Reprise writes. */
    public Evidence(
            int schemaVersion,
            Map<String, Map<String, String>> fingerprints,
            List<ReportResult> reports,
            List<RecordedExperiment> experiments) {
        this(schemaVersion, fingerprints, reports, experiments, Optional.of(RepriseVersion.current()));
    }

    /** @throws IllegalArgumentException if an id occurs twice, or a record names a fingerprint that is not there */
    public Evidence {
        fingerprints = Collections.unmodifiableMap(new TreeMap<>(fingerprints));
        reports =
                reports.stream().sorted(Comparator.comparing(ReportResult::id)).toList();
        experiments = experiments.stream()
                .sorted(Comparator.comparing(RecordedExperiment::id))
                .toList();
        for (int i = 1; i < experiments.size(); i++) {
            if (experiments.get(i).id().equals(experiments.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "experiment " + experiments.get(i).id() + " is recorded twice");
            }
        }
        for (RecordedExperiment experiment : experiments) {
            if (!fingerprints.containsKey(experiment.run().fingerprint())) {
                throw new IllegalArgumentException("experiment " + experiment.id() + " names the fingerprint "
                        + experiment.run().fingerprint() + ", which is not among the fingerprints");
            }
        }
    }

    /** The record of an experiment. */
    public Optional<RecordedExperiment> experiment(String id) {
        return experiments.stream()
                .filter(experiment -> experiment.id().equals(id))
                .findFirst();
    }

    /** What could change the bits of an experiment's trials. */
    public Map<String, String> fingerprintOf(RecordedExperiment experiment) {
        return fingerprints.getOrDefault(experiment.run().fingerprint(), Map.of());
    }
}
