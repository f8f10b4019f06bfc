package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.Medians;
import dev.reprise.judge.stats.VoteRule;
import dev.reprise.judge.stats.VoteRule.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every run votes by coming within the margin of the report's number or not, so that a share of failed runs, or any other scatter,
 * costs power only as far as it keeps runs away from the number. Where the votes reject it, our runs must leave no room for it either: the
 * report's run may have been one of ours, and runs that scatter further than the margin seldom come within it of one another.
 */
final class ReportedValueJudge {

    private static final int ENOUGH = 9;

    /** If a share q of all runs fails, the report's did and none of ours with chance q(1-q)^n: 6.7 % with five, 3.9 % with nine. */
    private static final int FEWEST = 5;

    private final ReportedValue claim;
    private final JudgingContext context;
    private final OneMoreRun oneMore;
    private final SortedMap<Integer, Double> runs = new TreeMap<>();
    private final Unit unit;

    private ReportedValueJudge(ReportedValue claim, JudgingContext context) {
        this.claim = claim;
        this.context = context;
        this.oneMore = new OneMoreRun(claim);
        this.unit = claim.reported().unit();
        context.outcomes().paired(List.of(claim.cell())).forEach((seed, row) -> runs.put(seed, row.get(0)));
    }

    static Judgement judge(ReportedValue claim, JudgingContext context) {
        return new ReportedValueJudge(claim, context).judge();
    }

    private Judgement judge() {
        var messages = new ReportedValueMessages(claim, context);
        var ballot = new Ballot(
                messages.statement(),
                "not " + messages.statement(),
                Ballot.votes(runs, run -> isSame(run) ? 1 : -1),
                runs,
                values -> messages.spread(List.copyOf(values)));
        var count = new VoteCount(claim, unit, List.of(ballot), context, Opposite.NONE, this::refine);
        List<Double> used = count.used(0);
        String end = count.byVotes()
                ? count.conclusion()
                : messages.overruled(count.verdict(), expected(used, count.votesFor()), runs.size());
        return count.draft(messages.reason(used, count.votesFor()) + end)
                .rule(VoteMessages.rule(context.rules().votes()) + "; a run within " + messages.margin()
                        + " of the number votes for it")
                .reported(claim.reported())
                .margin(claim.margin().doubleValue())
                .measured(messages.measured(used))
                .around(Medians.of(doubles(used)), oneMore.shown(used))
                .done();
    }

    /** A number that the votes reject may still be one of ours. */
    private Verdict refine(Look look, int votesFor, Verdict voted) {
        if (voted != Verdict.NOT_REPRODUCED) {
            return voted;
        }
        List<Double> used = List.copyOf(runs.values()).subList(0, look.seeds());
        boolean excluded = expected(used, votesFor)
                .map(interval -> !interval.contains(claim.reported().recorded()))
                .orElse(true);
        if (used.size() < ENOUGH) {
            boolean apart = votesFor == 0 && oneSided(used);
            return used.size() >= FEWEST && excluded && apart ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
        }
        if (excluded || VoteRule.isRare(look.seeds(), votesFor)) {
            return Verdict.NOT_REPRODUCED;
        }
        return context.isLast(look.seeds()) ? Verdict.SEED_DEPENDENT : Verdict.INCONCLUSIVE;
    }

    /** Where one more run is expected, which the number must be outside of to be rejected. */
    private Optional<Interval> expected(List<Double> used, int votesFor) {
        if (used.size() < ENOUGH) {
            return oneMore.of(used, OneMoreRun.ONE_LOOK);
        }
        return context.rules().votes().isFixed()
                ? oneMore.within(used, votesFor, OneMoreRun.ONE_LOOK, OneMoreRun.ROBUST)
                : oneMore.within(used, votesFor, OneMoreRun.EACH_LOOK, OneMoreRun.ROBUST_EACH_LOOK);
    }

    private boolean oneSided(List<Double> used) {
        return side(used, -1) == 0 || side(used, 1) == 0;
    }

    private long side(List<Double> used, int sign) {
        return used.stream()
                .filter(run -> !run.isNaN() && !isSame(run))
                .filter(run -> Double.compare(run, claim.reported().recorded()) == sign)
                .count();
    }

    /** In decimal arithmetic: 0.626 is within 3 points of 59.6 %. */
    private boolean isSame(double run) {
        return Double.isFinite(run)
                && BigDecimal.valueOf(run)
                                .subtract(claim.reported().exact())
                                .abs()
                                .compareTo(claim.margin())
                        <= 0;
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
