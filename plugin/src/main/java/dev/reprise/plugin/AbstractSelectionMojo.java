package dev.reprise.plugin;

import dev.reprise.parameters.FailOn;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that train selected experiments and write a report. */
abstract class AbstractSelectionMojo extends AbstractTrainingMojo {

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

    /** Fails the build when there is no experiment, or when data that are missing left nothing to judge. */
    @Parameter(property = "reprise.failIfNoExperiments", defaultValue = "true")
    boolean failIfNoExperiments;

    /** Folder with templates and assets that replace those of the report, file by file. */
    @Parameter(property = "reprise.templates")
    @Nullable
    File templates;

    /** File that one line per run is appended to, for the report's history page; keep it where {@code clean} does not go. */
    @Parameter(property = "reprise.history")
    @Nullable
    File history;

    /** An earlier results file; the report then has a page with what changed since. */
    @Parameter(property = "reprise.baseline")
    @Nullable
    File baseline;

    /** Writes the claims as test cases for CI servers, {@code junit/TEST-*.xml} in the report's folder. */
    @Parameter(property = "reprise.junit", defaultValue = "true")
    boolean junit;

    /**
     * Folder with the texts of the reports, a file each that is named after the report's id, such as {@code paper.md} or
     * {@code paper.txt}: the report shows claims lit in them, and a quote that the text does not contain is warned of.
     */
    @Parameter(property = "reprise.reports.dir")
    @Nullable
    File reportsDir;

    /**
     * What fails the build: some of {@code missed}, {@code stale} (a declared deviation that was not measured),
     * {@code changed} (another value than was accepted), {@code inconclusive} and {@code not-run}, separated by commas, or
     * {@code nothing}. Failed trials and invalid claims always fail it.
     */
    @Parameter(property = "reprise.failOn", defaultValue = "missed,stale,changed")
    String failOn;

    AbstractSelectionMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
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

    final Reporting reporting() throws IOException {
        Set<FailOn> failing =
                ParameterValues.none().given(GoalParameters.FAIL_ON, failOn).get(GoalParameters.FAIL_ON);
        return reporting(new Look(templates, history, baseline, evidence, junit, reportsDir, failing));
    }
}
