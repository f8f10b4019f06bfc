package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reports.view.FailureRule;
import dev.reprise.results.NotRunReasons;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryAndBadgeTest {

    @Test
    void the_summary_has_a_row_per_report_and_what_fails_the_build() {
        assertThat(SummaryMarkdown.of(SampleResults.results()))
                .startsWith("## Reprise: Fails because of 2 claims and 1 failed trial\n")
                .contains("- Numbers: 2 of 4 judged reproduce; 4 of 10 judged here (40 %)")
                .contains("| Deep Learning in Practice, Homework 5 | 13 | 4 | 0 | 0 | 1 | 1 | 1 | 6 |")
                .contains(
                        "- ⛔ **homework5/spirals-activation/relu-best** checked: RELU best; measured: TANH best; no deviation"
                                + " is declared: <code>mvn verify -Dreprise.includes=com.example.homework5\\_spirals\\_activation</code>");
    }

    @Test
    void the_summary_says_how_to_run_what_only_the_full_profile_runs() {
        Results results = RecordedSample.results();
        int left = NotRunReasons.leftToTheFullProfile(results.experiments());

        assertThat(left).isPositive();
        assertThat(SummaryMarkdown.of(results))
                .contains("- " + left
                        + " claims: Only the full profile runs their experiments (`-Dreprise.profile=full`).\n");
    }

    @Test
    void the_badge_counts_what_was_judged() {
        var badge = Jsoup.parse(Badge.of(SampleResults.results()), "", Parser.xmlParser());
        assertThat(badge.select("title").text()).isEqualTo("claims: 5 of 8 reproduced");
        assertThat(badge.select("rect").last().attr("fill")).isEqualTo("#b3261e");
        assertThat(Badge.of(SampleResults.results(List.of(SampleResults.digits()))))
                .contains("#1a7f37");
        assertThat(Badge.of(SampleResults.results(List.of(SampleResults.wind()))))
                .contains("not run");
    }

    @Test
    void the_badge_is_of_the_build_that_it_belongs_to() {
        Results results = SampleResults.results(List.of(SampleResults.activation()));

        assertThat(Badge.of(results, FailureRule.USUAL)).contains("#b3261e");
        assertThat(Badge.of(results, new FailureRule(claim -> false, false))).contains("#1a7f37");
        assertThat(Badge.of(SampleResults.results(), new FailureRule(claim -> false, false)))
                .as("a failed trial fails every build")
                .contains("#b3261e");
    }

    @Test
    void both_are_written_where_asked(@TempDir Path folder) throws IOException {
        SummaryMarkdown.write(SampleResults.results(), folder.resolve("a/summary.md"));
        Badge.write(SampleResults.results(), folder.resolve("b/badge.svg"));
        assertThat(folder.resolve("a/summary.md")).isNotEmptyFile();
        assertThat(folder.resolve("b/badge.svg")).isNotEmptyFile();
    }
}
