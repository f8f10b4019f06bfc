package dev.reprise.reports.view;

import dev.reprise.reports.chart.Charts;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.RecordedVerdict;

/**
 * What an earlier run said of a claim that was not run.
 *
 * @param plot SVG of reported against measured; may be empty
 * @param scaled judged on less than the stated protocol
 * @param date day of that run
 * @param machine its kind, in words
 * @param commit version of the sources; may be empty
 * @param earlier whether the experiment's code has changed since
 */
public record RecordedView(
        VerdictView verdict,
        String reason,
        String measured,
        String plot,
        int seeds,
        String rule,
        boolean scaled,
        String date,
        String machine,
        String commit,
        boolean earlier) {

    static RecordedView of(ClaimResult claim, RecordedVerdict recorded) {
        return new RecordedView(
                Verdicts.of(recorded.verdict()),
                recorded.reason(),
                recorded.measured(),
                Charts.interval(judged(claim, recorded)).orElse(""),
                recorded.seeds(),
                recorded.rule(),
                Words.scaled(recorded.protocol()),
                Words.day(recorded.date()),
                recorded.machine(),
                recorded.commit().orElse(""),
                recorded.earlierVersion());
    }

    private static ClaimResult judged(ClaimResult claim, RecordedVerdict recorded) {
        return new ClaimResult(
                claim.id(),
                claim.quote(),
                claim.locator(),
                claim.kind(),
                claim.metric(),
                claim.arms(),
                recorded.protocol(),
                recorded.verdict(),
                claim.outcome(),
                claim.expectedDeviation(),
                recorded.reason(),
                claim.reported(),
                recorded.measured(),
                recorded.unit(),
                recorded.reportedValue(),
                recorded.margin(),
                recorded.estimate(),
                recorded.interval(),
                recorded.seeds(),
                recorded.rule());
    }
}
