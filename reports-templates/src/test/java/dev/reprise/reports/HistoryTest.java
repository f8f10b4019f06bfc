package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path folder;

    private Path file;
    private HtmlReport report;

    @BeforeEach
    void prepare() {
        file = folder.resolve("kept/history.jsonl");
        report = HtmlReport.create().withHistory(file);
    }

    @Test
    void each_build_adds_a_line_once() throws IOException {
        report.render(SampleResults.earlier(), folder.resolve("a"));
        report.render(SampleResults.results(), folder.resolve("a"));
        report.render(SampleResults.results(), folder.resolve("a"));
        assertThat(file).content().hasLineCount(2);
    }

    @Test
    void the_first_build_has_no_page() throws IOException {
        report.render(SampleResults.earlier(), folder.resolve("a"));
        assertThat(folder.resolve("a/history.html")).doesNotExist();
    }

    @Test
    void the_page_tells_which_verdicts_changed() throws IOException {
        report.render(SampleResults.earlier(), folder.resolve("a"));
        report.render(SampleResults.results(), folder.resolve("a"));
        Document page = HtmlReportTest.pages(folder.resolve("a")).get("history.html");
        assertThat(page.select(".build").first().select("tbody tr").eachText())
                .containsExactly("homework5/spirals-lr/lr-10-chance Inconclusive Reproduced");
    }

    @Test
    void a_line_that_a_killed_build_left_is_passed_over() throws IOException {
        report.render(SampleResults.earlier(), folder.resolve("a"));
        Files.writeString(file, "{\"finishedAt\":\"2026-", StandardOpenOption.APPEND);
        report.render(SampleResults.results(), folder.resolve("a"));
        assertThat(file).content().hasLineCount(3);
        assertThat(HtmlReportTest.pages(folder.resolve("a")).get("history.html").select(".build"))
                .hasSize(2);
    }
}
