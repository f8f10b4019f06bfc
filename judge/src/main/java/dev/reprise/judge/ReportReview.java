package dev.reprise.judge;

import dev.reprise.judge.stats.Multiplicity;
import java.util.ArrayList;
import java.util.List;

/** Looks at all judgements of one report together: among hundreds of true claims a few look false by bad luck. */
public final class ReportReview {

    /** Largest expected share of wrong ones among the negative verdicts that stand. */
    public static final double FALSE_DISCOVERIES = 0.10;

    private ReportReview() {}

    /**
     * Compares every negative verdict with Benjamini and Hochberg's bound over all judgements of the report that have a p
     * against the claim. Those that do not pass become INCONCLUSIVE, keep their p, and say why; all else stays as it is.
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
                + " claims of the report a few look this bad by chance (p = " + Numbers.p(p) + ").";
        String rule = j.finding().rule() + "; Benjamini-Hochberg q = 0.10 over " + claims + " claims";
        return new Judgement(j.kind(), j.finding().adjusted(q).undecided(reason, rule, p), j.pAgainst(), 0);
    }
}
