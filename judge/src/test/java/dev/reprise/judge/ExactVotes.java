package dev.reprise.judge;

import java.util.ArrayList;
import java.util.List;

/** Goes through all votes of twelve seeds, as far as the verdict stays open, and adds up their chances. */
final class ExactVotes {

    private static final JudgingRules RULES = JudgingRules.full();
    private static final List<Integer> LOOKS = RULES.looks();

    /** Votes after which the verdict was closed: how many were for the claim, of how many. */
    private record Closed(int yes, int seeds, Verdict verdict) {

        double chance(double share) {
            return Math.pow(share, yes) * Math.pow(1 - share, seeds - yes);
        }
    }

    private final Studies.VoteStudy study;
    private final List<Closed> closed = new ArrayList<>();

    ExactVotes(Studies.VoteStudy study) {
        this.study = study;
        extend(new boolean[0], 0);
    }

    List<SyntheticTruthTest.Row> rows() {
        return List.of(
                row("half of the seeds bear it out", 0.5, Studies.Expect.FALSE),
                row("nine seeds in ten bear it out", 0.9, Studies.Expect.TRUE),
                row("one seed in ten bears it out", 0.1, Studies.Expect.REJECTED));
    }

    private void extend(boolean[] votes, int look) {
        int n = LOOKS.get(look);
        for (int set = 0; set < 1 << (n - votes.length); set++) {
            boolean[] more = java.util.Arrays.copyOf(votes, n);
            for (int i = votes.length; i < n; i++) {
                more[i] = (set >> (i - votes.length) & 1) == 1;
            }
            Studies.Drawn drawn = study.draw().draw(more);
            Judgement judgement = Judge.judge(drawn.claim(), SyntheticTruthTest.outcomes(drawn, n), RULES);
            if (judgement.open()) {
                extend(more, look + 1);
            } else {
                int yes = 0;
                for (boolean vote : more) {
                    yes += vote ? 1 : 0;
                }
                closed.add(new Closed(yes, n, judgement.verdict()));
            }
        }
    }

    private SyntheticTruthTest.Row row(String situation, double share, Studies.Expect expect) {
        double confirmed = 0;
        double rejected = 0;
        double seeds = 0;
        for (Closed end : closed) {
            double chance = end.chance(share);
            confirmed += end.verdict == Verdict.REPRODUCED ? chance : 0;
            rejected += end.verdict == Verdict.NOT_REPRODUCED || end.verdict == Verdict.CONTRADICTED ? chance : 0;
            seeds += chance * end.seeds;
        }
        return new SyntheticTruthTest.Row(
                study.rule(), "any (exact)", situation, expect, true, confirmed, rejected, seeds);
    }
}
