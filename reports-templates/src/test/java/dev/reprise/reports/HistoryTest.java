package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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
    void claims_by_build_have_a_column_with_the_commit_of_each() throws IOException {
        report.render(SampleResults.earlier().withCommit(Optional.of("0123456789abcdef")), folder.resolve("a"));
        report.render(SampleResults.results().withCommit(Optional.of("fedcba9876543210-dirty")), folder.resolve("a"));
        Document page = HtmlReportTest.pages(folder.resolve("a")).get("history.html");

        assertThat(page.select(".by-build thead th").eachText())
                .containsExactly("Claim", "2026-02-02 01234567", "2026-02-03 fedcba98-dirty");
        assertThat(page.select(".by-build tbody tr").eachText())
                .containsExactly("homework5/spirals-lr/lr-10-chance Inconclusive Reproduced");
        assertThat(page.select("#by-build ~ details summary").eachText())
                .contains("Contradicted in all of them: 1 claim");
    }

    @Test
    void a_build_of_before_commits_were_kept_has_none() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{\"finishedAt\":\"2026-01-01T00:00:00Z\",\"profile\":\"quick\",\"claims\":{\"a\":\"REPRODUCED\"}}\n");
        report.render(SampleResults.results(), folder.resolve("a"));
        Document page = HtmlReportTest.pages(folder.resolve("a")).get("history.html");

        assertThat(page.select(".by-build, #by-build ~ p").text())
                .isEqualTo("No verdict changed in the last 2 builds.");
        assertThat(page.select("#by-build ~ details summary").eachText())
                .contains("Reproduced in all of them: 6 claims");
    }

    @Test
    void what_a_merge_left_is_named_line_by_line_and_both_sides_count() throws IOException {
        report.render(SampleResults.results(), folder.resolve("a"));
        String ours = Files.readString(file);
        Files.delete(file);
        report.render(SampleResults.earlier(), folder.resolve("a"));
        String theirs = Files.readString(file);
        Files.writeString(file, "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> other\n");

        assertThat(HtmlReport.problemsOfHistory(file)).hasSize(3).allMatch(problem -> problem.contains("remove it"));
        assertThat(HtmlReport.problemsOfHistory(file).get(1))
                .startsWith(file + ", line 3: a merge left its mark '======='");

        report.render(SampleResults.results(), folder.resolve("b"));
        Document page = HtmlReportTest.pages(folder.resolve("b")).get("history.html");
        assertThat(page.select(".build").first().select("tbody tr").eachText())
                .as("the newest first, whatever side of the merge it was on")
                .containsExactly("homework5/spirals-lr/lr-10-chance Inconclusive Reproduced");
        assertThat(file).content().as("nothing is removed").contains("<<<<<<< HEAD", ours, theirs);
    }

    @Test
    void a_file_in_order_has_no_problems_and_neither_has_one_that_is_not_there() throws IOException {
        assertThat(HtmlReport.problemsOfHistory(file)).isEmpty();
        report.render(SampleResults.results(), folder.resolve("a"));
        assertThat(HtmlReport.problemsOfHistory(file)).isEmpty();
    }

    @Test
    void a_line_that_a_killed_build_left_is_passed_over() throws IOException {
        report.render(SampleResults.earlier(), folder.resolve("a"));
        Files.writeString(file, "{\"finishedAt\":\"2026-", StandardOpenOption.APPEND);
        assertThat(HtmlReport.problemsOfHistory(file))
                .singleElement()
                .asString()
                .contains("line 2: no build can be read here");
        report.render(SampleResults.results(), folder.resolve("a"));
        assertThat(file).content().hasLineCount(3);
        assertThat(HtmlReportTest.pages(folder.resolve("a")).get("history.html").select(".build"))
                .hasSize(2);
    }
}
