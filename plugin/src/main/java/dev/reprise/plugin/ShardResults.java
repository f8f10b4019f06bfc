package dev.reprise.plugin;

import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;

/** What the shards of a run say, by folder. */
record ShardResults(Map<Path, Results> byFolder) {

    private static final int MOST_NAMED = 10;

    /** A trial as one shard has it. */
    private record Sighting(Path folder, TrialResult trial) {}

    static ShardResults read(List<Path> folders) throws IOException {
        var results = new LinkedHashMap<Path, Results>();
        for (Path folder : folders) {
            results.put(
                    folder,
                    ResultsFile.read(folder.resolve(ResultsFolder.RESULTS_FILE)).ofThisRun());
        }
        return new ShardResults(results);
    }

    private Results results(Path folder) {
        return Objects.requireNonNull(byFolder.get(folder));
    }

    /** @throws MojoExecutionException naming the first trial that two shards completed differently, and the metric */
    void refuseDisagreement() throws MojoExecutionException {
        for (var sightings : sightings().entrySet()) {
            Sighting first = sightings.getValue().get(0);
            for (Sighting other : sightings.getValue()) {
                Optional<String> difference = TrialDifference.between(first.trial(), other.trial());
                if (difference.isPresent()) {
                    throw new MojoExecutionException("The trial " + sightings.getKey() + " has different results in "
                            + first.folder() + " and " + other.folder() + ": " + difference.get()
                            + ". Shards must be trained from the same code on machines with the same runtime;"
                            + differences(results(first.folder()), results(other.folder())));
                }
            }
        }
    }

    /** @throws MojoExecutionException naming trials of the merged run that no shard accounts for */
    void refuseGaps(Results merged) throws MojoExecutionException {
        Map<String, List<Sighting>> sightings = sightings();
        var gaps = new ArrayList<String>();
        for (ExperimentResult experiment : merged.experiments()) {
            for (TrialResult trial : experiment.allTrials().toList()) {
                String name = name(experiment, trial);
                List<Sighting> seen = sightings.getOrDefault(name, List.of());
                if (trial.status() == Status.NOT_RUN) {
                    gap(trial, seen, merged).ifPresent(gap -> gaps.add(name + ": " + gap));
                }
            }
        }
        if (!gaps.isEmpty()) {
            String rest = gaps.size() > MOST_NAMED ? "\n... and " + (gaps.size() - MOST_NAMED) + " more" : "";
            throw new MojoExecutionException(gaps.size() + " trials are missing from what was merged:\n"
                    + String.join("\n", gaps.subList(0, Math.min(MOST_NAMED, gaps.size()))) + rest);
        }
    }

    private Optional<String> gap(TrialResult missing, List<Sighting> seen, Results merged) {
        Optional<Sighting> completed = seen.stream()
                .filter(sighting -> sighting.trial().status() == Status.COMPLETED)
                .findFirst();
        if (completed.isPresent()) {
            Path folder = completed.get().folder();
            return Optional.of(folder + " trained it, but from other code or with another runtime than this one;"
                    + differences(results(folder), merged));
        }
        boolean accountedFor =
                seen.stream().anyMatch(sighting -> !sighting.trial().isLeftToOtherShard());
        if (accountedFor) {
            return Optional.empty();
        }
        return Optional.of(seen.stream()
                .flatMap(sighting -> sighting.trial().error().stream())
                .findFirst()
                .map(left -> left + ", whose folder is not among reprise.merge.from")
                .or(missing::error)
                .orElse("no shard has it"));
    }

    private Map<String, List<Sighting>> sightings() {
        var sightings = new HashMap<String, List<Sighting>>();
        byFolder.forEach((folder, results) -> results.experiments()
                .forEach(experiment -> experiment.allTrials().forEach(trial -> sightings
                        .computeIfAbsent(name(experiment, trial), name -> new ArrayList<>())
                        .add(new Sighting(folder, trial)))));
        // The first that completed is what the others are compared with.
        sightings
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> a.trial().status().compareTo(b.trial().status())));
        return sightings;
    }

    private static String name(ExperimentResult experiment, TrialResult trial) {
        var name = new StringBuilder(experiment.id());
        trial.arm()
                .values()
                .forEach((parameter, value) ->
                        name.append(' ').append(parameter).append('=').append(value));
        return name.append(" seed ").append(trial.seed()).toString();
    }

    private static String differences(Results one, Results other) {
        var names = new TreeSet<>(one.fingerprint().keySet());
        names.addAll(other.fingerprint().keySet());
        var differences = new ArrayList<String>();
        for (String name : names) {
            String left = one.fingerprint().getOrDefault(name, "-");
            String right = other.fingerprint().getOrDefault(name, "-");
            if (!left.equals(right)) {
                differences.add(name + " is " + left + " and " + right);
            }
        }
        return differences.isEmpty()
                ? " their recorded runtimes are the same, so look at the code"
                : " their runtimes differ: " + String.join(", ", differences);
    }
}
