package dev.reprise.plugin;

import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Lists the selected experiments with their arms, seeds and claims; trains nothing. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class ListMojo extends AbstractForkMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.ListMain";

    /** {@code quick} for minutes, {@code full} for the reports' own protocols. */
    @Parameter(property = "reprise.profile", defaultValue = "quick")
    String profile;

    /** Seeds per arm, instead of what each experiment states. */
    @Parameter(property = "reprise.seeds")
    @Nullable
    String seeds;

    /** Class names of the experiments to run, separated by commas, with {@code *} for any characters; all when empty. */
    @Parameter(property = "reprise.includes")
    @Nullable
    String includes;

    /** Class names of the experiments not to run, separated by commas, with {@code *} for any characters. */
    @Parameter(property = "reprise.excludes")
    @Nullable
    String excludes;

    /** Tags of the experiments to run, a JUnit tag expression such as {@code mnist & !slow}; all when empty. */
    @Parameter(property = "reprise.tags")
    @Nullable
    String tags;

    @Inject
    ListMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException {
        List<Path> roots = experiments().find();
        if (roots.isEmpty()) {
            getLog().info(experiments().nothingFound());
            return;
        }
        ParameterValues selected = ParameterValues.none()
                .given(TrialParameters.PROFILE, profile)
                .given(TrialParameters.SEEDS, seeds)
                .given(RunParameters.INCLUDES, includes)
                .given(RunParameters.EXCLUDES, excludes)
                .given(RunParameters.TAGS, tags);
        fork().light(MAIN_CLASS, roots, selected, folder().fork()).execute(getLog(), StatusLine.on(session));
    }
}
