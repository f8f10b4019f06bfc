package dev.reprise.plugin;

import dev.reprise.parameters.FailOn;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.Results;
import java.io.IOException;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the report from the results file, prints the verdicts, and fails the build if a claim was missed or a trial failed. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractReportMojo {

    /** Fails the build when there is no experiment, or when data that are missing left nothing to judge. */
    @Parameter(property = "reprise.failIfNoExperiments", defaultValue = "true")
    boolean failIfNoExperiments;

    /**
     * {@code i/n} to train one of n shares of the trials, each on a machine of its own; claims that need others are not run,
     * and none fails the build. {@code merge} then judges all of them.
     */
    @Parameter(property = "reprise.shard")
    @Nullable
    String shard;

    /** Keeps a report over all modules in the root's {@code target/reprise} up to date, whatever comes of this module. */
    @Parameter(property = "reprise.aggregate", defaultValue = "false")
    boolean aggregate;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        ParameterValues given =
                ParameterValues.none().given(GoalParameters.FAIL_ON, failOn).given(RunParameters.SHARD, shard);
        if (holdsModulesOnly()) {
            return;
        }
        Results results = folder().read();
        if (results.experiments().isEmpty() && !failIfNoExperiments) {
            getLog().info("No experiments, and so no report.");
            return;
        }
        if (aggregate) {
            writeAggregate();
        }
        Set<FailOn> chosen = given.get(GoalParameters.FAIL_ON);
        if (given.has(RunParameters.SHARD)) {
            getLog().info("This is shard " + given.get(RunParameters.SHARD)
                    + ": no claim fails it, reprise:merge judges all shards together.");
            chosen = Set.of();
        }
        reporting(look().failingOn(chosen))
                .conclude(new Verification(results, failIfNoExperiments, chosen, nothingSelectedIn(results)));
    }

    private void writeAggregate() throws IOException {
        Reactor reactor = reactor();
        var report = new ReportFolder(reactor.rootFolder(), look().layout(), look().rule(), false);
        if (reactor.aggregate(report).isPresent()) {
            getLog().info("Report of all modules so far: " + report.firstPage());
        }
    }
}
