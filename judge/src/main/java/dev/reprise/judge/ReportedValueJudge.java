package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.Medians;
import dev.reprise.judge.stats.Sample;
import dev.reprise.judge.stats.VoteRule;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every run votes by coming within the margin of the report's number or not, so that a share of failed runs, or any other scatter,
 * costs power only as far as it keeps runs away from the number. Nine runs need no assumption on the distribution; with fewer, a number
 * is only rejected if it lies outside of the prediction interval of one more run too. Where runs lie on both sides of the number,
 * further from it than the margin, it depends on the seed: the report's run may well have been one of ours.
 */
final class ReportedValueJudge {

    private static final double LEVEL = 0.95;

    /** If a share q of all runs fails, the report's did and none of ours with chance q(1-q)^n: 6.7 % with five, 3.9 % with nine. */
    private static final int FEWEST = 5;

    private static final int VOTES_ALONE = 9;

    private static final int FEW = 2;

    private final ReportedValue claim;
    private final JudgingContext context;
    private final SortedMap<Integer, Double> runs = new TreeMap<>();
    private final Unit unit;

    private ReportedValueJudge(ReportedValue claim, JudgingContext context) {
        this.claim = claim;
        this.context = context;
        this.unit = claim.reported().unit();
        context.outcomes().paired(List.of(claim.cell())).forEach((seed, row) -> runs.put(seed, row.get(0)));
    }

    static Judgement judge(ReportedValue claim, JudgingContext context) {
        return new ReportedValueJudge(claim, context).judge();
    }

    private Judgement judge() {
        var messages = new ReportedValueMessages(claim);
        var ballot = new Ballot(
                messages.statement(),
                "not " + messages.statement(),
                Ballot.votes(runs, run -> isSame(run) ? 1 : -1),
                runs,
                values -> messages.spread(List.copyOf(values)));
        var count = new VoteCount(claim, unit, List.of(ballot), context, Opposite.NONE);
        List<Double> used = count.used(0);
        Optional<Interval> oneMore = oneMore(used);
        Verdict verdict = verdict(count, used, oneMore);
        var look = new VoteRule.Look(used.size(), 0, 0, 0);
        String end = verdict == Verdict.NOT_REPRODUCED || verdict == count.verdict()
                ? new VoteMessages(claim, context, look(look)).conclusion(verdict, count.votesFor())
                : messages.overruled(verdict, oneMore);
        Draft draft = count.draft(verdict, messages.reason(used, count.votesFor()) + end)
                .rule(VoteMessages.rule(context.rules().votes()) + "; a run within " + messages.margin()
                        + " of the number votes for it")
                .reported(claim.reported())
                .margin(claim.margin().doubleValue())
                .measured(messages.measured(used));
        return draft.around(Medians.of(doubles(used)), oneMore).done();
    }

    /** The look that the votes were counted at, with its boundaries. */
    private VoteRule.Look look(VoteRule.Look reached) {
        return context.rules().votes().with(runs.size()).stream()
                .filter(look -> look.seeds() == reached.seeds())
                .findFirst()
                .orElse(new VoteRule.Look(reached.seeds(), reached.seeds() + 1, reached.seeds() + 1, -1));
    }

    private Verdict verdict(VoteCount count, List<Double> used, Optional<Interval> oneMore) {
        boolean last = context.isLast(used.size());
        if (count.verdict() != Verdict.NOT_REPRODUCED && !(count.verdict() == Verdict.INCONCLUSIVE && last)) {
            return count.verdict();
        }
        if (bracketed(used) || count.votesFor() <= FEW && used.size() >= VOTES_ALONE && expected(oneMore)) {
            return Verdict.SEED_DEPENDENT;
        }
        if (count.verdict() == Verdict.INCONCLUSIVE || used.size() >= VOTES_ALONE) {
            return count.verdict();
        }
        boolean outside =
                oneMore.isEmpty() || !oneMore.get().contains(claim.reported().recorded());
        boolean apart = used.stream().noneMatch(this::isSame) && oneSided(used);
        return used.size() >= FEWEST && outside && apart ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
    }

    /** Whether runs lie beyond the margin on both sides; two at least, so that no dead seed decides. */
    private boolean bracketed(List<Double> used) {
        return used.size() >= VOTES_ALONE && side(used, -1) >= FEW && side(used, 1) >= FEW;
    }

    /** Whether one more run may well give the number, which the margin is then too narrow to tell apart from ours. */
    private boolean expected(Optional<Interval> oneMore) {
        return oneMore.isPresent() && oneMore.get().contains(claim.reported().recorded());
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

    /** Where one more run is expected, on the scale of logarithms for what is positive and unbounded, as a loss is. */
    private Optional<Interval> oneMore(List<Double> used) {
        if (used.size() < 2 || used.stream().anyMatch(run -> !Double.isFinite(run))) {
            return Optional.empty();
        }
        boolean logarithms = unit != Unit.PERCENT
                && claim.cell().metric().better().isLower()
                && claim.reported().number().signum() > 0
                && Collections.min(used) > 0;
        Sample sample = Sample.of(used.stream()
                .mapToDouble(run -> logarithms ? Math.log(run) : run)
                .toArray());
        double half = sample.predictionHalfWidth(LEVEL, logarithms ? 0 : testSetVariance(sample));
        double low = sample.mean() - half;
        double high = sample.mean() + half;
        double rounding = claim.reported()
                .halfStep()
                .multiply(claim.reported().unit().base())
                .doubleValue();
        var interval = logarithms
                ? new Interval(Math.exp(low) - rounding, Math.exp(high) + rounding)
                : new Interval(low - rounding, high + rounding);
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high())
                ? Optional.of(interval)
                : Optional.empty();
    }

    private double testSetVariance(Sample sample) {
        double chance = Math.max(0, Math.min(1, sample.mean()));
        return claim.testSize().isPresent()
                ? chance * (1 - chance) / claim.testSize().getAsInt()
                : 0;
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
