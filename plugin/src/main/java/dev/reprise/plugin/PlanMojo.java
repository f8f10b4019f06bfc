package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.planning.BudgetPlan;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a given time of training can decide, from the costs that earlier runs measured: the experiments with undecided claims,
 * cheapest claims first, and the command that runs them. Trains nothing.
 */
@Mojo(name = "plan", threadSafe = true)
public final class PlanMojo extends AbstractRepriseMojo {

    /** Wall time, such as {@code 90s}, {@code 20m} or {@code 2h}. */
    @Parameter(property = "reprise.budget", defaultValue = "1h")
    String budget;

    /** Trials that train at the same time; one per processor when not set. */
    @Parameter(property = "reprise.threads")
    @Nullable
    Integer threads;

    @Override
    void run() throws IOException {
        if (holdsModulesOnly()) {
            return;
        }
        Optional<Results> lastRun =
                Files.exists(resultsFile()) ? Optional.of(ResultsFile.read(resultsFile())) : Optional.empty();
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        double coreSeconds = (double) Budget.parse(budget).toSeconds() * atOnce;
        BudgetPlan plan = BudgetPlan.of(EvidenceFile.read(evidence.toPath()), lastRun, coreSeconds);
        new PlanTable(plan, coreSeconds).lines().forEach(getLog()::info);
        if (lastRun.isEmpty()) {
            getLog().info("There are no results at " + resultsFile()
                    + ", so only recorded experiments are known; any run lists the rest");
        }
    }
}
