package dev.reprise.judge;

import dev.reprise.judge.stats.Interval;
import dev.reprise.judge.stats.Medians;
import java.util.List;
import java.util.Optional;

/** What is reported of a number that a report prints. */
final class ReportedValueMessages {

    private static final int ENOUGH = 9;

    private final ReportedValue claim;
    private final Quantity reported;
    private final JudgingContext context;

    ReportedValueMessages(ReportedValue claim, JudgingContext context) {
        this.claim = claim;
        this.context = context;
        this.reported = claim.reported();
    }

    /** {@code a run within 3.0 points of 59.6%}. */
    String statement() {
        return "a run within " + margin() + " of " + reported;
    }

    /** The start of a sentence that counts the runs within the margin; a single run is set beside the number. */
    String reason(List<Double> runs, int within) {
        String start = "The report prints " + reported + place() + "; ";
        if (runs.size() == 1) {
            double run = runs.get(0);
            String away = Double.isFinite(run)
                    ? ", " + Numbers.difference(run - reported.recorded(), reported.unit()) + " away"
                    : "";
            return start + "our only run gives " + beside(run) + away + ", where " + margin() + " count as the same";
        }
        return start + (within == 0 ? "none" : String.valueOf(within)) + " of " + Numbers.count(runs.size(), "run")
                + " of ours " + (within == 1 || within == 0 ? "comes" : "come") + " within " + margin() + " of that ("
                + spread(runs) + ")";
    }

    /**
     * The end of the sentence where the place of the runs decides, and not their votes.
     *
     * @param oneMore where one more run is expected
     * @param runs how many there are
     */
    String overruled(Verdict verdict, Optional<Interval> oneMore, int runs) {
        String expected = oneMore.filter(interval -> interval.contains(reported.recorded()))
                .map(interval -> ", but one more run is expected within " + words(possible(interval))
                        + ", which does not exclude it")
                .orElse(", too few to exclude it");
        if (verdict == Verdict.SEED_DEPENDENT) {
            return expected + ": our runs scatter further than the margin, and what it is depends on the seed.";
        }
        int more = context.moreSeeds(runs);
        return more > 0
                ? expected + " yet; " + context.costs(claim, more) + " lead to the next look."
                : expected + "; nine runs or more may: " + context.costs(claim, ENOUGH - runs) + ".";
    }

    /** A share ends at 0 and 100 %, whatever a formula for the mean says. */
    private Interval possible(Interval interval) {
        return claim.ofShares() ? interval.within(0, 1) : interval;
    }

    String measured(List<Double> runs) {
        return runs.stream().allMatch(Double::isFinite)
                ? beside(Medians.of(runs.stream().mapToDouble(v -> v).toArray()))
                : Numbers.range(runs, reported.unit());
    }

    String spread(List<Double> runs) {
        if (runs.isEmpty() || runs.stream().anyMatch(run -> !Double.isFinite(run))) {
            return Numbers.range(runs, reported.unit());
        }
        double low = runs.stream().mapToDouble(v -> v).min().orElseThrow();
        double high = runs.stream().mapToDouble(v -> v).max().orElseThrow();
        return low == high ? beside(low) : words(new Interval(low, high));
    }

    String margin() {
        return Numbers.difference(claim.margin().doubleValue(), reported.unit());
    }

    private String place() {
        return claim.cell().arm().equals(Arm.NONE) ? "" : " at " + claim.cell().arm();
    }

    private String words(Interval interval) {
        return beside(interval.low()) + " to " + beside(interval.high());
    }

    /** With the report's decimals, and more if it would read like the report's number without being the same. */
    private String beside(double value) {
        return Numbers.apart(value, reported.recorded(), reported.unit(), reported.decimals());
    }
}
