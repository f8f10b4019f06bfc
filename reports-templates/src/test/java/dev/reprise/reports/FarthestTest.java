package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Measurements;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.RecordedVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the overview learns of numbers that are far from the report's, and how to run again what fails. */
class FarthestTest {

    @TempDir
    Path folder;

    private static ClaimResult claim(String experiment, String id, String quote, double... measured) {
        Finding finding = Measurements.of("mse", measured)
                .judge(Claims.metric("mse").at(Arm.NONE).isReportedAs("1").within("0.1"));
        return claim(experiment + "/" + id, quote, Outcome.MISSED, finding);
    }

    private static ClaimResult declared(ClaimResult claim) {
        return claim(claim.id(), claim.quote(), Outcome.DEVIATED_AS_EXPECTED, claim.finding());
    }

    /** An earlier run judged the claim, and this one did not. */
    private static ClaimResult recorded(ClaimResult claim) {
        Finding finding = Finding.notRun(NotRunCause.PROFILE, "Only the full profile runs it.", "1");
        return claim(claim.id(), claim.quote(), Outcome.OPEN, finding)
                .with(new RecordedVerdict(
                        claim.finding(), Protocol.FULL, Instant.EPOCH, "Linux", Optional.empty(), false));
    }

    private static ClaimResult claim(String id, String quote, Outcome outcome, Finding finding) {
        return new ClaimResult(
                id,
                quote,
                "",
                "reported-value",
                Subject.NUMBER,
                "mse",
                List.of(Arm.NONE),
                Protocol.FULL,
                outcome,
                Optional.empty(),
                finding,
                Optional.empty());
    }

    private static ExperimentResult experiment(String id, ClaimResult... claims) {
        return SampleResults.experiment(
                id, id, "homework5", "", Protocol.FULL, List.of(), List.of(), List.of(), List.of(claims));
    }

    private Document overview(List<ExperimentResult> experiments) throws IOException {
        HtmlReport.create().render(SampleResults.results(experiments), folder);
        return Jsoup.parse(folder.resolve("index.html").toFile());
    }

    @Test
    void the_farthest_numbers_come_first_each_once_and_near_ones_not_at_all() throws IOException {
        String id = "homework5/a";
        Document overview = overview(List.of(experiment(
                id,
                claim(id, "near", "near", 1.01, 1.02, 1.03, 1.01, 1.02),
                claim(id, "far", "an MSE of **1**", 2.01, 2.02, 2.03, 2.02, 2.02),
                claim(id, "again", "the same number elsewhere", 2.01, 2.02, 2.03, 2.02, 2.02),
                claim(
                        id,
                        "farther",
                        "another " + "very ".repeat(40) + "long sentence",
                        9.01,
                        9.02,
                        9.03,
                        9.02,
                        9.02))));

        assertThat(overview.select(".far tbody td:last-child").eachText()).containsExactly("80.2", "10.2");
        List<String> said = overview.select(".far tbody th").eachText();
        assertThat(said.get(0)).startsWith("another very").endsWith("very …").hasSizeLessThan(115);
        assertThat(said.get(1)).isEqualTo("an MSE of 1");
    }

    @Test
    void a_number_that_fails_says_how_far_off_it_is_and_for_how_many_seeds_it_holds() throws IOException {
        String id = "homework5/a";

        assertThat(overview(List.of(experiment(id, claim(id, "far", "", 2.01, 2.02, 2.03, 2.02, 2.02))))
                        .select(".failing li")
                        .text())
                .isEqualTo(
                        "Not reproduced homework5/a/far Reported 1, measured 2, 10.2 margins away; 0 of 5 seeds bear it out; no deviation is declared");
    }

    @Test
    void of_equal_numbers_the_one_that_fails_the_build_stands_for_all() throws IOException {
        String id = "homework5/a";
        Document overview = overview(List.of(experiment(
                id,
                declared(claim(id, "declared", "declared", 2.02, 2.02, 2.02, 2.02, 2.02)),
                claim(id, "failing", "failing", 2.02, 2.02, 2.02, 2.02, 2.02))));

        assertThat(overview.select(".far tbody th").eachText()).containsExactly("failing");
    }

    @Test
    void what_an_earlier_run_measured_far_off_is_told_as_recorded() throws IOException {
        String id = "homework5/a";
        ClaimResult judged = claim(id, "far", "an MSE of 1", 2.02, 2.02, 2.02, 2.02, 2.02);
        Document overview = overview(List.of(experiment(id, recorded(judged))));

        assertThat(overview.select(".far tbody tr").eachText())
                .containsExactly("an MSE of 1 Not reproduced recorded 1 2 10.2");
    }

    @Test
    void a_page_leads_to_its_own_claims_that_fail_and_no_other_does() throws IOException {
        overview(failing(2));

        assertThat(brief("homework5.e1").select("a[href^=#]").eachText()).containsExactly("far");
        assertThat(brief("homework5.e1").select("a[href^=#]").eachAttr("href")).containsExactly("#homework5/e1/far");
        overview(List.of(
                experiment("homework5/e0", claim("homework5/e0", "c", "", 9, 9, 9, 9, 9)),
                experiment("homework5/e1", declared(claim("homework5/e1", "c", "", 9, 9, 9, 9, 9)))));
        assertThat(brief("homework5.e1").select("a[href^=#]")).isEmpty();
    }

    @Test
    void lists_and_reports_name_what_fails_the_build() throws IOException {
        overview(List.of(
                experiment("homework5/e0", claim("homework5/e0", "far", "", 9, 9, 9, 9, 9)),
                experiment("homework5/e1", declared(claim("homework5/e1", "far", "", 9, 9, 9, 9, 9)))));

        assertThat(page("experiments.html").select("tbody tr:has(.fails) th a").eachAttr("href"))
                .containsExactly("experiments/homework5.e0.html");
        assertThat(page("reports/homework5.html").select(".banner-brief a").eachAttr("href"))
                .containsExactly("../experiments/homework5.e0.html#homework5/e0/far", "../index.html");
    }

    @Test
    void a_row_of_a_table_is_no_sentence_in_quotation_marks() throws IOException {
        String id = "homework5/a";
        overview(List.of(experiment(
                id,
                claim(id, "row", "| MSE | 1 |", 9, 9, 9, 9, 9),
                claim(id, "sentence", "An MSE of 1.", 9, 9, 9, 9, 9))));

        assertThat(page("experiments/homework5.a.html")
                        .select("blockquote.of-table .q-cell")
                        .eachText())
                .containsExactly("MSE", "1");
        assertThat(page("experiments/homework5.a.html")
                        .select("blockquote:not(.of-table)")
                        .eachText())
                .containsExactly("An MSE of 1.");
        assertThat(page("claims/homework5.a.row.html").select("h1").text()).isEqualTo("MSE 1");
        assertThat(page("claims/homework5.a.sentence.html").select("h1").text()).isEqualTo("“An MSE of 1.”");
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(folder.resolve(path).toFile());
    }

    private Element brief(String experiment) throws IOException {
        return page("experiments/" + experiment + ".html").selectFirst(".banner-brief");
    }

    @Test
    void where_nothing_is_far_off_there_is_no_table_of_it() throws IOException {
        String id = "homework5/a";

        assertThat(overview(List.of(experiment(id, claim(id, "near", "near", 1.01, 1.02, 1.03, 1.01, 1.02))))
                        .select(".far"))
                .isEmpty();
    }

    @Test
    void one_command_runs_all_that_fails_and_everything_where_that_is_too_much_to_name() throws IOException {
        assertThat(overview(failing(3)).select(".banner .command code").text())
                .isEqualTo("mvn verify -Dreprise.includes=com.example.homework5_e0,com.example.homework5_e1,"
                        + "com.example.homework5_e2");
        assertThat(overview(failing(21)).select(".banner .command code").text()).isEqualTo("mvn verify");
    }

    private static List<ExperimentResult> failing(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "homework5/e" + i)
                .map(id -> experiment(id, claim(id, "far", "far", 2.01, 2.02, 2.03, 2.02, 2.02)))
                .toList();
    }
}
