package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerTableTest {

    private static final Path COMMITTED = Path.of("../docs/verdict-power.md");

    /** Shares in per cent. */
    record Row(
            String rule,
            String truth,
            String situation,
            double confirmed,
            double varies,
            double rejected,
            double undecided,
            double seeds,
            String bound) {

        String name() {
            return rule + " | " + truth + " | " + situation + " | " + bound;
        }
    }

    @TempDir
    static Path folder;

    static Map<String, Document> pages;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().render(SampleResults.results(), folder);
        pages = HtmlReportTest.pages(folder);
    }

    @Test
    void the_shipped_table_agrees_row_by_row_with_the_committed_one() throws IOException {
        agree(shipped(), committed(), 0.06);
    }

    @Test
    void the_page_shows_every_row_and_no_other() throws IOException {
        List<Row> committed = new ArrayList<>(committed());
        List<Row> shown = shown();
        List<String> order = shown.stream().map(Row::name).toList();
        assertThat(order).doesNotHaveDuplicates();
        committed.sort((a, b) -> Integer.compare(order.indexOf(a.name()), order.indexOf(b.name())));
        agree(shown, committed, 0.101);
    }

    @Test
    void curves_show_what_votes_say_of_every_share_of_seeds() {
        var figures = pages.get("verdicts.html").select("section[aria-labelledby=votes] figure");

        assertThat(figures.select("figcaption strong").eachText())
                .containsExactly("votes, up to 30 seeds", "votes, 5 seeds", "votes, 9 seeds", "votes, 16 seeds");
        for (Element figure : figures) {
            assertThat(figure.select(".legend li").eachText())
                    .containsExactly("confirmed", "varies", "rejected", "undecided");
            assertThat(figure.select("svg.chart path.line")).hasSize(4).allSatisfy(line -> assertThat(
                            line.attr("d").split("[ML]"))
                    .as("twenty-one shares from 0 to 100 %")
                    .hasSize(22));
        }
    }

    @Test
    void a_claim_links_to_the_rows_of_its_rule() {
        Element claim =
                pages.get("experiments/homework5.spirals-lr.html").getElementById("homework5/spirals-lr/lr-10-chance");
        assertThat(claim.select("details a").eachAttr("href"))
                .containsExactly("../verdicts.html#power-diverges-or-chance");
    }

    /** The file keeps a digit or two more than the committed table, so the last one shown may be rounded another way. */
    private static void agree(List<Row> actual, List<Row> expected, double tolerance) {
        assertThat(actual.stream().map(Row::name))
                .containsExactlyElementsOf(expected.stream().map(Row::name).toList());
        for (int i = 0; i < actual.size(); i++) {
            Row row = actual.get(i);
            Row other = expected.get(i);
            assertThat(row.confirmed).as(row.name()).isCloseTo(other.confirmed, within(tolerance));
            assertThat(row.varies).as(row.name()).isCloseTo(other.varies, within(tolerance));
            assertThat(row.rejected).as(row.name()).isCloseTo(other.rejected, within(tolerance));
            assertThat(row.undecided).as(row.name()).isCloseTo(other.undecided, within(tolerance));
            assertThat(row.seeds).as(row.name()).isCloseTo(other.seeds, within(tolerance));
        }
    }

    private static List<Row> shipped() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("power-table.json")) {
            var rows = new ArrayList<Row>();
            for (JsonNode row : new JsonMapper().readTree(in)) {
                double confirmed = 100 * row.get("confirmed").asDouble();
                double varies = 100 * row.get("dependent").asDouble();
                double rejected = 100 * row.get("rejected").asDouble();
                rows.add(new Row(
                        row.get("rule").asText(),
                        row.get("truth").asText(),
                        row.get("situation").asText(),
                        confirmed,
                        varies,
                        rejected,
                        100 - confirmed - varies - rejected,
                        row.get("seeds").asDouble(),
                        row.get("bound").asText()));
            }
            return rows;
        }
    }

    private static List<Row> committed() throws IOException {
        return Files.readAllLines(COMMITTED).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Rule "))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(
                        cells[1].strip(),
                        cells[2].strip(),
                        cells[3].strip(),
                        number(cells[4]),
                        number(cells[5]),
                        number(cells[6]),
                        number(cells[7]),
                        number(cells[8]),
                        cells[9].strip()))
                .toList();
    }

    /** As the table calls the setting of a rule. */
    private static String named(String setting) {
        String five = ", one look at 5 seeds";
        String sixteen = ", one look at 16 seeds";
        return setting.endsWith(five)
                ? "quick: " + setting.replace(five, "")
                : setting.endsWith(sixteen) ? "16 seeds: " + setting.replace(sixteen, "") : setting;
    }

    private static List<Row> shown() {
        var rows = new ArrayList<Row>();
        for (Element body : pages.get("verdicts.html").select("table.power tbody")) {
            Element named = body.selectFirst("[scope=rowgroup]");
            String rule = named == null
                    ? body.closest(".scroll").previousElementSibling().text()
                    : named.text();
            for (Element row : body.select("tr:has([scope=row])")) {
                List<String> cells = row.select("th, td").eachText();
                String bound = cells.get(7).replace("–", "").replace("≤", "<=").replace("≥", ">=");
                rows.add(new Row(
                        named(rule),
                        cells.get(1),
                        cells.get(0),
                        number(cells.get(2)),
                        number(cells.get(3)),
                        number(cells.get(4)),
                        number(cells.get(5)),
                        number(cells.get(6)),
                        bound.replace(" %", "%")));
            }
        }
        return rows;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace("%", "").strip());
    }
}
