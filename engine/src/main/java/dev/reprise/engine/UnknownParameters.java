package dev.reprise.engine;

import dev.reprise.execute.TrialLimit;
import dev.reprise.text.NearestNames;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** Warns of parameters that start with {@code reprise.} but that nothing reads, most often misspelt ones. */
final class UnknownParameters {

    private static final String PREFIX = "reprise.";

    private static final Set<String> READ_BY_THE_ENGINE = Stream.concat(
                    Stream.of(
                            Settings.PROFILE,
                            Settings.SEEDS,
                            Settings.THREADS,
                            Settings.RESULTS,
                            Settings.REPEATABLE,
                            Settings.PROGRESS,
                            Settings.BUDGET,
                            Settings.STORE,
                            Settings.RERUN,
                            Settings.CHECKPOINT_SECONDS,
                            AcceptedSettings.LOCK,
                            AcceptedSettings.TOLERANCE,
                            AcceptedSettings.EVIDENCE,
                            AcceptedSettings.COMMIT,
                            Settings.EXPORT,
                            Settings.SHARD,
                            Settings.MERGE_FROM,
                            Settings.TRAINER,
                            Settings.TRACES,
                            Publications.FIGURES,
                            TrialLimit.PARAMETER),
                    Stream.concat(Settings.OF_DATA.stream(), WorkerParameters.NAMES.stream()))
            .collect(Collectors.toUnmodifiableSet());

    /** Maven hands its user properties on to the JVMs that it forks. */
    private static final Set<String> READ_BY_THE_PLUGIN = Set.of(
            "reprise.aggregate",
            "reprise.audit.budget",
            "reprise.audit.environment",
            "reprise.audit.file",
            "reprise.audit.trials",
            "reprise.baseline",
            "reprise.check",
            "reprise.check.seed",
            "reprise.debug",
            "reprise.directory",
            "reprise.failOn",
            "reprise.data.sets",
            "reprise.excludes",
            "reprise.failIfNoExperiments",
            "reprise.history",
            "reprise.includes",
            "reprise.junit",
            "reprise.jvmArguments",
            "reprise.keepUnchanged",
            "reprise.roots",
            "reprise.runtime",
            "reprise.site.directory",
            "reprise.skip",
            "reprise.tags",
            "reprise.templates",
            "reprise.trials",
            "reprise.workingDirectory");

    private UnknownParameters() {}

    static void report(ConfigurationParameters parameters, DiscoveryIssueReporter issues) {
        var given = new TreeSet<>(parameters.keySet());
        given.addAll(System.getProperties().stringPropertyNames());
        for (String name : given) {
            if (name.startsWith(PREFIX) && !READ_BY_THE_ENGINE.contains(name) && !READ_BY_THE_PLUGIN.contains(name)) {
                String nearest = NearestNames.of(name, READ_BY_THE_ENGINE, 1).get(0);
                issues.reportIssue(DiscoveryIssue.create(
                        Severity.WARNING, "Nothing reads the parameter " + name + ". Did you mean " + nearest + "?"));
            }
        }
    }
}
