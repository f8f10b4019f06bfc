package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Multiplicity;
import dev.reprise.judge.stats.VoteRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at all judgements of one report together: among hundreds of true claims a few look false by bad luck. */
public final class ReportReview {

    /** Largest expected share of wrong ones among the negative verdicts that stand. */
    public static final double FALSE_DISCOVERIES = 0.10;

    private ReportReview() {}

    /**
     * Compares every negative verdict with Benjamini and Hochberg's bound over all judgements of the report that have a p
     * against the claim. Where it does not pass, that the claim holds with nine seeds in ten is not rejected among so many claims: it is
     * REPRODUCED if the votes establish that it holds with more than half of the seeds, as for every claim, and INCONCLUSIVE if they do
     * not. Such a judgement says why; all else stays as it is.
     *
     * @param judgements of one report
     * @return in the same order
     */
    public static List<Judgement> controlFalseDiscoveries(List<Judgement> judgements) {
        List<Judgement> family =
                judgements.stream().filter(j -> j.pAgainst().isPresent()).toList();
        double[] adjusted = Multiplicity.benjaminiHochberg(
                family.stream().mapToDouble(j -> j.pAgainst().orElseThrow()).toArray());
        var reviewed = new ArrayList<Judgement>();
        int next = 0;
        for (Judgement judgement : judgements) {
            boolean tested = judgement.pAgainst().isPresent();
            double q = tested ? adjusted[next++] : 0;
            if (!tested || !judgement.finding().negative()) {
                reviewed.add(judgement);
            } else {
                reviewed.add(q > FALSE_DISCOVERIES ? withdrawn(judgement, q, family.size()) : stands(judgement, q));
            }
        }
        return reviewed;
    }

    private static Judgement stands(Judgement j, double q) {
        return new Judgement(j.kind(), j.finding().adjusted(q), j.pAgainst(), j.moreSeeds());
    }

    private static Judgement withdrawn(Judgement j, double q, int claims) {
        double p = j.pAgainst().orElseThrow();
        String reason = j.finding().reason() + " Taken alone this would be " + j.verdict() + ", but among " + claims
                + " claims of the report a few look this bad by chance (p = " + Numbers.p(p) + ")";
        String rule = j.finding().rule() + "; Benjamini-Hochberg q = 0.10 over " + claims + " claims";
        Finding finding = j.finding().adjusted(q);
        Finding reviewed = majority(finding)
                .map(chance -> finding.as(
                        Verdict.REPRODUCED,
                        reason + ", and that it holds with more than half of the seeds is established (p = "
                                + Numbers.p(chance) + ").",
                        rule,
                        chance))
                .orElseGet(() -> finding.as(Verdict.INCONCLUSIVE, reason + ".", rule, p));
        return new Judgement(j.kind(), reviewed, j.pAgainst(), 0);
    }

    /** The chance of so many votes for the claim if half of all seeds bore it out, where that is ruled out. */
    private static Optional<Double> majority(Finding finding) {
        return finding.votes().stream()
                .findFirst()
                .filter(votes -> votes.won() >= VoteRule.acceptance(votes.cast().size()))
                .map(votes -> Binomials.atLeast(votes.won(), votes.cast().size(), 0.5));
    }
}
