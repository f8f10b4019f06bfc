package dev.reprise.engine;

import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.Parameters;
import java.util.TreeSet;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** Warns of parameters that start with {@code reprise.} but that nothing reads, most often misspelt ones. */
final class UnknownParameters {

    private UnknownParameters() {}

    static void report(ConfigurationParameters parameters, DiscoveryIssueReporter issues) {
        var given = new TreeSet<>(parameters.keySet());
        given.addAll(System.getProperties().stringPropertyNames());
        for (String name : given) {
            // Maven hands its user properties on to the JVMs that it starts, those of goals too.
            Parameters.hint(name, parameter -> true, Reader.ENGINE)
                    .ifPresent(hint -> issues.reportIssue(DiscoveryIssue.create(
                            Severity.WARNING, "Nothing reads the parameter " + name + ". " + hint)));
        }
    }
}
