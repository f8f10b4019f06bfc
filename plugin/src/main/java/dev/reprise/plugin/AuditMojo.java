package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.results.AuditFile;
import dev.reprise.results.AuditResult;
import java.io.IOException;
import java.nio.file.Files;
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
import org.jspecify.annotations.Nullable;

/**
 * Trains one trial of each selected experiment again in the same JVM, on another thread and in a fresh JVM, and fails if a run is
 * not as the first, naming the first place that differs and its likely cause. Of each experiment the trial is taken that took
 * the least time in the last run.
 */
@Mojo(name = "audit", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class AuditMojo extends AbstractSelectionMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.AuditMain";

    /** After this time no further trial is started; the experiments left out are listed. */
    @Parameter(property = "reprise.audit.budget", defaultValue = "10m")
    String auditBudget;

    /**
     * Environment variables of the fresh JVM, as NAME=value pairs separated by commas: {@code OPENBLAS_CORETYPE=Nehalem} shows
     * what another processor would change.
     */
    @Parameter(property = "reprise.audit.environment")
    @Nullable
    String auditEnvironment;

    @Inject
    AuditMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        Path file = folder().audit();
        Files.deleteIfExists(file);
        List<Path> roots = experiments().find();
        if (roots.isEmpty()) {
            experiments().refuseNone(failIfNoExperiments, getLog());
            return;
        }
        fork().training(MAIN_CLASS, roots, values(file), folder().fork()).execute(getLog(), StatusLine.on(session));
        AuditResult audit = AuditFile.read(file);
        if (folder().hasResults()) {
            reporting().write(folder().read());
        }
        new AuditSummary(audit).report(getLog(), file);
    }

    private ParameterValues values(Path file) {
        return selecting(training())
                .given(JvmParameters.AUDIT_BUDGET, auditBudget)
                .given(JvmParameters.AUDIT_ENVIRONMENT, auditEnvironment)
                .with(JvmParameters.RESULTS, folder().results().toAbsolutePath())
                .with(JvmParameters.AUDIT_FILE, file.toAbsolutePath());
    }
}
