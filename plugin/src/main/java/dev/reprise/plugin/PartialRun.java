package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.EarlierResults;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.ResultsFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/**
 * A run of selected experiments: the results of all others stay beside its own, marked as of the earlier run. Whoever runs one experiment
 * again still has a report of all of them.
 *
 * @param last the run before
 * @param roots folders with compiled experiments
 */
record PartialRun(KeptRun last, List<Path> roots, Log log) {

    /** Whether only a part of the experiments is selected; a shard and a merge of shards are runs of everything. */
    static boolean is(ParameterValues values) {
        return Stream.of(RunParameters.INCLUDES, RunParameters.EXCLUDES, RunParameters.TAGS)
                        .anyMatch(values::has)
                && !values.has(RunParameters.SHARD)
                && !values.has(JvmParameters.MERGE_FROM);
    }

    /** Adds to the results, which the run has written, what it did not select. */
    void complete() throws IOException {
        Results now = ResultsFile.read(last.results());
        Optional<EarlierResults> earlier = earlier();
        Optional<String> difference = earlier.flatMap(results -> results.differenceFrom(now));
        if (earlier.isEmpty() || difference.isPresent()) {
            difference.ifPresent(
                    why -> log.info("The results of experiments that were not selected are not kept, since " + why));
            return;
        }
        Results all = earlier.get().beside(now, this::isThere);
        if (!all.kept().isEmpty()) {
            ResultsFile.write(all, last.results());
            int kept = all.kept().size();
            log.info((kept == 1
                            ? "One experiment that was not selected stays"
                            : kept + " experiments that were not selected stay")
                    + " in the report as of an earlier run, and nothing of it decides this build");
        }
    }

    private Optional<EarlierResults> earlier() throws IOException {
        if (Files.notExists(last.earlier())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EarlierResults(ResultsFile.read(last.earlier())));
        } catch (ResultsFormatException e) {
            log.warn("The results of experiments that were not selected are not kept: " + e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isThere(ExperimentResult experiment) {
        return roots.stream().anyMatch(root -> Files.exists(CompiledExperiments.fileOf(root, experiment.className())));
    }
}
