package dev.reprise.plugin;

import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that look at selected experiments and train nothing. */
abstract class AbstractLookUpMojo extends AbstractForkMojo {

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

    AbstractLookUpMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    /** The same for the selected experiments. */
    final ParameterValues selecting(ParameterValues values) {
        return values.given(TrialParameters.PROFILE, profile)
                .given(TrialParameters.SEEDS, seeds)
                .given(RunParameters.INCLUDES, includes)
                .given(RunParameters.EXCLUDES, excludes)
                .given(RunParameters.TAGS, tags);
    }
}
