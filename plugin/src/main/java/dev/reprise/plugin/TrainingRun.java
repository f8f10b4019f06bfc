package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Trains and judges in a JVM of its own.
 *
 * @param plugin which build of the plugin and its libraries this is
 * @param meanwhile what Maven's JVM begins when the other one starts
 */
record TrainingRun(
        Fork fork,
        ExperimentFolders experiments,
        ResultsFolder folder,
        String plugin,
        boolean failIfNoExperiments,
        Runnable meanwhile,
        Log log) {

    private static final String MAIN_CLASS = "dev.reprise.launch.ExperimentsMain";

    /**
     * Leaves a results file, or fails.
     *
     * @param keepUnchanged whether the results of the last run may stay if another would come to the same
     * @throws MojoExecutionException if the JVM failed, or wrote no results, or another build runs in this folder
     */
    void execute(ParameterValues values, boolean keepUnchanged)
            throws IOException, MojoExecutionException, MojoFailureException {
        FolderLock lockedFolder = FolderLock.of(folder.path());
        try {
            executeAlone(values, keepUnchanged);
        } finally {
            lockedFolder.close();
        }
    }

    private void executeAlone(ParameterValues values, boolean keepUnchanged)
            throws IOException, MojoExecutionException, MojoFailureException {
        var last = new KeptRun(folder.results(), folder.fork());
        List<Path> roots = experiments.find();
        if (roots.isEmpty()) {
            last.forget();
            experiments.refuseNone(failIfNoExperiments, log);
            writeNothing(values);
            return;
        }
        ForkedRun run;
        String inputs;
        Optional<Instant> upToDate = Optional.empty();
        try {
            run = prepare(roots, values, last);
            var all = new RunInputs(run, plugin, System.getenv());
            inputs = all.sha256();
            upToDate = keepUnchanged && all.decide() ? last.finishedWith(inputs) : Optional.empty();
        } finally {
            if (upToDate.isEmpty()) {
                last.forget(); // also where the settings are wrong: no earlier run may be taken for this one
            }
        }
        if (upToDate.isPresent()) {
            log.info("Nothing changed since the run that finished at " + upToDate.get()
                    + ", so its results are up to date; -Dreprise.keepUnchanged=false judges them again");
            return;
        }
        meanwhile.run();
        try {
            run.execute(log, StatusLine.on(fork.session()));
        } finally {
            if (folder.hasResults()) {
                haveAllResults(run.values(), last, roots);
            }
        }
        if (!folder.hasResults()) {
            throw new MojoExecutionException("The experiments' JVM ended without results; its output is above");
        }
        haveStore(run.values());
        last.keep(inputs);
    }

    private void haveAllResults(ParameterValues values, KeptRun last, List<Path> roots) throws IOException {
        if (PartialRun.is(values)) {
            new PartialRun(last, roots, log).complete();
        }
        Files.deleteIfExists(last.earlier());
    }

    /** A run of imported trials stores nothing; later, a folder that is there says that nobody removed it since. */
    private static void haveStore(ParameterValues values) throws IOException {
        Optional<Path> store = values.find(RunParameters.STORE);
        if (store.isPresent() && !Files.exists(store.get())) {
            try {
                Files.createDirectories(store.get());
            } catch (FileSystemException e) {
                // Where nothing can be stored, nothing is left out next time.
            }
        }
    }

    private ForkedRun prepare(List<Path> roots, ParameterValues values, KeptRun last) throws MojoExecutionException {
        return fork.training(
                MAIN_CLASS,
                roots,
                values.with(JvmParameters.RESULTS, folder.results().toAbsolutePath())
                        .with(JvmParameters.REPEATABLE, last.repeatable().toAbsolutePath()),
                folder.fork());
    }

    private void writeNothing(ParameterValues values) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var nothing = new Results(
                Results.SCHEMA_VERSION,
                now,
                now,
                TrialParameters.PROFILE.textOf(values.get(TrialParameters.PROFILE)),
                Map.of(),
                List.of(),
                List.of(),
                Results.summarize(List.of()));
        ResultsFile.write(nothing, folder.results());
    }
}
