package dev.reprise.judge;

import dev.reprise.judge.Judgeable.Needs;
import java.util.List;
import java.util.Optional;

/** Compares claims with outcomes. A pure function: the same trials give the same words, whatever order they come in. */
public final class Judge {

    private Judge() {}

    /**
     * Judges one claim. Where it is about shares and something else was recorded, the judgement is NOT_RUN, for
     * {@link NotRunCause#INVALID}.
     *
     * @throws IllegalArgumentException if the claim names arms that the experiment does not have
     * @throws UnknownMetricException if no trial recorded what the claim looks at
     */
    public static Judgement judge(Assertion assertion, Outcomes outcomes, JudgingRules rules) {
        assertion.validate(outcomes.sweeps(), outcomes.arms());
        var context = new JudgingContext(outcomes, rules);
        Optional<String> obstacle = assertion.notMeasurable();
        if (obstacle.isPresent()) {
            return Draft.notRun(assertion, NotRunCause.NOT_MEASURABLE, obstacle.get());
        }
        if (rules.protocol() == Protocol.SCALED && assertion.absolute()) {
            return Draft.notRun(
                    assertion,
                    NotRunCause.SCALED,
                    "This run trains less than the report did, and the report's own numbers are only judged on a full run.");
        }
        if (!rules.substitutes().isEmpty() && assertion.absolute()) {
            return Draft.notRun(
                    assertion,
                    NotRunCause.SUBSTITUTED,
                    "Something else stood in for " + String.join(" and ", rules.substitutes())
                            + ", and the report's own numbers are only judged on the data that it names.");
        }
        if (rules.protocol() == Protocol.SCALED && !rules.holdsWhenScaled()) {
            return Draft.notRun(
                    assertion,
                    NotRunCause.SCALED,
                    "This run trains less than the report did, and the claim is not marked as one that holds then too.");
        }
        List<Arm> arms = context.arms(assertion);
        List<Arm> without =
                arms.stream().filter(arm -> outcomes.trials(arm).isEmpty()).toList();
        boolean lacking = assertion.needs() == Needs.ANY_ARM ? without.size() == arms.size() : !without.isEmpty();
        if (lacking || arms.isEmpty()) {
            return Draft.notRun(
                    assertion,
                    NotRunCause.TRIALS_FAILED,
                    "No trial" + where(without) + " completed, so there is nothing to judge.");
        }
        if (assertion.needs() == Needs.COMMON_SEED && outcomes.commonSeeds(arms).isEmpty()) {
            return Draft.notRun(
                    assertion,
                    NotRunCause.TRIALS_FAILED,
                    "No seed completed in all of the arms that the claim compares, so there is nothing to judge.");
        }
        Optional<String> noShare = ImpossibleShares.problem(assertion, context);
        if (noShare.isPresent()) {
            return Draft.notRun(assertion, NotRunCause.INVALID, noShare.get());
        }
        return assertion.judge(context);
    }

    private static String where(List<Arm> arms) {
        if (arms.isEmpty() || arms.equals(List.of(Arm.NONE))) {
            return "";
        }
        return " of " + arms.get(0) + (arms.size() > 1 ? " and " + (arms.size() - 1) + " more" : "");
    }
}
