package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.planning.BudgetPlan;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.File;
import java.io.IOException;
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

    /** Wall time of training that there is. */
    @Parameter(property = "reprise.plan.budget", defaultValue = "1h")
    String planBudget;

    /** Trials that train at the same time; one per processor when not set. */
    @Parameter(property = "reprise.threads")
    @Nullable
    String threads;

    /** File of recorded runs, which speaks where a run does not train; commit it. */
    @Parameter(property = "reprise.evidence", defaultValue = "${project.basedir}/reprise.evidence.json")
    File evidence;

    @Override
    void run() throws IOException {
        if (holdsModulesOnly()) {
            return;
        }
        ParameterValues given = ParameterValues.none()
                .given(GoalParameters.PLAN_BUDGET, planBudget)
                .given(RunParameters.THREADS, threads);
        Optional<Results> lastRun =
                folder().hasResults() ? Optional.of(ResultsFile.read(folder().results())) : Optional.empty();
        int atOnce =
                given.find(RunParameters.THREADS).orElse(Runtime.getRuntime().availableProcessors());
        double coreSeconds = (double) given.get(GoalParameters.PLAN_BUDGET).toSeconds() * atOnce;
        BudgetPlan plan = BudgetPlan.of(EvidenceFile.read(evidence.toPath()), lastRun, coreSeconds);
        new PlanTable(plan, coreSeconds).lines().forEach(getLog()::info);
        if (lastRun.isEmpty()) {
            getLog().info("There are no results at " + folder().results()
                    + ", so only recorded experiments are known; any run lists the rest");
        }
    }
}
