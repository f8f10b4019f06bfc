package dev.reprise.judge;

import dev.reprise.judge.stats.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at all judgements of one report together: among hundreds of true claims a few look false by bad luck. */
public final class ReportReview {

    /** Largest expected share of wrong ones among the negative verdicts that stand. */
    public static final double FALSE_DISCOVERIES = 0.10;

    private ReportReview() {}

    /**
     * Holds every negative verdict against Benjamini and Hochberg's bound over all judgements of the report that have a p
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
            if (!tested || !judgement.negative()) {
                reviewed.add(judgement);
            } else {
                reviewed.add((q > FALSE_DISCOVERIES ? withdrawn(judgement, family.size()) : judgement).reviewed(q));
            }
        }
        return reviewed;
    }

    private static Judgement withdrawn(Judgement j, int claims) {
        double p = j.pAgainst().orElseThrow();
        String reason = j.reason() + " Taken alone this would be " + j.verdict() + ", but among " + claims
                + " claims of the report a few look this bad by chance (" + Numbers.chance(p) + " each).";
        return new Judgement(
                Verdict.INCONCLUSIVE,
                j.kind(),
                reason,
                j.reported(),
                j.measured(),
                j.unit(),
                j.reportedValue(),
                j.margin(),
                j.estimate(),
                j.interval(),
                j.seeds(),
                j.rule() + "; Benjamini-Hochberg q = 0.10 over " + claims + " claims",
                Optional.of(p),
                j.pAgainst(),
                j.qAgainst(),
                0);
    }
}
