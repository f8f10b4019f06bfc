package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.Votes;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.StudyComparison;
import dev.reprise.results.StudyComparison.ClaimPair;
import dev.reprise.results.StudyComparison.MetricPair;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {

    private static final Arm RELU = Arm.of("activation", "RELU");

    @TempDir
    Path folder;

    @Test
    void studies_of_two_origins_stand_side_by_side() throws IOException {
        Document page = render(comparison(0.03)).get("origins.html");

        assertThat(page.select("h2").eachText()).contains("Ours & <b>theirs</b>");
        assertThat(page.select(".origins li").eachText())
                .containsExactly("Elsewhere: Reprise, 2 trials", "Ours & <b>theirs</b>: Reprise, 2 trials");
        assertThat(page.select("table.pairs").get(0).select("tbody tr").eachText())
                .containsExactly("test.accuracy activation = RELU 6162 61.50 % (61.00 % to 62.00 %)"
                        + " 61.50 % (61.00 % to 62.00 %) 2 and 2 0.50 0.010 0.030, differs");
        assertThat(page.select("table.pairs").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "relu-best activation RELU is best Reproduced 5 of 5 100 %, 48 to 100 %"
                                + " Seed-dependent 3 of 5 60 %, 15 to 95 % 0.44",
                        "sparse few are active Not run No trial records it."
                                + " Reproduced 5 of 5 100 %, 48 to 100 % –");
        assertThat(page.select("svg.pair:not(.key) circle")).hasSize(4);
        assertThat(page.text())
                .contains(
                        "A difference shows in 1 of 1 pair of metric and arm.",
                        "Only the second records hidden.active.");
    }

    @Test
    void no_difference_is_said_as_such() throws IOException {
        assertThat(render(comparison(0.06)).get("origins.html").text())
                .contains("No difference shows in any of 1 pair of metric and arm.");
    }

    @Test
    void both_experiments_lead_there_and_so_does_the_menu() throws IOException {
        Map<String, Document> pages = render(comparison(0.06));

        assertThat(pages.get("experiments/elsewhere.html").select(".aside a[href=../origins.html#study-elsewhere]"))
                .hasSize(1);
        assertThat(pages.get("experiments/ours.html").select(".aside a[href=../origins.html#study-elsewhere]"))
                .hasSize(1);
        assertThat(pages.get("index.html").select("nav a[href=origins.html]").text())
                .isEqualTo("Origins");
    }

    @Test
    void a_side_without_trials_is_named() throws IOException {
        var nothing = new StudyComparison("ours", List.of(), List.of(), List.of(), List.of(), List.of(RELU));

        assertThat(render(nothing)
                        .get("origins.html")
                        .select("section[aria-labelledby=study-elsewhere]")
                        .text())
                .contains(
                        "One of the two has no completed trial in this run",
                        "Only the second has the arms activation=RELU.");
    }

    @Test
    void without_such_a_study_there_is_no_page() throws IOException {
        HtmlReport.create().render(SampleResults.results(), folder);

        assertThat(HtmlReportTest.pages(folder)).doesNotContainKey("origins.html");
    }

    private Map<String, Document> render(StudyComparison comparison) throws IOException {
        HtmlReport.create()
                .render(
                        SampleResults.results(List.of(
                                experiment("elsewhere", "Elsewhere").with(comparison),
                                experiment("ours", "Ours & <b>theirs</b>"))),
                        folder);
        return HtmlReportTest.pages(folder);
    }

    private static StudyComparison comparison(double adjusted) {
        return new StudyComparison(
                "ours",
                List.of(
                        new ClaimPair(
                                "relu-best",
                                "The best is ReLU.",
                                "activation RELU is best",
                                finding(Verdict.REPRODUCED, 5),
                                finding(Verdict.SEED_DEPENDENT, 3),
                                Optional.of(0.444)),
                        new ClaimPair(
                                "sparse",
                                "Few are active.",
                                "few are active",
                                Finding.notRun(NotRunCause.INVALID, "No trial records it.", ""),
                                finding(Verdict.REPRODUCED, 5),
                                Optional.empty())),
                List.of(new MetricPair("test.accuracy", RELU, 2, 2, 0.5, 0.01, adjusted)),
                List.of(),
                List.of("hidden.active"),
                List.of());
    }

    private static Finding finding(Verdict verdict, int won) {
        Integer[] cast = new Integer[5];
        Arrays.fill(cast, 0, won, 1);
        Arrays.fill(cast, won, 5, 0);
        return new Finding(
                verdict,
                "Because.",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                Collections.singletonList(Votes.of("best", List.of(cast))),
                "votes",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ExperimentResult experiment(String id, String title) {
        List<TrialResult> trials = IntStream.rangeClosed(1, 2)
                .mapToObj(seed -> new TrialResult(
                        RELU,
                        seed,
                        Status.COMPLETED,
                        Origin.TRAINED,
                        Map.of("test.accuracy", 0.6 + seed / 100.0),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        1,
                        Optional.empty()))
                .toList();
        return SampleResults.experiment(
                id, title, "homework5", "Exercise 1", Protocol.FULL, List.of(), List.of(), trials, List.of());
    }
}
