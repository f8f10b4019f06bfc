package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.stats.Interval;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other readings of a report say, beside what its claims are judged on. */
class ReadingsTest {

    private static final String NUMBER = "homework5/width/number";

    @TempDir
    Path folder;

    private static Finding finding(Verdict verdict, double estimate) {
        return new Finding(
                verdict,
                "",
                "60%",
                estimate + "%",
                "%",
                Optional.of(60.0),
                Optional.of(3.0),
                Optional.of(estimate),
                Optional.of(new Interval(estimate - 1, estimate + 1)),
                5,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static ReadingResult reading(String title, List<ReadClaim> claims) {
        return new ReadingResult(
                "width", "How wide is the layer?", "30 neurons", title, title + " neurons", 5, 12, claims);
    }

    private Element section(List<ReadingResult> readings) throws IOException {
        ClaimResult claim = SampleResults.claim(
                NUMBER, "60 %", "reported-value", Verdict.NOT_REPRODUCED, "Far off.", "60%", "51.2%");
        ExperimentResult experiment = SampleResults.experiment(
                        "homework5/width",
                        "Width",
                        "homework5",
                        "",
                        Protocol.FULL,
                        List.of(),
                        List.of(),
                        List.of(SampleResults.trial(Map.of(), 1, 0.512, new Random(3), List.of())),
                        List.of(claim))
                .withReadings(readings);
        HtmlReport.create().render(SampleResults.results(List.of(experiment)), folder);
        Document page =
                Jsoup.parse(folder.resolve("experiments/homework5.width.html").toFile());
        return page.selectFirst("section:has(#readings)");
    }

    @Test
    void a_reader_sees_which_reading_gives_the_printed_number() throws IOException {
        Element section = section(List.of(
                reading("50", List.of(new ReadClaim(NUMBER, finding(Verdict.REPRODUCED, 60.4)))),
                reading("100", List.of(new ReadClaim(NUMBER, finding(Verdict.NOT_REPRODUCED, 71))))));

        assertThat(section.select("h3").text()).isEqualTo("How wide is the layer?");
        assertThat(section.select("thead th").eachText())
                .containsExactly(
                        "Claim, with what is reported or checked",
                        "30 neurons judged",
                        "50 neurons",
                        "100 neurons",
                        "All readings");
        assertThat(section.select("tbody td .verdict").eachText())
                .containsExactly("Not reproduced", "Reproduced", "Not reproduced");
        assertThat(section.select("tbody td .sub").eachText()).containsExactly("51.2%", "60.4%", "71.0%");
        assertThat(section.select("tfoot td").eachText()).contains("0 of 1", "1 of 1");
        assertThat(section.select("tbody th a").attr("href")).isEqualTo("#homework5/width/number");
    }

    @Test
    void the_specification_curve_has_a_row_for_each_reading_and_reads_out_the_numbers() throws IOException {
        Element curve = section(
                        List.of(reading("50", List.of(new ReadClaim(NUMBER, finding(Verdict.REPRODUCED, 60.4))))))
                .selectFirst("svg.specification");

        assertThat(curve.select("text.row").eachText()).containsExactly("30 neurons", "50 neurons");
        assertThat(curve.select(".measured-mark")).hasSize(1); // the chosen one has no estimate in this sample
        assertThat(curve.attr("aria-label")).contains("30 neurons: nothing measured; 50 neurons: 60.4 %");
    }

    @Test
    void an_axis_of_shares_ends_where_no_share_can_lie() throws IOException {
        Element curve = section(
                        List.of(reading("50", List.of(new ReadClaim(NUMBER, finding(Verdict.REPRODUCED, 99.5))))))
                .selectFirst("svg.specification");

        assertThat(curve.select("text.tick").eachText())
                .isNotEmpty()
                .allMatch(tick -> Double.parseDouble(tick.replace(" %", "")) <= 100);
        assertThat(curve.select("line.measured").attr("x2")).isEqualTo("346");
    }

    @Test
    void a_claim_that_is_newer_than_a_recorded_reading_is_not_run_there() throws IOException {
        Element section = section(List.of(reading("50", List.of())));

        assertThat(section.select("tbody td .verdict").eachText()).containsExactly("Not reproduced", "Not run");
        assertThat(section.select("tfoot td").eachText()).contains("0 of 0");
    }

    @Test
    void an_experiment_that_leaves_nothing_open_says_nothing_of_readings() throws IOException {
        assertThat(section(List.of())).isNull();
    }
}
