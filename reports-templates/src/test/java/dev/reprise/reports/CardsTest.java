package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Card;
import dev.reprise.reports.chart.Charts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and a picture for each claim. */
class CardsTest {

    /** Of the verdict's type, as chromium sets it on average: 297 pixels for 25. */
    private static final double WIDE_LETTER = 11.9;

    private static final String TANH = "claims/homework5.spirals-activation.tanh";

    @TempDir
    static Path folder;

    static Document page;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().render(SampleResults.results().withCommit(Optional.of("0123456789abcdef-dirty")), folder);
        page = Jsoup.parse(folder.resolve(TANH + ".html").toFile());
    }

    private static String cited(String form) {
        return page.select(".cite-" + form + " code").first().wholeText();
    }

    @Test
    void each_claim_has_a_page_that_its_full_description_leads_to() throws IOException {
        Document experiment = Jsoup.parse(
                folder.resolve("experiments/homework5.spirals-activation.html").toFile());

        assertThat(experiment
                        .getElementById("homework5/spirals-activation/tanh")
                        .select("a.to-card")
                        .attr("href"))
                .isEqualTo("../" + TANH + ".html");
    }

    @Test
    void it_says_quote_verdict_numbers_commit_and_hash() {
        assertThat(page.select("h1").text()).startsWith("“When we used Relu");
        assertThat(page.select(".card-verdict .verdict").text()).isEqualTo("Not reproduced");
        assertThat(page.select(".card .two dd").eachText()).containsExactly("57.30%", "61.64%");
        assertThat(page.select(".facts div:has(dt:contains(Commit)) dd").text()).isEqualTo("0123456789abcdef-dirty");
        assertThat(page.select(".facts div:has(dt:contains(Trials)) dd").text()).matches("[0-9a-f]{64}");
    }

    @Test
    void it_says_what_the_claim_means_for_the_build() throws IOException {
        Document missed = Jsoup.parse(folder.resolve("claims/homework5.spirals-activation.relu-best.html")
                .toFile());

        assertThat(missed.select(".outcome.o-missed").text())
                .isEqualTo("Fails the build: the report says otherwise and no deviation is declared.");
    }

    @Test
    void it_is_passed_on_as_markdown() {
        assertThat(cited("markdown"))
                .startsWith("> “When we used Relu, the accuracy is 59.6%, with tanh")
                .contains("\n\n**Not reproduced**: ", "57.30%, measured 61.64%. [")
                .endsWith("](" + TANH + ".html)");
    }

    @Test
    void it_is_passed_on_as_latex_with_its_signs_escaped() {
        assertThat(cited("latex"))
                .startsWith("\\begin{quote}\n“When we used Relu, the accuracy is 59.6\\%, with tanh")
                .contains("\\textbf{Not reproduced}: ", "57.30\\%, measured 61.64\\%.", "commit 0123456789ab-dirty")
                .endsWith("\\url{" + TANH + ".html}");
    }

    @Test
    void it_is_passed_on_as_the_line_of_the_table() throws IOException {
        assertThat(Files.readString(folder.resolve("claims.csv")).lines())
                .containsAll(cited("csv").lines().toList());
    }

    @Test
    void the_picture_says_the_same_without_the_page() throws IOException {
        Document picture = Jsoup.parse(Files.readString(folder.resolve(TANH + ".svg")), "", Parser.xmlParser());

        assertThat(picture.select("title").text()).startsWith("Not reproduced: “When we used Relu");
        assertThat(picture.select("text.value").eachText()).containsExactly("57.30%", "61.64%");
        assertThat(picture.select("text.small").last().text())
                .contains("homework5/spirals-activation/tanh · commit 0123456789ab-dirty · trials ");
        assertThat(picture.select("style").html()).contains("prefers-color-scheme:dark");
    }

    @Test
    void a_claim_that_was_not_run_shows_what_is_recorded_and_says_so(@TempDir Path other) throws IOException {
        HtmlReport.create().withEvidence(RecordedSample.evidence()).render(RecordedSample.results(), other);
        Document recorded = Jsoup.parse(other.resolve(TANH + ".html").toFile());

        assertThat(recorded.select(".card-verdict").text()).startsWith("Not reproduced recorded");
        assertThat(recorded.select(".facts div:has(dt:contains(Commit)) dd").text())
                .isEqualTo("0123456789ab");
        assertThat(recorded.select(".cite-markdown code").text()).contains("**Not reproduced (recorded)**");
        assertThat(recorded.select(".card-verdict").text())
                .as("the protocol of the recorded run")
                .doesNotContain("scaled");
        assertThat(recorded.select(".facts div:has(dt:contains(Protocol)) dd").text())
                .isEqualTo("as the report states it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reproduced", "Not reproduced (recorded)", "Seed-dependent (recorded)"})
    void the_numbers_of_the_picture_stand_clear_of_the_verdict(String word) {
        var numbers = List.of(new Card.Fact("reported", "98.10%"), new Card.Fact("measured", "95.87%"));
        Document picture = Jsoup.parse(
                Charts.card(new Card("", "quote", Verdict.SEED_DEPENDENT, word, numbers, List.of(1), "")),
                "",
                Parser.xmlParser());

        double end = Double.parseDouble(picture.select("text.word").attr("x")) + WIDE_LETTER * word.length();
        assertThat(picture.select("text.value")).hasSize(2).allSatisfy(value -> assertThat(
                        Double.parseDouble(value.attr("x")))
                .isGreaterThan(end));
    }

    @ParameterizedTest
    @EnumSource
    void the_picture_has_the_colours_of_the_pages(Verdict verdict) throws IOException {
        String picture = Charts.card(new Card("", "quote", verdict, "word", List.of(), List.of(1), ""));
        String name = "--" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var colours = Pattern.compile(name + ": light-dark\\((#\\w+), (#\\w+)\\);")
                .matcher(Files.readString(folder.resolve("assets/report.css")));

        assertThat(colours.find()).as(name).isTrue();
        String[] schemes = picture.split("@media", 2);
        assertThat(schemes[0]).contains(".verdict{fill:" + colours.group(1) + "}");
        assertThat(schemes[1]).contains(".verdict{fill:" + colours.group(2) + "}");
    }
}
