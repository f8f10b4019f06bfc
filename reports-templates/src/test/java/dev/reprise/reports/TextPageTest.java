package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reports.source.ReportTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report's text with its claims lit in place. */
class TextPageTest {

    static final String TEXT = """
            # Homework 5

            Before it, <script>alert(1)</script> and ${7*7}.

            - **Impact of the activation:** When we used Relu, the accuracy is **59.6%**, with tanh the accuracy is 57.30%
              and with sigmoid the accuracy is 50%. As expected, the Relu function gives the best score.

            | lr | 0.1 | 1 |
            |----|-----|---|
            | Accuracy | 99.9% | with $lr = 1$ is 74.2% |

            Nothing is claimed here.
            """;

    @TempDir
    static Path folder;

    static Document whole;
    static Document quotes;

    @BeforeAll
    static void render() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("given"));
        Files.writeString(texts.resolve("homework5.md"), TEXT);
        HtmlReport.create().withTexts(ReportTexts.in(texts)).render(SampleResults.results(), folder.resolve("whole"));
        HtmlReport.create().render(SampleResults.results(), folder.resolve("quotes"));
        whole = page("whole");
        quotes = page("quotes");
    }

    private static Document page(String site) throws IOException {
        return Jsoup.parse(folder.resolve(site).resolve("texts/homework5.html").toFile());
    }

    @Test
    void each_claim_of_a_sentence_marks_the_number_that_it_is_about() {
        Element sentence = whole.select(".k-item").first();

        assertThat(sentence.select(".passage-text a.lit").eachText())
                .containsExactly("59.6%✓ reproduced", "57.30%✗ not reproduced", "50%? inconclusive", "⇅ contradicted");
        assertThat(sentence.select(".passage-text").text())
                .containsOnlyOnce("When we used Relu")
                .doesNotContain("**");
    }

    @Test
    void beside_the_sentence_stand_reported_measured_and_cause() {
        assertThat(whole.getElementById("homework5/spirals-activation/tanh").text())
                .contains("reported 57.30%", "measured 61.64%", "Other data");
    }

    @Test
    void a_table_is_a_table_whose_cells_have_the_colour_of_their_verdict() {
        Element table = whole.select("table.printed").first();

        assertThat(table.select("thead th").eachText()).containsExactly("lr", "0.1", "1");
        assertThat(table.select("td.v-reproduced").text()).contains("74.2%");
    }

    @Test
    void what_nobody_claims_is_there_and_not_marked() {
        assertThat(whole.select(".document").text()).contains("Nothing is claimed here.");
        assertThat(whole.select(".k-paragraph .lit")).isEmpty();
    }

    @Test
    void the_text_is_shown_literally() {
        assertThat(whole.select(".document").text()).contains("<script>alert(1)</script> and ${7*7}.");
        assertThat(whole.select("script:not([src])")).isEmpty();
    }

    @Test
    void a_quote_that_the_text_does_not_contain_is_listed_with_the_nearest_passage() {
        assertThat(whole.select(".missing summary").text()).endsWith("what the text does not contain");
        assertThat(whole.select(".missing").text()).contains("Figure 1: Data set formed of two interlaced spirals");
    }

    @Test
    void without_the_text_there_are_the_quotes_in_its_order_each_once_with_gaps() {
        assertThat(quotes.select(".k-heading").eachText())
                .containsSubsequence("Homework 1, introduction", "Homework 1, Exercise 1", "Homework 1, Exercise 2");
        assertThat(quotes.select(".document").text()).containsOnlyOnce("When we used Relu");
        assertThat(quotes.select(".k-gap")).isNotEmpty();
        assertThat(quotes.select(".missing")).isEmpty();
        assertThat(quotes.select(".lead").text()).contains("-Dreprise.reports.dir=…", "homework5.md");
    }

    @Test
    void the_map_leads_to_each_passage_that_claims_something() {
        assertThat(whole.select(".map a").eachAttr("href"))
                .hasSameSizeAs(whole.select(".claimed"))
                .allMatch(href -> whole.getElementById(href.substring(1)) != null);
    }

    @Test
    void quotes_are_checked_against_the_texts_that_are_there() throws IOException {
        assertThat(ReportTexts.in(folder.resolve("given")).misquotations(SampleResults.results()))
                .extracting(ReportTexts.Misquotation::claim)
                .contains("homework5/spirals-data/plot")
                .doesNotContain("homework5/spirals-activation/tanh")
                .allMatch(claim -> claim.startsWith("homework5/"));
    }
}
