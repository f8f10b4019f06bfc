package dev.reprise.plugin;

import static java.util.stream.Collectors.joining;

import dev.reprise.results.Results;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
 * fails the build if a claim was missed or a trial broke. Trains nothing: a trial that no shard brought is an error.
 */
@Mojo(name = "merge", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class MergeMojo extends RunMojo {

    /**
     * The shards' result folders ({@code target/reprise}), separated by commas; relative ones start at the folder that Maven was
     * called in. With several modules, each module looks below them for its own path from there.
     */
    @Parameter(property = "reprise.merge.from", required = true)
    String mergeFrom;

    /**
     * What fails the build: some of {@code missed}, {@code stale} (a declared deviation that was not measured), {@code changed}
     * (another value than was accepted), {@code inconclusive} and {@code not-run}, separated by commas, or {@code nothing}. Failed
     * trials and invalid claims always fail it.
     */
    @Parameter(property = "reprise.failOn", defaultValue = "missed,stale,changed")
    String failOn;

    @Inject
    MergeMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        var chosen = FailOn.parse(failOn);
        if (holdsModulesOnly()) {
            return;
        }
        var shards = ShardResults.read(shardFolders().folders(mergeFrom));
        shards.refuseDisagreement();
        train();
        Results merged = readResults();
        writeReport(merged);
        shards.refuseGaps(merged);
        conclude(new Verification(merged, failIfNoExperiments, chosen));
    }

    @Override
    Map<String, String> configuration() throws IOException {
        Map<String, String> configuration = super.configuration();
        configuration.put(
                "reprise.merge.from",
                shardFolders().folders(mergeFrom).stream().map(Path::toString).collect(joining(File.pathSeparator)));
        configuration.put("reprise.rerun", "false");
        configuration.remove("reprise.shard");
        configuration.remove("reprise.export");
        configuration.putIfAbsent(
                "reprise.store", directory.toPath().resolve("store").toString());
        return configuration;
    }

    private ShardFolders shardFolders() {
        Path root = Path.of(session.getExecutionRootDirectory());
        return new ShardFolders(root, directory.toPath());
    }
}
