package dev.reprise.reports.view;

import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.reports.text.Numbers;

/**
 * The run that the trials of a page were recorded from.
 *
 * @param commit version of the sources; may be empty
 * @param time of training
 * @param earlier whether the experiment's code has changed since
 */
public record RecordedRunView(
        String date, String machine, String commit, String profile, String time, boolean scaled, boolean earlier) {

    static RecordedRunView of(RecordedExperiment record, boolean earlier) {
        return new RecordedRunView(
                Words.day(record.run().date()),
                record.run().machine(),
                record.run().commit().orElse(""),
                record.run().profile(),
                Numbers.duration(record.run().seconds()),
                Words.scaled(record.protocol()),
                earlier);
    }
}
