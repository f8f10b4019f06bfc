package dev.reprise.record;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.OpenQuestion;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Judge;
import dev.reprise.judge.JudgingRules;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Outcomes;
import dev.reprise.plan.Plan;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Judges the claims of an experiment on the trials of another reading of its report: once, and for nothing but to be shown. */
public final class ReadingRecorder {

    private final ExperimentDefinition definition;
    private final OpenQuestion question;
    private final String value;

    /** @param value of the reading */
    public ReadingRecorder(ExperimentDefinition definition, OpenQuestion question, String value) {
        this.definition = definition;
        this.question = question;
        this.value = value;
    }

    /**
     * What these trials say of the claims.
     *
     * @param plan of the experiment with this reading
     * @param trials whose arms have the reading beside the swept values
     * @param substitutes the data sets that something else stood in for
     */
    public ReadingResult result(Plan plan, List<TrialResult> trials, List<String> substitutes) {
        var outcomes = new Outcomes(
                plan.arms(),
                plan.grid().sweeps(),
                trials.stream()
                        .filter(trial -> trial.status() == Status.COMPLETED)
                        .map(trial -> ExperimentRecorder.outcome(trial, swept(trial.arm())))
                        .toList());
        return new ReadingResult(
                question.name(),
                question.question(),
                question.title(question.chosen()),
                value,
                question.title(value),
                plan.seeds(),
                trials.stream().mapToDouble(TrialResult::seconds).sum(),
                definition.claims().stream()
                        .map(claim -> new ReadClaim(claim.id(), finding(claim, plan, trials, outcomes, substitutes)))
                        .sorted(Comparator.comparing(ReadClaim::id))
                        .toList(),
                trials.stream().filter(TrialResult::isIncomplete).toList());
    }

    private Finding finding(
            ClaimDefinition claim, Plan plan, List<TrialResult> trials, Outcomes outcomes, List<String> substitutes) {
        List<Arm> needed = plan.arms(claim.assertion());
        Optional<IncompleteTrials> incomplete = IncompleteTrials.of(trials.stream()
                .filter(trial -> needed.contains(swept(trial.arm())))
                .toList());
        String statement = claim.assertion().statement();
        if (incomplete.isPresent()) {
            return Finding.notRun(incomplete.get().cause(), incomplete.get().reason(), statement);
        }
        try {
            JudgingRules rules = JudgingRules.quick(plan.seeds())
                    .on(definition.protocol(), claim.holdsWhenScaled())
                    .without(substitutes);
            return Judge.judge(claim.assertion(), outcomes, rules).finding();
        } catch (RuntimeException e) {
            return Finding.notRun(NotRunCause.INVALID, "Judging the claim failed: " + e.getMessage(), statement);
        }
    }

    /** The arm as claims know it. */
    private Arm swept(Arm arm) {
        var values = new LinkedHashMap<>(arm.values());
        values.remove(question.name());
        return new Arm(values);
    }
}
