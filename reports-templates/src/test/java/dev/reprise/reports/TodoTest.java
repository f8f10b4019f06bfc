package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.Evidence;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRun;
import dev.reprise.results.NotRunReasons;
import dev.reprise.results.Outcome;
import dev.reprise.results.ScaledNumber;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not run, and what somebody has to do about it. */
class TodoTest {

    private static final String MISSING = """
            Data set Wind power (wind) is not available. Tried:
              wind.csv from the cache: not there
            How to get it:
              from https://example.org/wind.csv
              or put wind.csv (or the same gzipped) into /data/wind""";

    @TempDir
    Path folder;

    private Element row(Evidence evidence, ExperimentResult... experiments) throws IOException {
        HtmlReport.create().withEvidence(evidence).render(SampleResults.results(List.of(experiments)), folder);
        return Jsoup.parse(folder.resolve("index.html").toFile()).selectFirst(".todo-row");
    }

    @Test
    void missing_data_are_named_once_with_file_address_folder_and_command() throws IOException {
        ExperimentResult wind = SampleResults.wind();
        List<TrialResult> trials = wind.claims().stream()
                .map(claim -> TrialResult.notRun(
                        new TrialKey(wind.id(), claim.arms().get(0), 1),
                        0,
                        NotRun.because(NotRunCause.DATA_MISSING),
                        MISSING))
                .distinct()
                .toList();
        Element row = row(Evidence.EMPTY, wind.withTrials(trials));

        assertThat(row.select(".missing-data")).hasSize(1);
        assertThat(row.select(".missing-data p").text())
                .isEqualTo("6 Data set Wind power (wind) is not available. Tried:");
        assertThat(row.select(".missing-data pre").text())
                .contains("https://example.org/wind.csv", "put wind.csv", "/data/wind");
        assertThat(row.select(".command code").text())
                .isEqualTo("mvn verify -Dreprise.includes=com.example.homework5_wind_depth");
    }

    @Test
    void the_time_of_a_full_run_is_that_of_the_recorded_one() throws IOException {
        Element row = row(
                RecordedSample.evidence(),
                RecordedSample.results().experiments().stream()
                        .filter(experiment -> experiment.id().equals(RecordedSample.LEFT_OUT))
                        .toArray(ExperimentResult[]::new));

        assertThat(row.select(".todo-line").text())
                .contains("About 49 s of training on one core: as recorded for 1 experiment.");
    }

    @Test
    void where_nothing_is_recorded_it_is_estimated_from_this_run_and_what_its_profile_leaves_out() throws IOException {
        Element row = row(
                Evidence.EMPTY, scaled(List.of(new ScaledNumber("epochs", 50, 10), new ScaledNumber("images", 4, 2))));

        assertThat(row.select(".todo-line").text())
                .contains("About 2 min 43 s of training on one core: estimated for 1 from the times of this run.");
    }

    @Test
    void images_that_are_trained_on_count_and_epochs_multiply() throws IOException {
        Element row = row(
                Evidence.EMPTY,
                scaled(List.of(
                        new ScaledNumber("training images", 800, 80),
                        new ScaledNumber("epochs", 10, 5),
                        new ScaledNumber("test images", 200, 200))));

        assertThat(row.select(".todo-line").text()).contains("About 5 min 25 s of training on one core");
    }

    @Test
    void rows_that_one_command_runs_show_it_once_where_a_line_may_break_before_each_part_of_a_name()
            throws IOException {
        ExperimentResult wind = SampleResults.wind();
        List<ClaimResult> claims = List.of(
                notRun(wind.claims().get(0), NotRunCause.PROFILE),
                notRun(wind.claims().get(1), NotRunCause.SCALED));
        row(Evidence.EMPTY, wind.with(claims, Optional.empty()));
        Elements rows = Jsoup.parse(folder.resolve("index.html").toFile()).select(".todo-row");

        assertThat(rows).hasSize(2);
        Element command = rows.get(0).selectFirst(".command code");
        assertThat(command.text()).contains("-Dreprise.includes=" + wind.className() + " ");
        assertThat(command.select("wbr")).hasSize(wind.className().split("[.]").length - 1);
        assertThat(rows.get(1).select(".command")).isEmpty();
        assertThat(rows.get(1).text()).contains("The command above runs these too.");
    }

    @Test
    void reasons_do_not_repeat_what_their_row_says() throws IOException {
        ExperimentResult wind = SampleResults.wind();
        Finding finding =
                Finding.notRun(NotRunCause.PROFILE, NotRunReasons.FULL_PROFILE_ONLY + "It takes hours.", "97%");
        ClaimResult claim =
                SampleResults.as(wind.claims().get(0), Protocol.FULL, Outcome.OPEN, Optional.empty(), finding);

        assertThat(row(Evidence.EMPTY, wind.with(List.of(claim), Optional.empty()))
                        .select(".reasons bdi")
                        .eachText())
                .contains("It takes hours.")
                .noneMatch(text -> text.startsWith("Only the full profile"));
    }

    @Test
    void where_nobody_knows_it_says_so() throws IOException {
        assertThat(row(Evidence.EMPTY, scaled(List.of())).select(".todo-line").text())
                .contains("Nobody has measured yet how long that takes.");
    }

    /** Five trials of 3.25 s whose claims are left open since they did less than the report. */
    private static ExperimentResult scaled(List<ScaledNumber> numbers) {
        ExperimentResult digits = SampleResults.digits();
        List<TrialResult> trials = digits.trials().stream()
                .map(trial -> new TrialResult(
                        trial.arm(),
                        trial.seed(),
                        trial.status(),
                        trial.origin(),
                        trial.metrics(),
                        trial.series(),
                        trial.figures(),
                        trial.parametersSha256(),
                        trial.seconds(),
                        trial.error(),
                        Optional.empty(),
                        Optional.empty(),
                        numbers))
                .toList();
        return digits.withTrials(trials)
                .with(digits.claims().stream().map(TodoTest::scaled).toList(), Optional.empty());
    }

    private static ClaimResult scaled(ClaimResult claim) {
        return notRun(claim, NotRunCause.SCALED);
    }

    private static ClaimResult notRun(ClaimResult claim, NotRunCause cause) {
        return SampleResults.as(
                claim,
                Protocol.SCALED,
                Outcome.OPEN,
                Optional.empty(),
                Finding.notRun(cause, "10 of 50 epochs.", "97%"));
    }
}
