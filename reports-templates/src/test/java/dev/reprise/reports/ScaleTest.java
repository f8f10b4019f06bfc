package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** 10,000 trials and 500 claims. {@code main} measures in a JVM of its own: {@code java -Xmx512m … ScaleTest <folder>}. */
@Tag("scale")
@EnabledIfSystemProperty(named = "reprise.scale", matches = "true")
class ScaleTest {

    @Test
    void ten_thousand_trials_render_in_five_seconds(@TempDir Path folder) throws IOException {
        assertThat(seconds(folder)).isLessThan(5);
    }

    @Test
    void no_reader_waits_for_a_page_or_an_action(
            @TempDir Path folder, @TempDir(cleanup = CleanupMode.NEVER) Path profile)
            throws IOException, InterruptedException {
        assumeTrue(Browser.executable().isPresent(), "no Chromium on the PATH");
        try (Browser browser = Browser.start(profile)) {
            ReactionTimes.Measured measured = ReactionTimes.measure(browser, folder);
            assertThat(measured.paints())
                    .allSatisfy((page, time) -> assertThat(time).isLessThan(1000));
            assertThat(measured.actions())
                    .allSatisfy((action, time) -> assertThat(time).isLessThan(200));
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.printf("%.2f s%n", seconds(Path.of(arguments[0])));
    }

    private static double seconds(Path folder) throws IOException {
        Results results = results();
        long start = System.nanoTime();
        HtmlReport.create().render(results, folder);
        return (System.nanoTime() - start) / 1e9;
    }

    static Results results() {
        var random = new Random(7);
        var experiments = new ArrayList<ExperimentResult>();
        for (int e = 0; e < 100; e++) {
            var trials = new ArrayList<TrialResult>();
            List<String> values =
                    IntStream.range(0, 20).mapToObj(String::valueOf).toList();
            for (String value : values) {
                for (int seed = 1; seed <= 5; seed++) {
                    trials.add(SampleResults.trial(Map.of("width", value), seed, 0.8, random, List.of()));
                }
            }
            var claims = new ArrayList<ClaimResult>();
            for (int c = 0; c < 5; c++) {
                claims.add(SampleResults.claim(
                        "homework5/e" + e + "/c" + c,
                        "The accuracy is 59.6 % with " + c + ".",
                        "ordering",
                        Verdict.values()[c],
                        "Because of five seeds.",
                        "59.6%",
                        "60.1%"));
            }
            experiments.add(SampleResults.experiment(
                    "homework5/e" + e,
                    "Experiment " + e,
                    "homework5",
                    "Section " + e,
                    Protocol.FULL,
                    List.of(SampleResults.MNIST),
                    List.of(new SweepResult("width", values)),
                    trials,
                    claims));
        }
        return SampleResults.results(experiments);
    }
}
