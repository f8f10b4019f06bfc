package dev.reprise.plugin;

import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Joins what shards have trained ({@code reprise.shard}), judges the claims on all of it, writes the results and the report, and
 * fails the build if a claim was missed or a trial failed. Trains nothing: a trial that no shard brought is an error.
 */
@Mojo(name = "merge", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class MergeMojo extends AbstractJudgingMojo {

    /**
     * The shards' result folders ({@code target/reprise}), separated by commas; relative ones start at the folder that Maven
     * was called in. With several modules, each module looks below them for its own path from there.
     */
    @Parameter(property = "reprise.merge.from", required = true)
    String mergeFrom;

    @Inject
    MergeMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        ParameterValues given = ParameterValues.none()
                .given(GoalParameters.MERGE_FROM, mergeFrom)
                .given(GoalParameters.FAIL_ON, failOn);
        if (holdsModulesOnly()) {
            return;
        }
        var places = new ShardFolders(Path.of(session.getExecutionRootDirectory()), directory.toPath());
        List<Path> folders =
                places.folders(given.find(GoalParameters.MERGE_FROM).orElse(List.of()));
        var shards = ShardResults.read(folders);
        shards.refuseDisagreement();
        train(values(folders), false);
        Results merged = folder().read();
        reporting().write(merged);
        shards.refuseGaps(merged);
        reporting()
                .judge(new Verification(
                        merged, failIfNoExperiments, given.get(GoalParameters.FAIL_ON), nothingSelectedIn(merged)));
    }

    private ParameterValues values(List<Path> folders) {
        return judging(atOnce(threads, null))
                .with(
                        RunParameters.STORE,
                        storeFolder(store).orElse(directory.toPath().resolve("store")))
                .with(JvmParameters.MERGE_FROM, folders);
    }
}
