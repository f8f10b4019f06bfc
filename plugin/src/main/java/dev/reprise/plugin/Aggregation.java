package dev.reprise.plugin;

import static java.util.stream.Collectors.joining;

import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Joins the results of a reactor's modules, which must not state the same claim twice. */
final class Aggregation {

    private final Map<String, Results> modules;

    private Aggregation(Map<String, Results> modules) {
        this.modules = modules;
    }

    /**
     * The results of all modules as those of one run.
     *
     * @param modules by the module's name; not empty
     * @throws IllegalArgumentException if two modules have an experiment or a claim of the same id, or different reports of the
     *     same id
     */
    static Results join(Map<String, Results> modules) {
        return new Aggregation(modules).joined();
    }

    private Results joined() {
        refuseSharedIds();
        List<ExperimentResult> experiments = modules.values().stream()
                .flatMap(results -> results.experiments().stream())
                .sorted(Comparator.comparing(ExperimentResult::id))
                .toList();
        return new Results(
                Results.SCHEMA_VERSION,
                all(Results::startedAt).min(Instant::compareTo).orElseThrow(),
                all(Results::finishedAt).max(Instant::compareTo).orElseThrow(),
                all(Results::profile).distinct().collect(joining(", ")),
                fingerprint(),
                reports(),
                experiments,
                Results.summarize(experiments));
    }

    private <T> java.util.stream.Stream<T> all(Function<Results, T> part) {
        return modules.values().stream().map(part);
    }

    private void refuseSharedIds() {
        var owners = new HashMap<String, String>();
        modules.forEach((module, results) -> {
            for (String id : ids(results.experiments())) {
                String other = owners.put(id, module);
                if (other != null) {
                    throw new IllegalArgumentException("The modules " + other + " and " + module + " both state " + id
                            + "; give the experiment or the claim another id in one of them");
                }
            }
        });
    }

    private static Set<String> ids(Collection<ExperimentResult> experiments) {
        var ids = new LinkedHashSet<String>();
        experiments.forEach(experiment -> {
            experiment.claims().forEach(claim -> ids.add("the claim " + claim.id()));
            ids.add("the experiment " + experiment.id());
        });
        return ids;
    }

    private List<ReportResult> reports() {
        var reports = new TreeMap<String, ReportResult>();
        modules.forEach((module, results) -> results.reports().forEach(report -> {
            ReportResult other = reports.put(report.id(), report);
            if (other != null && !other.equals(report)) {
                throw new IllegalArgumentException("The module " + module + " describes the report " + report.id()
                        + " otherwise than another module does; let them share the class with @Report");
            }
        }));
        return List.copyOf(reports.values());
    }

    /** Entries that all modules agree on; where they do not, each value with the modules that have it. */
    private Map<String, String> fingerprint() {
        var names = new TreeSet<String>();
        modules.values().forEach(results -> names.addAll(results.fingerprint().keySet()));
        var joined = new LinkedHashMap<String, String>();
        for (String name : names) {
            var owners = new LinkedHashMap<String, List<String>>();
            modules.forEach((module, results) -> owners.computeIfAbsent(
                            results.fingerprint().getOrDefault(name, "-"), value -> new ArrayList<>())
                    .add(module));
            joined.put(
                    name,
                    owners.size() == 1
                            ? owners.keySet().iterator().next()
                            : owners.entrySet().stream()
                                    .map(value -> value.getKey() + " (" + String.join(", ", value.getValue()) + ")")
                                    .collect(joining("; ")));
        }
        return joined;
    }
}
