package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why claims deviate: the page, its short form on other pages, and the sentence of the summary. */
class CausesTest {

    @TempDir
    static Path folder;

    static Map<String, Document> pages;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().render(SampleResults.results(), folder);
        pages = HtmlReportTest.pages(folder);
    }

    @Test
    void causes_are_counted_with_the_unknown_last() {
        assertThat(page("causes.html").select(".causes tbody tr").eachText())
                .containsExactly(
                        "Other data The numbers are those of other data than the report names. 1",
                        "Unknown Nobody knows yet. 1");
    }

    @Test
    void declarations_of_claims_that_were_not_judged_are_counted_apart(@TempDir Path own) throws IOException {
        ExperimentResult wind = SampleResults.wind();
        var declared = Optional.of(new ExpectedDeviationResult(
                Verdict.NOT_REPRODUCED, "Other rows.", "Nine seeds.", Optional.of(DeviationCause.OTHER_DATA)));
        Finding finding = Finding.notRun(NotRunCause.PROFILE, "It takes hours.", "97%");
        ClaimResult claim = SampleResults.as(wind.claims().get(0), Protocol.FULL, Outcome.OPEN, declared, finding);
        HtmlReport.create().render(SampleResults.results(List.of(wind.with(List.of(claim), Optional.empty()))), own);

        assertThat(Jsoup.parse(own.resolve("causes.html").toFile())
                        .select(".lead")
                        .text())
                .contains("1 of 1 claims is declared not to reproduce (1 of them not judged in this run)");
        assertThat(page("causes.html").select(".lead").text()).doesNotContain("not judged in this run");
    }

    @Test
    void each_cause_has_its_claims_with_reason_evidence_and_numbers() {
        assertThat(page("causes.html")
                        .select("section[aria-labelledby=cause-other-data]")
                        .text())
                .contains("The report's split differs from ours.")
                .contains("Evidence: Twelve seeds in PyTorch give 61.2 to 62.0 %.")
                .contains("homework5/spirals-activation/tanh")
                .contains("reported 57.30% measured 61.64%");
    }

    @Test
    void a_stale_declaration_is_called_stale() {
        assertThat(page("causes.html")
                        .select("section[aria-labelledby=cause-unknown]")
                        .text())
                .contains("homework5/spirals-lr/lr-1", "so it is stale");
    }

    @Test
    void the_overview_and_the_report_lead_to_each_cause() {
        assertThat(page("index.html").select(".causes a").eachAttr("href"))
                .containsExactly("causes.html#cause-other-data", "causes.html#cause-unknown");
        assertThat(page("reports/homework5.html").select(".causes a").eachAttr("href"))
                .containsExactly("../causes.html#cause-other-data", "../causes.html#cause-unknown");
    }

    @Test
    void a_claim_names_the_cause_of_its_deviation() {
        assertThat(page("experiments/homework5.spirals-activation.html")
                        .getElementById("homework5/spirals-activation/tanh")
                        .select(".deviation .cause")
                        .text())
                .isEqualTo("Other data");
    }

    @Test
    void the_summary_says_why_in_one_line() {
        assertThat(SummaryMarkdown.of(SampleResults.results()))
                .contains("Why claims are declared not to reproduce: 1 other data, 1 unknown.");
    }

    private static Document page(String path) {
        return pages.getOrDefault(path, new Document(""));
    }
}
