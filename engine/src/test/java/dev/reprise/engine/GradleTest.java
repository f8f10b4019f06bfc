package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.engine.Fixtures.TwoActivations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the test worker of Gradle 9 asks of an engine, as its listener of the JUnit Platform reads: it hands over all classes of the
 * test class path, files a test under the nearest ancestor with a class of its own as source, and names it by its legacy name. A test
 * without a class or method as source is filed under "non-class", and {@code --tests} cannot choose it.
 */
class GradleTest {

    private static final TestPlan PLAN = LauncherFactory.create()
            .discover(LauncherDiscoveryRequestBuilder.request()
                    .selectors(
                            selectClass(TwoActivations.class), selectClass(GradleTest.class), selectClass(String.class))
                    .filters(EngineFilter.includeEngines("reprise"))
                    .build());

    @Test
    void classes_that_are_no_experiments_are_passed_over() {
        assertThat(tests()).hasSize(13);
    }

    @Test
    void every_trial_and_claim_is_filed_under_its_experiment() {
        assertThat(tests()).allSatisfy(test -> {
            assertThat(test.getSource().orElseThrow()).isInstanceOfAny(ClassSource.class, MethodSource.class);
            assertThat(ownClass(test)).isEmpty();
            assertThat(lineage(test).map(GradleTest::ownClass).flatMap(Optional::stream))
                    .first()
                    .isEqualTo(TwoActivations.class.getName());
        });
    }

    @Test
    void no_two_trials_or_claims_have_one_name() {
        assertThat(tests()).extracting(TestIdentifier::getLegacyReportingName).doesNotHaveDuplicates();
    }

    private static List<TestIdentifier> tests() {
        return PLAN.getRoots().stream()
                .flatMap(root -> PLAN.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .toList();
    }

    /** Itself, then its ancestors from the nearest on. */
    private static Stream<TestIdentifier> lineage(TestIdentifier test) {
        return Stream.iterate(Optional.of(test), Optional::isPresent, child -> child.flatMap(PLAN::getParent))
                .flatMap(Optional::stream);
    }

    /** The class that is its source, unless an ancestor has the same source. */
    private static Optional<String> ownClass(TestIdentifier test) {
        Optional<TestSource> source = test.getSource();
        return source.filter(ClassSource.class::isInstance)
                .filter(own -> lineage(test).skip(1).noneMatch(ancestor -> ancestor.getSource()
                        .equals(source)))
                .map(own -> ((ClassSource) own).getClassName());
    }
}
