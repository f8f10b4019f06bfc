package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps with more arms than there are colours. */
class ManyArmsTest {

    private static final List<String> RATES =
            IntStream.range(1, 7).mapToObj(i -> "0." + i).toList();
    private static final List<String> ACTIVATIONS = List.of("RELU", "TANH", "SIGMOID");

    @TempDir
    Path folder;

    private Document page(int seeds, List<ClaimResult> claims) throws IOException {
        var random = new Random(5);
        var trials = new ArrayList<TrialResult>();
        for (String activation : ACTIVATIONS) {
            for (String rate : RATES) {
                var arm = new LinkedHashMap<String, String>();
                arm.put("activation", activation);
                arm.put("lr", rate);
                for (int seed = 1; seed <= seeds; seed++) {
                    trials.add(SampleResults.trial(arm, seed, 0.5 + Double.parseDouble(rate) / 2, random, List.of()));
                }
            }
        }
        ExperimentResult experiment = SampleResults.experiment(
                "homework5/grid",
                "Grid",
                "homework5",
                "",
                Protocol.FULL,
                List.of(),
                List.of(new SweepResult("activation", ACTIVATIONS), new SweepResult("lr", RATES)),
                trials,
                claims);
        HtmlReport.create().render(SampleResults.results(List.of(experiment)), folder);
        return Jsoup.parse(folder.resolve("experiments/homework5.grid.html").toFile());
    }

    @Test
    void results_of_two_parameters_are_a_map_for_each_metric() throws IOException {
        Elements maps = page(2, List.of()).select("section:has(#results) svg.cells");

        assertThat(maps).hasSize(2);
        assertThat(maps.first().select("text.row").eachText()).containsExactlyElementsOf(RATES);
        assertThat(maps.first().select("text.tick.mid").eachText()).containsExactly("ReLU", "tanh", "sigmoid");
        assertThat(maps.first().select("rect.cell").size()).isGreaterThan(18);
        assertThat(maps.first().attr("aria-label")).isEqualTo("validation.accuracy by learning rate and activation");
    }

    @Test
    void curves_of_all_arms_are_a_map_before_they_are_lines() throws IOException {
        Elements figures = page(2, List.of()).select("section:has(#curves) figure");

        assertThat(figures).hasSize(4);
        assertThat(figures.get(0).select("svg.cells text.row").eachText())
                .hasSize(18)
                .first()
                .isEqualTo("ReLU · 0.1");
        assertThat(figures.get(0).select(".legend")).isEmpty();
        assertThat(figures.get(1).select("details .legend li")).hasSize(18);
    }

    @Test
    void an_arm_that_diverges_hides_no_digit_of_the_others() throws IOException {
        var arms = new ArrayList<TrialResult>();
        List<Double> values = List.of(0.01089, 2.13e43, 381.4);
        for (int i = 0; i < values.size(); i++) {
            arms.add(new TrialResult(
                    Arm.of("lr", i),
                    1,
                    Status.COMPLETED,
                    Origin.TRAINED,
                    Map.of("mse", values.get(i)),
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    1,
                    Optional.empty()));
        }
        ExperimentResult experiment = SampleResults.experiment(
                "homework5/diverging",
                "Diverging",
                "homework5",
                "",
                Protocol.FULL,
                List.of(),
                List.of(new SweepResult("lr", List.of("0", "1", "2"))),
                arms,
                List.of());

        HtmlReport.create().render(SampleResults.results(List.of(experiment)), folder);

        assertThat(Jsoup.parse(folder.resolve("experiments/homework5.diverging.html")
                                .toFile())
                        .select("table.sweep .mean")
                        .eachText())
                .containsExactly("0.01089", "2.13e43", "381");
    }

    @Test
    void few_arms_need_no_map(@TempDir Path other) throws IOException {
        HtmlReport.create().render(SampleResults.results(), other);

        assertThat(Jsoup.parse(other.resolve("experiments/homework5.spirals-activation.html")
                                .toFile())
                        .select("svg.cells"))
                .isEmpty();
    }
}
