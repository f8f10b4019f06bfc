package dev.reprise.benchmarks;

import dev.reprise.launch.ExperimentsMain;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** One study through the engine as Reprise's plugin runs it: a coordinator, and workers that train; nothing is restored. */
final class StudyRun {

    private final Jvms jvms;
    private final Path folder;

    StudyRun(Jvms jvms, Path folder) {
        this.jvms = jvms;
        this.folder = folder;
    }

    /**
     * How it went.
     *
     * @param experiment as it is in the results file
     * @param bytes of that file
     */
    record Outcome(Jvms.Run run, ExperimentResult experiment, long bytes) {}

    /**
     * Runs it.
     *
     * @param root folder or jar with the experiment's class
     * @param experiment simple class name
     * @param memory arguments of each JVM for its memory; may be empty
     */
    Outcome run(Path root, String experiment, int seeds, int workers, List<String> memory) {
        Path results = folder.resolve(experiment).resolve("results.json");
        try {
            Files.createDirectories(results.getParent());
            Files.deleteIfExists(results);
            Path file = results.resolveSibling("run.properties");
            try (var out = Files.newBufferedWriter(file)) {
                properties(root, experiment, seeds, workers, memory, results).store(out, null);
            }
            Jvms.Run run =
                    jvms.run(Setup.coordinator(memory), ExperimentsMain.class.getName(), List.of(file.toString()));
            return new Outcome(run, trained(results, seeds), Files.size(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(
            Path root, String experiment, int seeds, int workers, List<String> memory, Path results) {
        var properties = new Properties();
        properties.setProperty("reprise.roots", root.toString());
        properties.setProperty("reprise.includes", experiment);
        properties.setProperty("reprise.seeds", Integer.toString(seeds));
        properties.setProperty("reprise.workers", Integer.toString(workers));
        properties.setProperty("reprise.threads", Integer.toString(workers));
        properties.setProperty("reprise.workerArguments", String.join("\n", Setup.worker(memory)));
        properties.setProperty(
                "reprise.workerDirectory", results.resolveSibling("workers").toString());
        properties.setProperty("reprise.results", results.toString());
        return properties;
    }

    private static ExperimentResult trained(Path results, int seeds) throws IOException {
        ExperimentResult experiment = ResultsFile.read(results).experiments().get(0);
        long completed = experiment.trials().stream()
                .filter(trial ->
                        trial.status() == TrialResult.Status.COMPLETED && trial.origin() == TrialResult.Origin.TRAINED)
                .count();
        if (completed == 0 || completed != experiment.trials().size() || completed % seeds != 0) {
            throw new IllegalStateException(completed + " of "
                    + experiment.trials().size() + " trials of " + experiment.id() + " were trained; see " + results);
        }
        return experiment;
    }
}
