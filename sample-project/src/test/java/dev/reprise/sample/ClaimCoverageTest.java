package dev.reprise.sample;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.reprise.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Every claim of the five reports is there, and no other: {@code claim-ids.txt} lists them as they were read from the texts. */
class ClaimCoverageTest {

    @ParameterizedTest
    @ValueSource(strings = {"quick", "full"})
    void every_claim_of_the_reports_has_an_experiment(String profile) throws IOException {
        SortedSet<String> declared = declared(profile);
        SortedSet<String> listed = listed();

        assertThat(difference(listed, declared))
                .as("claims that no experiment makes")
                .isEmpty();
        assertThat(difference(declared, listed))
                .as("claims that no report makes")
                .isEmpty();
    }

    private static SortedSet<String> difference(SortedSet<String> all, SortedSet<String> without) {
        var rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static SortedSet<String> listed() throws IOException {
        try (InputStream in = ClaimCoverageTest.class.getResourceAsStream("claim-ids.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> declared(String profile) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage(ClaimCoverageTest.class.getPackageName()))
                        .filters(EngineFilter.includeEngines("reprise"))
                        .configurationParameter("reprise.profile", profile)
                        .build());
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(test -> type(test).equals("claim"))
                .map(claim -> experiment(plan, claim) + "/"
                        + claim.getUniqueIdObject().getLastSegment().getValue())
                .collect(toCollection(TreeSet::new));
    }

    /** {@code <report>/<experiment>}, the report from the package. */
    private static String experiment(TestPlan plan, TestIdentifier claim) {
        TestIdentifier parent = plan.getParent(claim).orElseThrow();
        if (type(parent).equals("table")) {
            return experiment(plan, parent);
        }
        Class<?> type = ReflectionSupport.tryToLoadClass(
                        parent.getUniqueIdObject().getLastSegment().getValue())
                .getNonNullOrThrow(IllegalStateException::new);
        String id = type.getAnnotation(Experiment.class).id();
        String kebab =
                type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String report = type.getPackageName();
        return report.substring(report.lastIndexOf('.') + 1) + "/" + (id.isEmpty() ? kebab : id);
    }

    private static String type(TestIdentifier test) {
        UniqueId.Segment last = test.getUniqueIdObject().getLastSegment();
        return last.getType();
    }
}
