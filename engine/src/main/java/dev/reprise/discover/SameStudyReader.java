package dev.reprise.discover;

import dev.reprise.ImportedTrials;
import dev.reprise.SameStudyAs;
import dev.reprise.imports.ImportSpec;
import dev.reprise.train.body.SweptField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** Reads with which other experiment one is to be compared, and checks that the two can be. */
final class SameStudyReader {

    private final Class<?> type;
    private final List<SweptField> sweeps;
    private final Issues issues;

    SameStudyReader(Class<?> type, List<SweptField> sweeps, Issues issues) {
        this.type = type;
        this.sweeps = sweeps;
        this.issues = issues;
    }

    Optional<SameStudy> read() {
        SameStudyAs stated = type.getAnnotation(SameStudyAs.class);
        if (stated == null) {
            return Optional.empty();
        }
        Class<?> other = stated.value();
        List<String> metrics = List.of(stated.metrics());
        if (other == type) {
            error("names the class itself; name the experiment that has the trials of the other origin");
        } else if (!ExperimentReader.isExperiment(other)) {
            error("names " + other.getName() + ", which is no @Experiment");
        } else {
            checkSweeps(other);
            checkMetrics(type, metrics);
            checkMetrics(other, metrics);
        }
        return Optional.of(new SameStudy(other, metrics));
    }

    private void checkSweeps(Class<?> other) {
        // What is wrong with the other class is reported where that is read.
        List<SweptField> there =
                SweepReader.read(other, new Issues(DiscoveryIssueReporter.collecting(new ArrayList<>())));
        List<String> names = names(there);
        if (!names(sweeps).stream()
                .sorted()
                .toList()
                .equals(names.stream().sorted().toList())) {
            error("names " + other.getSimpleName() + ", which sweeps " + names + ", but this experiment sweeps "
                    + names(sweeps) + "; the same study sweeps the same parameters");
            return;
        }
        for (SweptField here : sweeps) {
            List<String> known = there.stream()
                    .filter(field -> field.name().equals(here.name()))
                    .findFirst()
                    .map(SweptField::values)
                    .orElse(List.of());
            here.values().stream()
                    .filter(value -> !known.contains(value))
                    .forEach(value -> error("names " + other.getSimpleName() + ", whose sweep '" + here.name()
                            + "' lists " + known + ", but this one lists '" + value
                            + "'; leave out values that only one of the two has, and write the others alike"));
        }
    }

    /** What a method records is known when it has run; a file's metrics are declared. */
    private void checkMetrics(Class<?> experiment, List<String> metrics) {
        ImportedTrials imported = experiment.getAnnotation(ImportedTrials.class);
        if (imported != null) {
            var declared = ImportSpec.of(imported, List.of()).metrics().keySet();
            metrics.stream()
                    .filter(metric -> !declared.contains(metric))
                    .forEach(metric -> error("compares the metric '" + metric + "', but @ImportedTrials of "
                            + experiment.getSimpleName() + " reads " + declared));
        }
    }

    private static List<String> names(List<SweptField> fields) {
        return fields.stream().map(SweptField::name).toList();
    }

    private void error(String what) {
        issues.error(ClassSource.from(type), "@SameStudyAs of " + type.getName() + " " + what);
    }
}
