package dev.reprise.reports.view;

import dev.reprise.judge.Finding;
import dev.reprise.reports.chart.Charts;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.RecordedVerdict;

/**
 * What an earlier run said of a claim that was not run.
 *
 * @param finding what its trials said
 * @param plot SVG of reported against measured; may be empty
 * @param scaled judged on less than the stated protocol
 * @param date day of that run
 * @param machine its kind, in words
 * @param commit version of the sources; may be empty
 * @param earlier whether the experiment's code has changed since
 */
public record RecordedView(
        VerdictView verdict,
        Finding finding,
        String plot,
        boolean scaled,
        String date,
        String machine,
        String commit,
        boolean earlier) {

    static RecordedView of(ClaimResult claim, RecordedVerdict recorded) {
        return new RecordedView(
                Verdicts.of(recorded.verdict()),
                recorded.finding(),
                Charts.interval(claim.kind(), recorded.finding()).orElse(""),
                Words.scaled(recorded.protocol()),
                Words.day(recorded.date()),
                recorded.machine(),
                recorded.commit().orElse(""),
                recorded.earlierVersion());
    }
}
