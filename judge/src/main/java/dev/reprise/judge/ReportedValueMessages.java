package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.SignRule;
import java.util.List;
import java.util.Optional;

/** What a reader is told of a reported number. */
final class ReportedValueMessages {

    private ReportedValueMessages() {}

    static String rule(ReportedValue claim, JudgingRules rules) {
        return VoteCount.ruleText(rules.votes(), 1) + "; a run within " + margin(claim)
                + " of the number votes for it; rejected by the prediction interval of one more run";
    }

    /**
     * @param within how many of the runs come within the margin
     * @param interval of one more run, if there is one
     * @param more how many more seeds could still decide
     */
    static String reason(
            ReportedValue claim,
            List<Double> runs,
            int within,
            Verdict verdict,
            Optional<Interval> interval,
            int more) {
        int n = runs.size();
        String count = (within == 0 ? "none" : String.valueOf(within)) + " of " + Numbers.count(n, "run")
                + " of ours " + (within == 1 || within == 0 ? "comes" : "come") + " within " + margin(claim)
                + " of that (" + spread(claim, runs) + ")";
        String start = "The report prints " + claim.reported() + place(claim) + "; " + count;
        return switch (verdict) {
            case REPRODUCED ->
                start + ". If only half of all runs did, so many would be seen in "
                        + Numbers.chance(Binomials.atLeast(within, n, 0.5)) + " of cases.";
            case NOT_REPRODUCED -> start + rejection(claim, runs, interval);
            default -> start + ", " + undecided(n, within) + wants(more) + ".";
        };
    }

    private static String rejection(ReportedValue claim, List<Double> runs, Optional<Interval> interval) {
        long numbers = runs.stream().filter(Double::isFinite).count();
        if (numbers < runs.size()) {
            return ", and " + (runs.size() - numbers) + " end" + (runs.size() - numbers == 1 ? "s" : "")
                    + " in NaN or infinity.";
        }
        double mean = runs.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
        return ". Their average, " + beside(claim, mean) + ", is "
                + Numbers.difference(
                        mean - claim.reported().recorded(), claim.reported().unit())
                + " away, and one more run is expected within "
                + interval.map(bounds -> words(claim, bounds)).orElse("any bounds")
                + ".";
    }

    private static String undecided(int n, int within) {
        int needed = SignRule.acceptance(n);
        return needed > n
                ? TooFew.words(n, "run", within, "number")
                : "too few to confirm it (that takes " + needed + ") and not clear enough to reject it";
    }

    private static String place(ReportedValue claim) {
        return claim.cell().arm().equals(Arm.NONE) ? "" : " at " + claim.cell().arm();
    }

    private static String spread(ReportedValue claim, List<Double> runs) {
        if (runs.stream().anyMatch(run -> !Double.isFinite(run))) {
            return Numbers.range(runs, claim.reported().unit());
        }
        double low = runs.stream().mapToDouble(v -> v).min().orElseThrow();
        double high = runs.stream().mapToDouble(v -> v).max().orElseThrow();
        return low == high ? beside(claim, low) : words(claim, new Interval(low, high));
    }

    private static String words(ReportedValue claim, Interval bounds) {
        return beside(claim, bounds.low()) + " to " + beside(claim, bounds.high());
    }

    /** With the report's decimals, and more if it would read like the report's number without being the same. */
    static String beside(ReportedValue claim, double value) {
        Quantity reported = claim.reported();
        return Numbers.apart(value, reported.recorded(), reported.unit(), reported.decimals());
    }

    private static String margin(ReportedValue claim) {
        return Numbers.difference(claim.margin().doubleValue(), claim.reported().unit());
    }

    private static String wants(int more) {
        return more > 0 ? "; " + Numbers.count(more, "more seed") + " may settle it" : "";
    }
}
