package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Protocol;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    @TempDir
    static Path folder;

    static Map<String, Document> pages;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().render(SampleResults.results(), folder);
        pages = pages(folder);
    }

    static Map<String, Document> pages(Path folder) throws IOException {
        var pages = new TreeMap<String, Document>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                pages.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Jsoup.parse(file, "UTF-8", file.toUri().toString()));
            }
        }
        return pages;
    }

    private static Document page(String path) {
        return pages.get(path);
    }

    @Test
    void rehearsing_reads_every_template_of_an_ordinary_report(@TempDir Path rehearsed) throws IOException {
        HtmlReport.rehearse();

        byte[] sample = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("rehearsal.json"))
                .readAllBytes();
        HtmlReport.create().render(ResultsFile.read(sample, "rehearsal.json"), rehearsed);
        assertThat(pages(rehearsed).keySet())
                .contains(
                        "determinism.html",
                        "experiments.html",
                        "experiments/rehearsal.rates.html",
                        "index.html",
                        "reports/rehearsal.html",
                        "texts/rehearsal.html",
                        "verdicts.html");
    }

    @Test
    void there_is_a_page_for_each_thing_a_reader_looks_for() {
        assertThat(pages.keySet().stream().filter(path -> !path.startsWith("claims/")))
                .containsExactlyInAnyOrder(
                        "index.html",
                        "experiments.html",
                        "causes.html",
                        "verdicts.html",
                        "determinism.html",
                        "consistency.html",
                        "reports/homework5.html",
                        "reports/tp2.html",
                        "texts/homework5.html",
                        "texts/tp2.html",
                        "experiments/homework5.spirals-activation.html",
                        "experiments/homework5.spirals-data.html",
                        "experiments/homework5.spirals-lr.html",
                        "experiments/homework5.wind-depth.html",
                        "experiments/tp2.keras-mlp.html");
    }

    /** A phone writes the column's name before every cell that is not empty. */
    @Test
    void a_cell_of_a_list_without_a_text_is_empty() {
        assertThat(pages.get("experiments.html").select("td[data-label]"))
                .filteredOn(cell -> cell.text().isEmpty())
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.childNodeSize()).isZero());
    }

    @Test
    void every_link_ends_inside_the_folder() throws IOException {
        for (var page : pages.entrySet()) {
            for (Element element : page.getValue().select("[href], [src]")) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                String path = address.replaceFirst("#.*", "");
                Path target = path.isEmpty()
                        ? folder.resolve(page.getKey())
                        : folder.resolve(page.getKey())
                                .getParent()
                                .resolve(path)
                                .normalize();
                assertThat(target).as(address).isRegularFile().startsWith(folder);
                if (address.contains("#")) {
                    String fragment = address.substring(address.indexOf('#') + 1);
                    Document document =
                            pages.get(folder.relativize(target).toString().replace('\\', '/'));
                    assertThat(document.getElementById(fragment))
                            .as(page.getKey() + " " + address)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void nothing_needs_a_lax_content_policy() {
        pages.forEach((path, page) -> {
            assertThat(page.select("[style], style, iframe, object, embed, base"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script:not([src]):not([type=application/json])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("*").stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a -> a.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
            assertThat(page.html()).as(path).doesNotContain("http:", "https:", "javascript:");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .contains("default-src 'none'");
        });
    }

    @Test
    void ids_are_unique_on_each_page() {
        pages.forEach((path, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
    }

    @Test
    void the_overview_says_what_fails_the_build_and_why() {
        Element banner = page("index.html").selectFirst("main > :first-child");
        assertThat(banner.selectFirst("strong").text()).isEqualTo("Fails because of 2 claims and 1 failed trial");
        assertThat(banner.select(".failing li").eachText())
                .containsExactly(
                        "Contradicted “As expected, the Relu function gives the best score” Checked: RELU best; measured:"
                                + " TANH best; no deviation is declared homework5/spirals-activation/relu-best",
                        "Reproduced “with lr = 1 is 74.2%” Reported 74.2%, measured 73.9%; declared to be inconclusive"
                                + " homework5/spirals-lr/lr-1");
        assertThat(banner.select(".command code").text())
                .isEqualTo("mvn verify -Dreprise.includes=com.example.homework5_spirals_activation,"
                        + "com.example.homework5_spirals_lr");
    }

    @Test
    void the_first_screen_leads_to_what_is_far_off_why_it_deviates_and_what_was_not_run() {
        Document overview = page("index.html");
        assertThat(overview.select(".hero .jump a").eachAttr("href"))
                .containsExactly("#farthest", "#causes", "#claims-not-run")
                .allMatch(href -> overview.selectFirst(href) != null);
    }

    @Test
    void rules_that_differ_in_the_margin_alone_are_one() {
        assertThat(page("verdicts.html").select("tbody th bdi").eachText()).noneMatch(rule -> rule.contains(";"));
    }

    @Test
    void every_page_says_first_that_the_build_fails() {
        pages.forEach((path, page) -> assertThat(
                        page.selectFirst("main > .banner.b-fails strong").text())
                .as(path)
                .isEqualTo("Fails because of 2 claims and 1 failed trial"));
    }

    @Test
    void structure_is_counted_apart_from_numbers_and_comparisons() {
        assertThat(page("index.html").select(".score tbody th strong").eachText())
                .containsExactly("Numbers", "Comparisons and trends");
        assertThat(page("index.html")
                        .select(".score tbody [data-label^=judged]")
                        .eachText())
                .containsExactly("4 of 10 40 %", "4 of 4 100 %");
    }

    @Test
    void what_was_not_run_is_folded_with_what_to_do_about_it() {
        Element row = page("index.html").selectFirst(".todo-row");
        assertThat(row.selectFirst(".todo-line").text()).startsWith("6 Data are missing.");
        assertThat(row.select("details[open]")).isEmpty();
        assertThat(row.select("details tbody tr")).hasSize(6);
        assertThat(row.select(".reasons li").eachText())
                .containsExactly("6 The data set wind is missing: set reprise.data.dir to a folder with wind.csv.");
    }

    @Test
    void a_claim_shows_reported_and_measured_side_by_side() {
        Element claim = page("experiments/homework5.spirals-activation.html")
                .getElementById("homework5/spirals-activation/tanh");
        assertThat(claim.select(".pair dd").eachText()).containsExactly("57.30%", "61.64%");
        assertThat(claim.select("svg.interval").attr("aria-label"))
                .isEqualTo("reported 57.3 %; margin 2 %; measured 61.64 %; interval 60.54 to 62.74 %");
        assertThat(claim.select(".deviation").text())
                .contains("expected to be not reproduced", "The report's split differs from ours.");
    }

    @Test
    void a_claim_shows_the_chance_that_its_verdict_rests_on() {
        String text = page("experiments/homework5.spirals-activation.html").text();

        assertThat(text)
                .contains("p = 0.031 to look this good if the claim did not hold")
                .contains(
                        "p = 4.5e-05 to look this bad if the claim held; q = 0.0012 adjusted for all claims of the report");
    }

    @Test
    void a_report_page_mirrors_the_tables_of_the_report() {
        Element table = page("reports/homework5.html")
                .select("section.place:has(h2:contains(Table 8)) table.matrix")
                .first();
        assertThat(table.select("thead th").eachText()).containsExactly("layers", "1", "2", "3");
        assertThat(table.select("tbody th").eachText()).containsExactly("train.mse", "test.mse");
    }

    @Test
    void each_cell_of_a_table_has_the_reported_number_the_spread_and_the_difference_tinted_by_margins() {
        Element table = page("reports/homework5.html")
                .select("section.place:has(h2:contains(Exercise 1)) table.matrix")
                .first();
        assertThat(table.select("thead th").eachText()).containsExactly("activation", "ReLU", "tanh", "sigmoid");
        assertThat(table.select("td .cell .reported bdi").eachText()).containsExactly("59.6%", "57.30%", "50%");
        assertThat(table.select("td .cell .difference").eachText())
                .containsExactly("difference +0.52 points", "difference +4.34 points", "difference −0.30 points");
        assertThat(table.select("td .cell .spread").eachText()).hasSize(3).allMatch(text -> text.startsWith("± "));
        assertThat(table.select("td .cell").stream()
                        .map(cell -> cell.className().replaceAll(".* t-", "")))
                .containsExactly("near", "far", "near");
    }

    @Test
    void the_sweep_table_has_means_and_says_where_values_are_not_finite() {
        Element table = page("experiments/homework5.spirals-lr.html")
                .select("table.sweep")
                .first();
        assertThat(table.select("thead th").eachText())
                .containsExactly("learning rate", "seeds", "validation.accuracy, %", "train.loss");
        assertThat(table.select("tbody tr:has(th:matches(^10$))").text()).contains("NaN", "5 seeds not finite");
        assertThat(table.select("tbody tr:has(th:matches(^100$))").text()).contains("0 of 1");
    }

    @Test
    void what_the_report_prints_for_the_end_of_a_curve_is_a_dashed_line() {
        Element chart = page("experiments/homework5.spirals-activation.html")
                .selectFirst("figure.plot:has(figcaption:contains(validation.accuracy))");
        assertThat(chart.select("line.printed-end").eachAttr("class"))
                .containsExactly("printed-end s0", "printed-end s1", "printed-end s2");
        assertThat(chart.select("figcaption").text()).endsWith("; dashed: reported end");
        assertThat(chart.select("script").html()).contains("\"reported\":57.3");
    }

    @Test
    void curves_note_what_they_cannot_draw() {
        assertThat(page("experiments/homework5.spirals-lr.html")
                        .select("figure.plot .note")
                        .eachText())
                .containsExactly("15 values are not finite (NaN or infinite) and not drawn.");
    }

    @Test
    void fifty_thousand_epochs_stay_a_small_page(@TempDir Path other) throws IOException {
        TrialResult trial = SampleResults.trial(Map.of(), 1, 0.9, new Random(1), List.of());
        List<Double> series =
                IntStream.rangeClosed(1, 50_000).mapToObj(e -> 1.0 / e).toList();
        var longRun = new TrialResult(
                trial.arm(),
                1,
                trial.status(),
                trial.origin(),
                trial.metrics(),
                Map.of("train.loss", series),
                List.of(),
                trial.parametersSha256(),
                1,
                trial.error());
        var experiment = SampleResults.experiment(
                "homework5/long",
                "Long",
                "homework5",
                "",
                Protocol.FULL,
                List.of(),
                List.of(),
                List.of(longRun),
                List.of());
        HtmlReport.create().render(SampleResults.results(List.of(experiment)), other);
        Path page = other.resolve("experiments/homework5.long.html");
        assertThat(Files.size(page)).isLessThan(60_000);
        assertThat(page).content().contains("every 100th epoch");
    }

    @Test
    void the_command_runs_exactly_this_experiment() {
        assertThat(page("experiments/homework5.spirals-lr.html")
                        .select(".command code")
                        .text())
                .isEqualTo("mvn verify -Dreprise.includes=com.example.homework5_spirals_lr");
    }

    @Test
    void same_results_give_the_same_bytes(@TempDir Path again) throws IOException {
        HtmlReport.create().render(SampleResults.results(), again);
        assertThat(contents(again)).isEqualTo(contents(folder));
    }

    @Test
    void an_empty_run_is_a_readable_page(@TempDir Path empty) throws IOException {
        Results nothing = SampleResults.results(List.of());
        HtmlReport.create().render(nothing, empty);
        assertThat(pages(empty).get("index.html").select("h1").text()).isEqualTo("No claims yet");
    }

    @Test
    void pages_of_a_former_rendering_go(@TempDir Path twice) throws IOException {
        HtmlReport.create().render(SampleResults.results(), twice);
        HtmlReport.create().render(SampleResults.results(List.of(SampleResults.data())), twice);
        assertThat(pages(twice))
                .containsKey("experiments/homework5.spirals-data.html")
                .doesNotContainKey("experiments/homework5.spirals-lr.html");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
