package dev.reprise.judge;

import java.util.List;

/** Holds claims against outcomes. A pure function: the same trials give the same words, whatever order they come in. */
public final class Judge {

    private Judge() {}

    /**
     * Judges one claim.
     *
     * @throws IllegalArgumentException if the claim names arms that the experiment does not have
     * @throws UnknownMetricException if no trial recorded what the claim looks at
     */
    public static Judgement judge(Predicate predicate, Outcomes outcomes, JudgingRules rules) {
        predicate.validate(outcomes.sweeps(), outcomes.arms());
        if (predicate instanceof NotChecked claim) {
            return Draft.notRun(predicate, claim.reason());
        }
        if (rules.protocol() == Protocol.SCALED && predicate.absolute()) {
            return Draft.notRun(
                    predicate,
                    "This run trains less than the report did, and the report's own numbers are only judged on a full run.");
        }
        if (rules.protocol() == Protocol.SCALED && !rules.holdsWhenScaled()) {
            return Draft.notRun(
                    predicate,
                    "This run trains less than the report did, and the claim is not marked as one that holds then too.");
        }
        var matter = new Case(outcomes, rules);
        List<Arm> arms = matter.arms(predicate);
        List<Arm> without =
                arms.stream().filter(arm -> outcomes.trials(arm).isEmpty()).toList();
        boolean anyArmWillDo =
                predicate instanceof FigureExists figure && figure.named().isEmpty();
        if (without.size() == arms.size() || (!without.isEmpty() && !anyArmWillDo)) {
            return Draft.notRun(predicate, "No trial" + where(without) + " completed, so there is nothing to judge.");
        }
        if (pairs(predicate) && outcomes.commonSeeds(arms).isEmpty()) {
            return Draft.notRun(
                    predicate,
                    "No seed completed in all of the arms that the claim compares, so there is nothing to judge.");
        }
        return measured(predicate, matter);
    }

    /** Whether the claim compares values of one seed, instead of looking at each arm alone. */
    private static boolean pairs(Predicate predicate) {
        return !(predicate instanceof Threshold
                || predicate instanceof EpochTrend
                || predicate instanceof DivergesOrChance
                || predicate instanceof ExactValue
                || predicate instanceof FigureExists);
    }

    private static Judgement measured(Predicate predicate, Case matter) {
        if (predicate instanceof Threshold claim) {
            return ThresholdJudge.judge(claim, matter);
        } else if (predicate instanceof ReportedValue claim) {
            return ReportedValueJudge.judge(claim, matter);
        } else if (predicate instanceof Ordering claim) {
            return ComparisonJudge.judge(claim, matter);
        } else if (predicate instanceof BestOf claim) {
            return ComparisonJudge.judge(claim, matter);
        } else if (predicate instanceof Trend claim) {
            return TrendJudge.judge(claim, matter);
        } else if (predicate instanceof EpochTrend claim) {
            return SeedwiseJudge.judge(claim, matter);
        } else if (predicate instanceof DivergesOrChance claim) {
            return FailureJudge.judge(claim, matter);
        } else if (predicate instanceof Equivalence claim) {
            return EquivalenceJudge.judge(claim, matter);
        } else if (predicate instanceof FasterThan claim) {
            return FasterThanJudge.judge(claim, matter);
        } else if (predicate instanceof Gap claim) {
            return GapJudge.judge(claim, matter);
        } else if (predicate instanceof ExactValue claim) {
            return StructuralJudge.judge(claim, matter);
        } else if (predicate instanceof StructuralOrder claim) {
            return StructuralJudge.judge(claim, matter);
        } else if (predicate instanceof FigureExists claim) {
            return StructuralJudge.judge(claim, matter);
        } else if (predicate instanceof Qualitative claim) {
            return SeedwiseJudge.judge(claim, matter);
        }
        throw new IllegalStateException("No judge for " + predicate.kind());
    }

    private static String where(List<Arm> arms) {
        if (arms.isEmpty() || arms.equals(List.of(Arm.NONE))) {
            return "";
        }
        return " of " + arms.get(0) + (arms.size() > 1 ? " and " + (arms.size() - 1) + " more" : "");
    }
}
