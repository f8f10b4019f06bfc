package dev.reprise.judge;

import dev.reprise.judge.Studies.Expect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through all sums of votes at every look, as far as the verdict stays open, and adds up their chances. */
final class ExactVotes {

    /** Sums of votes after which the verdict was closed, with the number of ways to them. */
    private record Closed(int yes, int seeds, double ways, Verdict verdict) {

        double chance(double share) {
            return ways * Math.pow(share, yes) * Math.pow(1 - share, seeds - yes);
        }
    }

    private final Studies.VoteStudy study;
    private final JudgingRules rules;
    private final Studies.Profile profile;
    private final List<Closed> closed = new ArrayList<>();

    ExactVotes(Studies.VoteStudy study, Studies.Profile profile) {
        this.study = study;
        this.profile = profile;
        this.rules = profile.rules();
        extend(new boolean[0], 1, 0);
    }

    List<SyntheticTruthTest.Row> rows() {
        return List.of(
                row("half of the seeds bear it out", 0.5, Expect.FALSE),
                row("nine seeds in ten bear it out", 0.9, profile.few() ? Expect.NOT_REJECTED : Expect.TRUE),
                row("one seed in ten bears it out", 0.1, profile.few() ? Expect.FALSE : Expect.REJECTED));
    }

    /** What every share of the seeds leads to. */
    List<SyntheticTruthTest.Row> curve() {
        return IntStream.rangeClosed(0, 20)
                .mapToObj(i -> row(
                        5 * i + "% of the seeds bear it out", i / 20.0, profile.few() ? Expect.SHOWN : expected(5 * i)))
                .toList();
    }

    private static Expect expected(int percent) {
        return percent >= 90
                ? Expect.TRUE
                : percent <= 10 ? Expect.REJECTED : percent <= 50 ? Expect.FALSE : Expect.SHOWN;
    }

    private void extend(boolean[] votes, double ways, int look) {
        int n = rules.looks().get(look);
        int step = n - votes.length;
        double choose = 1;
        for (int yes = 0; yes <= step; yes++) {
            boolean[] more = Arrays.copyOf(votes, n);
            Arrays.fill(more, votes.length, votes.length + yes, true);
            Studies.Drawn drawn = study.draw().draw(more);
            Judgement judgement = Judge.judge(drawn.claim(), SyntheticTruthTest.outcomes(drawn, n), rules);
            if (judgement.open()) {
                extend(more, ways * choose, look + 1);
            } else {
                int all = (int) IntStream.range(0, n).filter(i -> more[i]).count();
                closed.add(new Closed(all, n, ways * choose, judgement.verdict()));
            }
            choose = choose * (step - yes) / (yes + 1);
        }
    }

    private SyntheticTruthTest.Row row(String situation, double share, Expect expect) {
        double[] chances = new double[Verdict.values().length];
        double seeds = 0;
        for (Closed end : closed) {
            double chance = end.chance(share);
            chances[end.verdict.ordinal()] += chance;
            seeds += chance * end.seeds;
        }
        return new SyntheticTruthTest.Row(
                profile.prefix() + study.rule(),
                "any (exact)",
                situation,
                expect,
                true,
                chances[Verdict.REPRODUCED.ordinal()],
                chances[Verdict.SEED_DEPENDENT.ordinal()],
                chances[Verdict.NOT_REPRODUCED.ordinal()] + chances[Verdict.CONTRADICTED.ordinal()],
                seeds);
    }
}
