package dev.reprise.discover;

import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** Reports the mistakes of one class and counts them. */
final class Issues {

    private final DiscoveryIssueReporter reporter;
    private int errors;

    Issues(DiscoveryIssueReporter reporter) {
        this.reporter = reporter;
    }

    void error(TestSource source, String message) {
        errors++;
        reporter.reportIssue(DiscoveryIssue.builder(Severity.ERROR, message).source(source));
    }

    void error(TestSource source, String message, Throwable cause) {
        errors++;
        reporter.reportIssue(
                DiscoveryIssue.builder(Severity.ERROR, message).source(source).cause(cause));
    }

    /** What does not keep the class from being run. */
    void warning(TestSource source, String message) {
        reporter.reportIssue(DiscoveryIssue.builder(Severity.WARNING, message).source(source));
    }

    boolean none() {
        return errors == 0;
    }
}
