package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.RandomCheck;
import dev.reprise.evidence.RandomCheck.Drawn;
import dev.reprise.evidence.RandomCheck.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/**
 * Trains a few recorded trials of the evidence file again, drawn at random, and fails unless each has the recorded parameter hash. It
 * judges nothing, and its results take no one's place.
 */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class CheckMojo extends RunMojo {

    /** How many trials. */
    @Parameter(property = "reprise.check", defaultValue = "3")
    int check;

    /** Seed of the draw, to repeat one; the time when not set. */
    @Parameter(property = "reprise.check.seed")
    @Nullable
    Long checkSeed;

    private RandomCheck chosen = new RandomCheck(List.of());

    @Inject
    CheckMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        long seed = checkSeed == null ? System.currentTimeMillis() : checkSeed;
        chosen = RandomCheck.draw(EvidenceFile.read(evidence.toPath()), check, seed);
        if (chosen.drawn().isEmpty()) {
            throw new MojoFailureException("No trial with a parameter hash is recorded in " + evidence
                    + "; record some with mvn verify and mvn reprise:accept");
        }
        getLog().info("Training again, drawn with -Dreprise.check.seed=" + seed + ":");
        chosen.drawn().forEach(trial -> getLog().info("  " + trial));
        super.run();
        tell(ResultsFile.read(resultsFile()));
    }

    private void tell(Results again) throws MojoFailureException {
        var problems = new ArrayList<String>();
        int equal = 0;
        for (Drawn trial : chosen.drawn()) {
            Outcome outcome = RandomCheck.compare(trial, again);
            if (outcome == Outcome.EQUAL) {
                equal++;
            } else {
                problems.add(trial + ": " + words(outcome));
            }
        }
        String summary = equal + " of " + chosen.drawn().size() + " recorded trials have the recorded hash again";
        getLog().info(summary);
        if (!problems.isEmpty()) {
            throw new MojoFailureException(summary
                    + problems.stream()
                            .collect(Collectors.joining(
                                    System.lineSeparator() + "  ", System.lineSeparator() + "  ", "")));
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case EQUAL -> "equal";
            case DIFFERENT ->
                "another hash on the same runtime; code or data changed since, or training is not deterministic";
            case OTHER_RUNTIME -> "recorded on another runtime, whose bits cannot be asked for here";
            case NOT_TRAINED -> "was not trained: failed, without data, or no longer in the code";
        };
    }

    @Override
    Path resultsFile() {
        return directory.toPath().resolve("check").resolve(RESULTS_FILE);
    }

    @Override
    Map<String, String> configuration() throws IOException {
        Map<String, String> configuration = super.configuration();
        configuration.keySet().removeAll(List.of("reprise.lock", "reprise.evidence"));
        configuration.put("reprise.profile", "full");
        configuration.put("reprise.rerun", "true");
        int seeds = chosen.drawn().stream().mapToInt(Drawn::seed).max().orElse(1);
        configuration.put("reprise.seeds", Integer.toString(seeds));
        configuration.put(
                "reprise.trials",
                chosen.drawn().stream()
                        .map(trial -> trial.className() + " " + trial.arm().with("seed", trial.seed()))
                        .collect(Collectors.joining("\n")));
        return configuration;
    }
}
