package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.engine.Fixtures.TwoActivations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The engine among others: found by its service, in suites, filtered by tags, reported as XML. */
class PlatformTest {

    @TempDir
    Path folder;

    @Test
    void a_suite_runs_experiments() {
        var suite = EngineTestKit.engine("junit-platform-suite")
                .selectors(selectClass(ActivationSuite.class))
                .execute();

        suite.testEvents().assertStatistics(counts -> counts.succeeded(13).failed(0));
        List<String> names = suite.testEvents()
                .succeeded()
                .map(event -> event.getTestDescriptor())
                .map(TestDescriptor::getDisplayName)
                .toList();
        assertThat(names).contains("activation = RELU, seed 1", "relu-best: RELU is best.");
    }

    @Test
    void tag_filters_include_and_exclude_experiments_with_all_their_trials_and_claims() {
        assertThat(succeeded(TagFilter.includeTags("quick"))).isEqualTo(13);
        assertThat(succeeded(TagFilter.excludeTags("quick"))).isZero();
        assertThat(succeeded(TagFilter.includeTags("quick & !slow"))).isEqualTo(13);
    }

    @Test
    void open_test_reporting_carries_names_and_metrics() throws IOException {
        launch(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(TwoActivations.class))
                .filters(EngineFilter.includeEngines("reprise"))
                .configurationParameter("junit.platform.reporting.open.xml.enabled", "true")
                .configurationParameter("junit.platform.reporting.output.dir", folder.toString())
                .build());

        assertThat(reports()).singleElement().satisfies(xml -> assertThat(xml)
                .content()
                .contains("Which activation is better?", "activation = RELU, seed 1", "relu-best: RELU is best.")
                .contains("key=\"accuracy\"")
                .contains("0.901"));
    }

    @Test
    void legacy_xml_has_readable_names_and_one_case_per_trial_and_claim() throws Exception {
        var writer = new LegacyXmlReportGeneratingListener(folder, new PrintWriter(System.err));
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(TwoActivations.class))
                                .filters(EngineFilter.includeEngines("reprise"))
                                .build(),
                        writer);

        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("TEST-reprise.xml").toFile())
                .getElementsByTagName("testcase");
        List<String> names = IntStream.range(0, cases.getLength())
                .mapToObj(i -> cases.item(i).getAttributes())
                .map(attributes -> attributes.getNamedItem("classname").getNodeValue() + " "
                        + attributes.getNamedItem("name").getNodeValue())
                .toList();
        assertThat(names)
                .hasSize(13)
                .contains(
                        TwoActivations.class.getName() + " activation = RELU, seed 1",
                        TwoActivations.class.getName() + " relu-best: RELU is best.");
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }

    private static long succeeded(org.junit.platform.engine.Filter<?> filter) {
        return launch(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(TwoActivations.class))
                        .filters(EngineFilter.includeEngines("reprise"), filter)
                        .build())
                .getSummary()
                .getTestsSucceededCount();
    }

    private static SummaryGeneratingListener launch(LauncherDiscoveryRequest request) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener;
    }

    @Suite
    @IncludeEngines("reprise")
    @SelectClasses(TwoActivations.class)
    static class ActivationSuite {}
}
