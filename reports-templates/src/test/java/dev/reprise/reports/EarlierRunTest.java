package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.results.EarlierRun;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that selected the digits, in whose report all other experiments stay; and trials that warn. */
class EarlierRunTest {

    private static final EarlierRun EARLIER = new EarlierRun(Instant.parse("2025-12-24T18:00:00Z"), "full");
    private static final Results RESULTS = results();
    private static final String KEPT = "experiments/homework5.spirals-activation.html";

    @TempDir
    static Path folder;

    static Map<String, Document> pages;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().withHistory(folder.resolve("history.jsonl")).render(RESULTS, folder);
        pages = HtmlReportTest.pages(folder);
    }

    private static Results results() {
        String ran = SampleResults.digits().id();
        List<ExperimentResult> all = SampleResults.results().experiments().stream()
                .map(experiment -> experiment.id().equals(ran) ? warning(experiment) : experiment.keptFrom(EARLIER))
                .toList();
        return SampleResults.results(all);
    }

    private static ExperimentResult warning(ExperimentResult experiment) {
        return experiment.withTrials(experiment.trials().stream()
                .map(trial -> trial.warningOf(List.of("The features lie between 0 and 0.00" + trial.seed())))
                .toList());
    }

    private static String text(String page) {
        return pages.get(page).text();
    }

    @Test
    void an_experiment_that_was_not_selected_says_of_which_run_it_is() {
        assertThat(text(KEPT))
                .contains("As of an earlier run, which finished at 2025-12-24 18:00:00 UTC (full profile)")
                .contains("mvn verify -Dreprise.includes=com.example.homework5_spirals_activation"
                        + " -Dreprise.profile=full")
                .doesNotContain("Fails the build: ");
        assertThat(pages.get("experiments.html").select(".tag.earlier"))
                .hasSize(RESULTS.kept().size());
    }

    @Test
    void the_outcome_is_that_of_this_run() {
        assertThat(pages.get("index.html").select(".banner-line").text()).startsWith("Passes");
        assertThat(text("index.html"))
                .contains(RESULTS.kept().size() + " experiments were not part of this run")
                .contains(RESULTS.ofThisRun().experiments().get(0).trials().size() + " trials");
        assertThat(SummaryMarkdown.of(RESULTS))
                .startsWith("## Reprise: Passes")
                .contains(RESULTS.kept().size() + " experiments of the table were not part of this run");
    }

    @Test
    void overview_summary_and_badge_agree_on_what_an_earlier_run_judged() {
        long judged = judged(RESULTS.experiments());
        long kept = judged(RESULTS.kept());
        String badge = Jsoup.parse(Badge.of(RESULTS), "", Parser.xmlParser())
                .select("title")
                .text();
        List<String> score =
                pages.get("index.html").select(".score td[data-label=judged]").eachText();

        assertThat(kept).isPositive().isLessThan(judged);
        assertThat(badge).matches("claims: \\d+ of " + judged + " reproduced \\(" + kept + " judged earlier\\)");
        assertThat(numbers(score, "^(\\d+) of")).isEqualTo(judged);
        assertThat(numbers(score, "(\\d+) in an earlier run")).isEqualTo(kept);
        List<String> lines = SummaryMarkdown.of(RESULTS).lines().toList();
        assertThat(numbers(lines, "; (\\d+) of \\d+ judged ")).isEqualTo(judged);
        assertThat(numbers(lines, "(\\d+) of them in an earlier run")).isEqualTo(kept);
        assertThat(pages.get("index.html").select(".score th").eachText()).doesNotContain("Verdicts of this run");
    }

    private static long judged(List<ExperimentResult> experiments) {
        return experiments.stream()
                .flatMap(experiment -> experiment.claims().stream())
                .filter(claim -> claim.verdict() != Verdict.NOT_RUN)
                .count();
    }

    /** The sum of what a pattern finds. */
    private static long numbers(List<String> texts, String pattern) {
        return texts.stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    @Test
    void the_table_of_claims_says_of_which_run_each_is() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("claims.csv"));

        assertThat(lines.get(0)).endsWith(",earlier_run");
        assertThat(lines.stream().filter(line -> line.endsWith(",2025-12-24T18:00:00Z")))
                .hasSize((int) RESULTS.kept().stream()
                        .mapToLong(experiment -> experiment.claims().size())
                        .sum());
    }

    @Test
    void the_history_has_what_the_run_itself_found_out() {
        assertThat(folder.resolve("history.jsonl"))
                .content()
                .contains(SampleResults.digits().id())
                .doesNotContain("spirals-activation");
    }

    @Test
    void what_trials_warn_of_stands_on_the_page_of_their_experiment_once() {
        ExperimentResult digits = RESULTS.ofThisRun().experiments().get(0);
        String page = "experiments/" + digits.id().replace('/', '.') + ".html";

        assertThat(pages.get(page).select("[aria-label=Warnings] p").eachText())
                .containsExactly("Warning: The features lie between 0 and 0.001 ("
                        + digits.trials().size() + " trials)");
        assertThat(pages.get(KEPT).select("[aria-label=Warnings]")).isEmpty();
    }
}
