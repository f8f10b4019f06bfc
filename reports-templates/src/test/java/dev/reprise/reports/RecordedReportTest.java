package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.RecordedExperiment;
import dev.reprise.judge.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a run that left experiments out of which earlier runs are recorded, and pages of recorded runs alone. */
class RecordedReportTest {

    @TempDir
    static Path folder;

    private static Map<String, Document> run;
    private static Map<String, Document> alone;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport report = HtmlReport.create().withEvidence(RecordedSample.evidence());
        report.render(RecordedSample.results(), folder.resolve("run"));
        report.renderEvidence(folder.resolve("alone"));
        run = HtmlReportTest.pages(folder.resolve("run"));
        alone = HtmlReportTest.pages(folder.resolve("alone"));
    }

    @Test
    void the_overview_counts_this_build_and_what_is_recorded_apart() {
        Document overview = run.get("index.html");

        assertThat(overview.select(".hero > .counts:not(.recorded-counts) .v-not-run .number")
                        .text())
                .isEqualTo(String.valueOf(notRun()));
        assertThat(overview.select(".hero .recorded-counts").text())
                .contains("Of the claims not run here, earlier runs say:")
                .contains("reproduced");
    }

    @Test
    void where_nothing_was_run_the_score_has_no_columns_of_a_run() {
        assertThat(alone.get("index.html").select("table.score thead th").eachText())
                .containsExactly("Claims about", "Claims", "Recorded earlier");
        assertThat(run.get("index.html").select("table.score thead th").eachText())
                .contains("Reproduced", "Judged here");
    }

    @Test
    void a_report_tells_what_its_verdicts_rest_on() {
        Element table = run.get("reports/homework5.html").selectFirst("table.bases");

        assertThat(table.select("tbody th").eachText())
                .contains("Run here, full protocol", "Recorded, full protocol")
                .doesNotHaveDuplicates();
        assertThat(table.select("tbody td[data-label=claims]").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(claimsOf("homework5"));
        Element recorded = table.selectFirst("tr:has(th:contains(Recorded))");
        assertThat(recorded.select("[data-label=seeds]").text()).isNotBlank();
        assertThat(recorded.select("[data-label^=training]").text()).endsWith("s");
    }

    @Test
    void a_claim_that_was_not_run_shows_the_recorded_verdict_beside_its_own() {
        Element claim = claim(run, "homework5/spirals-activation/relu-best");

        assertThat(claim.select("h3").text()).isEqualTo("Not run");
        assertThat(claim.select(".recorded").text())
                .contains("recorded")
                .contains("Contradicted")
                .contains("Not part of this build")
                .contains("sources 0123456789ab")
                .contains("TANH beats RELU in 5 of 5 paired seeds");
        assertThat(claim.select(".claim-numbers").text()).contains("Measured, median of 5 seeds, recorded TANH best");
        assertThat(claim.select(".recorded-plot svg")).hasSize(1);
    }

    @Test
    void code_that_changed_since_is_told() {
        assertThat(run.get("experiments/homework5.spirals-lr.html").text())
                .contains("for an earlier version of the experiment");
        assertThat(run.get("experiments/homework5.spirals-activation.html").text())
                .doesNotContain("for an earlier version of the experiment");
    }

    @Test
    void an_experiment_that_trained_nothing_shows_its_recorded_trials_and_curves() {
        Document page = run.get("experiments/homework5.spirals-activation.html");
        RecordedExperiment record =
                RecordedSample.evidence().experiment(RecordedSample.LEFT_OUT).orElseThrow();

        assertThat(page.text()).contains("This build trained nothing here.");
        assertThat(page.select("#results .recorded-tag, #curves .recorded-tag, #seeds .recorded-tag"))
                .hasSize(3);
        assertThat(page.select(".trials tbody tr")).hasSize(record.trials().size());
        assertThat(page.select(".trials tbody tr").first().text()).contains("recorded");
        assertThat(page.select("section[aria-labelledby=curves] svg.chart")).isNotEmpty();
    }

    @Test
    void an_experiment_that_ran_shows_its_own_trials() {
        assertThat(run.get("experiments/tp2.keras-mlp.html").text()).doesNotContain("This build trained nothing here.");
    }

    @Test
    void the_tables_of_the_report_hold_recorded_numbers_marked_as_such() {
        assertThat(run.get("reports/homework5.html").select(".matrix .recorded-tag"))
                .isNotEmpty();
    }

    @Test
    void a_report_page_lists_deviations_with_cause_and_evidence() {
        Document page = run.get("reports/homework5.html");

        assertThat(page.select("section[aria-labelledby=deviations] .deviating").text())
                .contains("Unknown")
                .contains("homework5/spirals-activation/tanh");
    }

    @Test
    void what_the_lock_does_not_agree_with_is_on_the_first_page_and_in_full_on_another() {
        assertThat(run.get("index.html").select(".alarm").text()).contains("2 accepted values changed");
        assertThat(run.get("determinism.html").text())
                .contains("parameters and metrics must agree to the bit")
                .contains("optimizer=adam seed 1 test.accuracy 0.98 0.97")
                .contains("gone/study/best REPRODUCED INCONCLUSIVE")
                .contains("mvn reprise:accept");
    }

    @Test
    void the_ci_summary_tells_recorded_and_changed_apart_from_the_counts() {
        assertThat(SummaryMarkdown.of(RecordedSample.results()))
                .contains("Recorded earlier, of the claims not run here: ")
                .contains("**2 accepted values changed**");
    }

    @Test
    void evidence_alone_makes_a_report_that_says_on_every_page_that_nothing_was_run() {
        assertThat(alone.keySet())
                .contains("index.html", "reports/homework5.html", "experiments/homework5.spirals-lr.html");
        alone.forEach((path, page) ->
                assertThat(page.select("footer").text()).as(path).contains("Nothing was run here: recorded runs"));
        assertThat(alone.get("index.html").select("h1").text()).startsWith("Recorded: ");
        assertThat(alone.get("experiments/homework5.spirals-lr.html").select(".trials tbody tr"))
                .isNotEmpty();
    }

    @Test
    void no_verdict_is_shown_as_this_builds_own_where_nothing_was_run() {
        assertThat(alone.get("index.html").select(".group tbody .c-verdict .verdict:not(.v-not-run)"))
                .isEmpty();
        assertThat(alone.get("index.html").select(".hero > .counts:not(.recorded-counts)"))
                .isEmpty();
    }

    private static long notRun() {
        return RecordedSample.results().summary().get(Verdict.NOT_RUN);
    }

    private static Element claim(Map<String, Document> pages, String id) {
        return pages.get("experiments/homework5.spirals-activation.html").getElementById(id);
    }

    private static int claimsOf(String report) {
        return RecordedSample.results().experiments().stream()
                .filter(experiment -> experiment.report().filter(report::equals).isPresent())
                .mapToInt(experiment -> experiment.claims().size())
                .sum();
    }
}
