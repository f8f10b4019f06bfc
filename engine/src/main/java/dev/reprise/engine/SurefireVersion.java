package dev.reprise.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/**
 * Surefire and Failsafe before 3.6 call all tests of an engine other than Jupiter {@code null}, so that many become one and reports miss
 * what failed (SUREFIRE-2260). Versions before 2.22 know no JUnit Platform, run nothing and pass; no engine hears of those.
 */
final class SurefireVersion {

    private static final String PROVIDER = "org.apache.maven.surefire.junitplatform.JUnitPlatformProvider";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int[] LEAST = {3, 6};

    private SurefireVersion() {}

    /** An error, if it is Surefire that asks and it is too old. */
    static void check(DiscoveryIssueReporter issues) {
        running()
                .flatMap(SurefireVersion::problem)
                .ifPresent(problem -> issues.reportIssue(DiscoveryIssue.create(Severity.ERROR, problem)));
    }

    /** What is wrong with a version, and the remedy. */
    static Optional<String> problem(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int[] found = {Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))};
        return Arrays.compare(found, LEAST) >= 0
                ? Optional.empty()
                : Optional.of("Surefire (or Failsafe) " + version
                        + " gives the names of experiments' tests away, so that many"
                        + " become one; needed is 3.6.0 or later: set the version of maven-surefire-plugin in the pom");
    }

    /** The version of the provider that this JVM was started for. */
    private static Optional<String> running() {
        try {
            Class<?> provider =
                    Class.forName(PROVIDER, false, Thread.currentThread().getContextClassLoader());
            return Optional.ofNullable(provider.getPackage().getImplementationVersion());
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
