package dev.reprise.plugin;

import dev.reprise.reports.HtmlReport;

/**
 * Makes Maven's JVM ready to write a report while the experiments' JVM runs. Of three seconds of processor time that the first report of a
 * JVM takes, nine tenths go into what is done once, whatever the report is about: classes, templates, compiled code.
 */
final class Rehearsal {

    private Rehearsal() {}

    static void start() {
        var thread = new Thread(Rehearsal::rehearse, "reprise-rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private static void rehearse() {
        try {
            HtmlReport.rehearse();
        } catch (RuntimeException | LinkageError e) {
            // Where something is wrong, writing the report says so, or Maven has ended and taken its classes away.
        }
    }
}
