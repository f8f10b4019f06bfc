package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    @TempDir
    static Path folder;

    static Document page;

    @BeforeAll
    static void render() throws IOException {
        HtmlReport.create().withBaseline(SampleResults.earlier()).render(SampleResults.results(), folder);
        page = HtmlReportTest.pages(folder).get("changes.html");
    }

    @Test
    void changed_verdicts_show_both_measurements() {
        assertThat(page.select("h2:contains(Verdicts) + .scroll tbody tr").eachText())
                .containsExactly("homework5/spirals-lr/lr-10-chance Inconclusive 51.2% Reproduced 50.0%");
    }

    @Test
    void new_claims_are_listed() {
        assertThat(page.select("h3:contains(New claims) + ul li").eachText())
                .containsExactly("homework5/spirals-lr/lr-1");
    }

    @Test
    void means_that_moved_are_listed_in_points_and_the_others_are_not() {
        assertThat(page.select("h2:contains(Metrics) ~ .scroll").first().select("tbody tr"))
                .hasSize(5)
                .allMatch(row -> row.text().endsWith("+1.00 points"));
    }

    @Test
    void times_and_fingerprint_are_compared() {
        assertThat(page.select("h2:contains(Training time) ~ .scroll").first().text())
                .contains("−50.0 %");
        assertThat(page.select("h2:contains(Fingerprint) + .scroll tbody tr").eachText())
                .containsExactly("jvm 17.0.12+7, Eclipse Adoptium 17.0.13+11, Eclipse Adoptium");
    }
}
