package dev.reprise.judge;

import dev.reprise.judge.VoteCount.Opposite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Claims that are true or false of each seed on its own: checks, and the course of a series. Votes. */
final class SeedwiseJudge {

    private SeedwiseJudge() {}

    static Judgement judge(Qualitative claim, JudgingContext context) {
        List<Arm> arms = context.arms(claim);
        Outcomes outcomes = context.outcomes();
        var votes = new TreeMap<Integer, Integer>();
        var yes = new TreeMap<Integer, Double>();
        for (int seed : outcomes.commonSeeds(arms)) {
            var trials = new LinkedHashMap<Arm, TrialOutcome>();
            arms.forEach(arm -> trials.put(arm, outcomes.trials(arm).get(seed)));
            boolean holds = claim.check().holds(new SeedOutcome(seed, trials));
            votes.put(seed, holds ? 1 : -1);
            yes.put(seed, holds ? 1d : 0d);
        }
        String what = "'" + claim.description() + "'";
        var ballot = new Ballot(what + " holds", what + " fails", votes, yes, values -> "");
        var count = new VoteCount(claim, Unit.NONE, List.of(ballot), context, Opposite.NONE);
        List<Double> used = count.used(0);
        long holding = used.stream().filter(v -> v == 1).count();
        return count.draft()
                .measured("holds in " + holding + " of " + Numbers.count(used.size(), "seed"))
                .withoutEstimate()
                .done();
    }

    static Judgement judge(EpochTrend claim, JudgingContext context) {
        var ballots = new ArrayList<Ballot>();
        for (Cell cell : context.resolve(claim.cells())) {
            SortedMap<Integer, List<List<Double>>> rows = context.outcomes().pairedSeries(List.of(cell));
            String what = cell.metric().name() + (cell.arm().equals(Arm.NONE) ? "" : " at " + cell.arm());
            String way = claim.rising() ? "rises" : "falls";
            ballots.add(new Ballot(
                    what + " " + way + (claim.everyEpoch() ? " in every epoch" : " from the first epoch to the last"),
                    what
                            + (claim.rising() ? " falls" : " rises")
                            + (claim.everyEpoch() ? " in some epoch" : " from the first epoch to the last"),
                    Ballot.votes(rows, row -> vote(row.get(0), claim)),
                    Ballot.estimates(rows, row -> Comparison.ahead(last(row.get(0)), first(row.get(0)), false)),
                    changes -> ComparisonJudge.average(changes, claim.unit(), "the last epoch", "above", "below")));
        }
        var count = new VoteCount(
                claim, claim.unit(), ballots, context, claim.everyEpoch() ? Opposite.NONE : Opposite.ALL_REVERSED);
        List<Double> used = count.used(count.decisive());
        return count.draft()
                .measured("change " + Numbers.range(used, claim.unit()))
                .done();
    }

    private static int vote(List<Double> series, EpochTrend claim) {
        if (series.size() < 2) {
            return 0;
        }
        if (!claim.everyEpoch()) {
            return Comparison.vote(last(series), first(series), !claim.rising(), BigDecimal.ZERO);
        }
        for (int i = 1; i < series.size(); i++) {
            boolean bothFinite = Double.isFinite(series.get(i)) && Double.isFinite(series.get(i - 1));
            if (!bothFinite
                    || Comparison.vote(series.get(i), series.get(i - 1), !claim.rising(), BigDecimal.ZERO) < 0) {
                return -1;
            }
        }
        return 1;
    }

    private static double first(List<Double> series) {
        return series.isEmpty() ? Double.NaN : series.get(0);
    }

    private static double last(List<Double> series) {
        return series.isEmpty() ? Double.NaN : series.get(series.size() - 1);
    }
}
