package dev.reprise.plugin;

import dev.reprise.evidence.planning.BudgetPlan;
import dev.reprise.evidence.planning.BudgetPlan.Step;
import dev.reprise.evidence.planning.OpenExperiment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as lines for a terminal. */
record PlanTable(BudgetPlan plan, double coreSeconds) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        int all = claims(experiments()) + claims(plan.beyond()) + claims(plan.unknown()) + claims(plan.stuck());
        if (all == 0) {
            return List.of("Every known claim is decided.");
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s of training on one core can decide %d of %d open claims, in %s%s:",
                Cost.words(coreSeconds),
                claims(experiments()),
                all,
                Cost.words(plan.seconds()),
                trials()));
        lines.add(row("cost", "together", "claims", "trials", "experiment"));
        plan.steps().forEach(step -> lines.add(row(step.experiment(), Cost.words(step.cumulativeSeconds()))));
        section(lines, "Beyond this budget:", plan.beyond());
        section(lines, "Of unknown cost:", plan.unknown());
        section(lines, "Undecided whatever the budget:", plan.stuck());
        if (!plan.steps().isEmpty()) {
            lines.add("mvn verify -Dreprise.profile=full -Dreprise.includes="
                    + experiments().stream().map(OpenExperiment::className).collect(Collectors.joining(",")));
        }
        return lines;
    }

    private String trials() {
        if (plan.steps().isEmpty()) {
            return "";
        }
        String readings =
                plan.readings() == 0 ? "" : ", " + plan.readings() + " of them of other readings of the reports";
        return " (" + plan.trials() + " trials" + readings + ")";
    }

    private List<OpenExperiment> experiments() {
        return plan.steps().stream().map(Step::experiment).toList();
    }

    private static int claims(Collection<OpenExperiment> experiments) {
        return experiments.stream().mapToInt(OpenExperiment::claims).sum();
    }

    private static void section(List<String> lines, String title, List<OpenExperiment> experiments) {
        if (!experiments.isEmpty()) {
            lines.add(title + " " + claims(experiments) + " claims");
            experiments.forEach(experiment -> lines.add(row(experiment, "")));
        }
    }

    private static String row(OpenExperiment experiment, String together) {
        return row(
                experiment.state() == OpenExperiment.State.COSTED ? Cost.words(experiment.coreSeconds()) : "?",
                together,
                Integer.toString(experiment.claims()),
                experiment.trials() == 0 ? "" : Integer.toString(experiment.trials()),
                experiment.id() + " (" + experiment.note() + ")");
    }

    private static String row(String cost, String together, String claims, String trials, String experiment) {
        return String.format(Locale.ROOT, "  %8s %9s %7s %7s  %s", cost, together, claims, trials, experiment);
    }
}
