package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text from a results file is text, whatever it looks like. */
class HostileTest {

    @TempDir
    static Path folder;

    @TempDir
    static Path scratch;

    static Results results;
    static Map<String, Document> pages;

    @BeforeAll
    static void render() throws IOException {
        results = HostileResults.results(scratch);
        HtmlReport.create()
                .withHistory(scratch.resolve("history.jsonl"))
                .withBaseline(SampleResults.results())
                .render(results, folder);
        pages = HtmlReportTest.pages(folder);
    }

    @Test
    void nothing_breaks_out() {
        pages.forEach((path, page) -> {
            assertThat(
                            page.select(
                                    "script:not([src]):not([type=application/json]), img:not([src^=../images/]):not([src^=../claims/]), [onerror], [style]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script[type=application/json]").eachAttr("src"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("body > *").eachAttr("class"))
                    .as(path)
                    .containsExactly("skip", "top", "wide", "bottom");
        });
    }

    @Test
    void every_text_of_an_experiment_is_shown_literally() {
        for (ExperimentResult experiment : results.experiments()) {
            Document page = pages.values().stream()
                    .filter(p -> p.selectFirst("h1").text().contains(squeezed(experiment.title())))
                    .findFirst()
                    .orElseThrow();
            String text = page.text();
            assertThat(text).contains(squeezed(experiment.locator()));
            experiment.assumptions().forEach(assumption -> assertThat(text).contains(squeezed(assumption)));
            experiment.tags().forEach(tag -> assertThat(text).contains(squeezed(tag)));
            for (ClaimResult claim : experiment.claims()) {
                assertThat(text)
                        .contains(
                                squeezed(claim.id()),
                                squeezed(claim.quote().replaceAll("\\$(lr = 10?)\\$", "$1")),
                                squeezed(claim.finding().reason()),
                                squeezed(claim.finding().rule()));
            }
            experiment.trials().forEach(trial -> trial.metrics().keySet().forEach(metric -> assertThat(text)
                    .contains(squeezed(metric))));
        }
    }

    @Test
    void ids_are_unique_and_links_whole() {
        pages.forEach((path, page) -> {
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            page.select("a[href*=.html]").forEach(link -> assertThat(folder.resolve(path)
                            .getParent()
                            .resolve(link.attr("href").replaceFirst("#.*", "")))
                    .isRegularFile());
        });
    }

    @Test
    void what_people_copy_of_a_claim_is_literal_in_its_form() throws IOException {
        for (Document page : cards()) {
            assertThat(page.select(".cite-markdown code").text())
                    .doesNotContain("<script", "<img")
                    .contains("\\$");
            assertThat(page.select(".cite-latex code").text().replaceAll("\\\\textbackslash\\{}|\\\\[{}$&#%_]", ""))
                    .doesNotContain("<", ">", "$", "#", "&");
        }
    }

    @Test
    void the_picture_of_a_claim_is_well_formed_and_holds_text_alone() throws Exception {
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Document page : cards()) {
            String picture = page.select("img.card-picture").attr("src").replace("../", "");
            var svg = parser.parse(folder.resolve(picture).toFile());
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getElementsByTagName("image").getLength()).isZero();
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .contains("<script>alert(1)</script>");
        }
    }

    private static List<Document> cards() {
        List<Document> cards = pages.entrySet().stream()
                .filter(page -> page.getKey().startsWith("claims/"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(cards).hasSize(14);
        return cards;
    }

    @Test
    void the_summary_is_markdown_without_html() {
        assertThat(SummaryMarkdown.of(results)).doesNotContain("<script", "<img");
    }

    @Test
    void control_characters_and_lone_surrogates_become_replacements(@TempDir Path other) throws IOException {
        String nasty = "a\u0000b\u001Bc\uD800d\uFFFFe";
        var claim = SampleResults.claim("homework5/x/y", nasty, "structural", Verdict.REPRODUCED, nasty, nasty, nasty);
        var sample = SampleResults.data();
        var experiment = SampleResults.experiment(
                "homework5/x",
                "X",
                "homework5",
                "",
                sample.protocol(),
                List.of(),
                List.of(),
                List.of(),
                List.of(claim));
        HtmlReport.create().render(SampleResults.results(List.of(experiment)), other);
        assertThat(Files.readString(other.resolve("experiments/homework5.x.html")))
                .contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
