package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    @TempDir
    static Path folder;

    static Document page;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().withBaseline(SampleResults.earlier()).render(SampleResults.results(), folder);
        page = HtmlReportTest.pages(folder).get("changes.html");
    }

    @Test
    void changed_verdicts_show_both_measurements() {
        assertThat(page.select("h2:contains(Verdicts) + .scroll tbody tr").eachText())
                .containsExactly("homework5/spirals-lr/lr-10-chance Inconclusive 51.2% Reproduced 50.0%");
    }

    @Test
    void new_claims_are_listed() {
        assertThat(page.select("h3:contains(New claims) + ul li").eachText())
                .containsExactly("homework5/spirals-lr/lr-1");
    }

    @Test
    void means_that_moved_are_listed_in_points_and_the_others_are_not() {
        assertThat(page.select("h2:contains(Metrics) ~ .scroll").first().select("tbody tr"))
                .hasSize(5)
                .allMatch(row -> row.text().endsWith("+1.00 points"));
    }

    @Test
    void claims_are_listed_by_how_far_they_moved_with_what_paired_seeds_say_of_it(@TempDir Path other)
            throws IOException {
        HtmlReport.create().withBaseline(moved(SampleResults.results())).render(SampleResults.results(), other);
        Document changes = HtmlReportTest.pages(other).get("changes.html");

        assertThat(changes.select(".moves tbody tr").eachText())
                .hasSizeGreaterThan(3)
                .first()
                .asString()
                .startsWith("homework5/spirals-activation/tanh")
                .contains("+3.00 points 1.5");
        assertThat(changes.select(".moves tr.m-real").text())
                .contains("homework5/spirals-activation/relu", "real, by 5 paired seeds");
        assertThat(changes.select(".moves tr.m-noise, .moves tr.m-unknown").text())
                .contains("homework5/spirals-lr/lr-1")
                .doesNotContain("real");
    }

    @Test
    void curves_that_differ_are_overlaid_and_the_others_are_not(@TempDir Path other) throws IOException {
        HtmlReport.create().withBaseline(faster(SampleResults.results())).render(SampleResults.results(), other);
        Document changes = HtmlReportTest.pages(other).get("changes.html");

        assertThat(changes.select("#curves ~ h3").eachText()).containsExactly("Impact of the activation function");
        Elements pictures = changes.select("#curves ~ .charts figure");
        assertThat(pictures.select("figcaption strong").eachText()).containsExactly("validation.accuracy");
        assertThat(pictures.select("path.line:not(.before)")).hasSize(3 + 3); // of which three are in the legend
        assertThat(pictures.select("path.line.before")).hasSize(3);
    }

    /** The accuracy of one experiment was higher by a hundredth in each epoch. */
    private static Results faster(Results results) {
        return results.with(results.experiments().stream()
                .map(experiment -> experiment.id().endsWith("spirals-activation")
                        ? experiment.withTrials(experiment.trials().stream()
                                .map(ChangesTest::faster)
                                .toList())
                        : experiment)
                .toList());
    }

    private static TrialResult faster(TrialResult trial) {
        var series = new LinkedHashMap<>(trial.series());
        series.computeIfPresent(
                "validation.accuracy",
                (name, values) -> values.stream().map(value -> value + 0.01).toList());
        return new TrialResult(
                trial.arm(),
                trial.seed(),
                trial.status(),
                trial.origin(),
                trial.metrics(),
                series,
                trial.figures(),
                trial.parametersSha256(),
                trial.seconds(),
                trial.error());
    }

    /** Every estimate was lower by a point, that of one claim by three. */
    private static Results moved(Results results) {
        return results.with(results.experiments().stream()
                .map(experiment -> {
                    var claims =
                            experiment.claims().stream().map(ChangesTest::moved).toList();
                    return experiment.id().endsWith("spirals-activation")
                            ? SampleResults.slower(experiment, claims)
                            : experiment.with(claims, experiment.codeSha256());
                })
                .toList());
    }

    private static ClaimResult moved(ClaimResult claim) {
        double points = claim.id().endsWith("/tanh") ? 3 : 1;
        return SampleResults.as(
                claim,
                claim.protocol(),
                claim.outcome(),
                claim.expectedDeviation(),
                claim.finding()
                        .around(
                                claim.finding().estimate().map(value -> value - points),
                                claim.finding().interval()));
    }

    @Test
    void a_fingerprint_that_differs_comes_first() {
        assertThat(page.select("h2").eachText()).first().isEqualTo("Fingerprint");
    }

    @Test
    void times_and_fingerprint_are_compared() {
        assertThat(page.select("h2:contains(Training time) ~ .scroll").first().text())
                .contains("−50.0 %");
        assertThat(page.select("h2:contains(Fingerprint) + .scroll tbody tr").eachText())
                .containsExactly("jvm 17.0.12+7, Eclipse Adoptium 17.0.13+11, Eclipse Adoptium");
    }

    @Test
    void a_declared_deviation_that_now_fails_is_a_change_though_its_verdict_is_the_same(@TempDir Path other)
            throws IOException {
        HtmlReport.create().withBaseline(SampleResults.results()).render(undeclared(), other);
        Document changes = HtmlReportTest.pages(other).get("changes.html");

        assertThat(changes.text()).doesNotContain("No verdict");
        assertThat(changes.select("h2:contains(Outcomes) + .scroll tbody tr").eachText())
                .containsExactly("homework5/spirals-activation/tanh declared deviation"
                        + " fails the build, no deviation is declared");
    }

    private static Results undeclared() {
        Results results = SampleResults.results();
        return results.with(results.experiments().stream()
                .map(experiment -> experiment.with(
                        experiment.claims().stream()
                                .map(ChangesTest::undeclared)
                                .toList(),
                        experiment.codeSha256()))
                .toList());
    }

    private static ClaimResult undeclared(ClaimResult claim) {
        return claim.outcome() != Outcome.DEVIATED_AS_EXPECTED
                ? claim
                : SampleResults.as(claim, claim.protocol(), Outcome.MISSED, Optional.empty(), claim.finding());
    }
}
