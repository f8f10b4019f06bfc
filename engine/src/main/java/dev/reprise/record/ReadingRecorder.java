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
     * @param recorder of the reading's trials, whose arms have the reading beside the swept values
     */
    public ReadingResult result(Plan plan, ExperimentRecorder recorder) {
        List<TrialResult> trials = recorder.trials();
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
                        .map(claim -> new ReadClaim(claim.id(), finding(claim, plan, recorder, outcomes)))
                        .sorted(Comparator.comparing(ReadClaim::id))
                        .toList(),
                trials.stream().filter(TrialResult::isIncomplete).toList());
    }

    private Finding finding(ClaimDefinition claim, Plan plan, ExperimentRecorder recorder, Outcomes outcomes) {
        List<Arm> needed = plan.arms(claim.assertion());
        Optional<IncompleteTrials> incomplete = IncompleteTrials.of(recorder.trials().stream()
                .filter(trial -> needed.contains(swept(trial.arm())))
                .toList());
        String statement = claim.assertion().statement();
        if (incomplete.isPresent()) {
            return Finding.notRun(incomplete.get().cause(), incomplete.get().reason(), statement);
        }
        try {
            JudgingRules rules = recorder.rules(claim, JudgingRules.quick(plan.seeds()));
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
