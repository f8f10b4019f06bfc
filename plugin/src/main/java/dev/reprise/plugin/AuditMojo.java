package dev.reprise.plugin;

import dev.reprise.results.AuditFile;
import dev.reprise.results.AuditResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * Trains one trial of each selected experiment again in the same JVM, on another thread and in a fresh JVM, and fails if a run is
 * not as the first, naming the first place that differs and its likely cause. Of each experiment the trial is taken that took
 * the least time in the last run.
 */
@Mojo(name = "audit", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class AuditMojo extends RunMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.AuditMain";

    /** Seconds after which no further trial is started; the experiments left out are listed. */
    @Parameter(property = "reprise.audit.budget", defaultValue = "600")
    int auditBudget;

    /**
     * Environment variables of the fresh JVM, as NAME=value pairs separated by commas: {@code OPENBLAS_CORETYPE=Nehalem} shows what another
     * processor would change.
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
        Files.deleteIfExists(auditFile());
        List<Path> roots = experimentRoots();
        if (roots.isEmpty()) {
            noExperiments();
            return;
        }
        fork(MAIN_CLASS, roots).execute(getLog(), StatusLine.on(session));
        AuditResult audit = AuditFile.read(auditFile());
        if (Files.exists(resultsFile())) {
            writeReport(readResults());
        }
        var summary = new AuditSummary(audit);
        summary.lines().forEach(getLog()::info);
        if (summary.anyDifferent()) {
            throw new MojoFailureException(summary.failure() + "; all of it is in " + auditFile());
        }
    }

    @Override
    boolean usesWorkers() {
        return false;
    }

    @Override
    Map<String, String> configuration() throws IOException {
        Map<String, String> configuration = super.configuration();
        configuration.put("reprise.audit.file", auditFile().toAbsolutePath().toString());
        configuration.put("reprise.audit.budget", Integer.toString(auditBudget));
        if (auditEnvironment != null) {
            configuration.put("reprise.audit.environment", auditEnvironment);
        }
        return configuration;
    }
}
