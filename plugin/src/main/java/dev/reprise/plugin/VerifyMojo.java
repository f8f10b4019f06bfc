package dev.reprise.plugin;

import dev.reprise.results.Results;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the report from the results file, prints the verdicts, and fails the build if a claim was missed or a trial broke. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractRepriseMojo {

    /** Fails the build when the results file has no experiment. */
    @Parameter(property = "reprise.failIfNoExperiments", defaultValue = "true")
    boolean failIfNoExperiments;

    /**
     * What fails the build: some of {@code missed}, {@code stale} (a declared deviation that was not measured), {@code changed}
     * (another value than was accepted), {@code inconclusive} and {@code not-run}, separated by commas, or {@code nothing}. Failed
     * trials and invalid claims always fail it.
     */
    @Parameter(property = "reprise.failOn", defaultValue = "missed,stale,changed")
    String failOn;

    /** Set when this build trains one of several shards: then no claim fails it, since that is for {@code merge} to say. */
    @Parameter(property = "reprise.shard")
    @Nullable
    String shard;

    /** Keeps a report over all modules in the root's {@code target/reprise} up to date, whatever comes of this module. */
    @Parameter(property = "reprise.aggregate", defaultValue = "false")
    boolean aggregate;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        Set<FailOn> chosen = FailOn.parse(failOn);
        if (holdsModulesOnly()) {
            return;
        }
        Results results = readResults();
        if (results.experiments().isEmpty() && !failIfNoExperiments) {
            getLog().info("No experiments, and so no report.");
            return;
        }
        if (aggregate) {
            writeAggregate();
        }
        if (shard != null) {
            getLog().info("This is shard " + Allowed.shard("reprise.shard", shard)
                    + ": no claim fails it, reprise:merge judges all shards together.");
            chosen = EnumSet.noneOf(FailOn.class);
        }
        conclude(new Verification(results, failIfNoExperiments, chosen));
    }

    private void writeAggregate() throws IOException {
        Reactor reactor = reactor();
        var report = new ReportFolder(reactor.rootFolder(), layout(), false);
        if (reactor.aggregate(report).isPresent()) {
            getLog().info("Report of all modules so far: " + report.firstPage());
        }
    }
}
