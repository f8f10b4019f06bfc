package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.SweepResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers would stumble over is not there. */
class ReportCountsTest {

    @TempDir
    Path folder;

    @Test
    void every_number_stands_beside_ours_in_the_order_of_the_sweep_and_every_command_runs_it() throws IOException {
        ReportCounts counts = ReportCounts.of(SampleResults.results(), HtmlReport.create(), folder);

        assertThat(counts.withoutReported()).isEmpty();
        assertThat(counts.cellsWithoutNumber()).isEmpty();
        assertThat(counts.outOfOrder()).isEmpty();
        assertThat(counts.wrongCommands()).isEmpty();
    }

    @Test
    void what_only_the_full_profile_runs_is_run_in_it() throws IOException {
        ReportCounts counts = ReportCounts.of(
                RecordedSample.results(), HtmlReport.create().withEvidence(RecordedSample.evidence()), folder);

        assertThat(counts.wrongCommands()).isEmpty();
        assertThat(counts.withoutReported()).isEmpty();
    }

    @Test
    void values_that_sort_otherwise_as_text_keep_the_order_of_the_sweep() throws IOException {
        List<String> sizes = List.of("10", "64", "256", "1000", "10000");
        List<ClaimResult> claims = Stream.of("1000", "10", "10000", "64", "256")
                .map(size -> SampleResults.reported("homework5/size/s" + size, Arm.of("size", size)))
                .toList();
        ExperimentResult experiment = SampleResults.experiment(
                "homework5/size",
                "Size",
                "homework5",
                "Table 1",
                Protocol.FULL,
                List.of(),
                List.of(new SweepResult("size", sizes)),
                List.of(),
                claims);
        ReportCounts counts = ReportCounts.of(SampleResults.results(List.of(experiment)), HtmlReport.create(), folder);

        assertThat(counts.pages()
                        .get("reports/homework5.html")
                        .select("table.matrix thead th")
                        .eachText())
                .containsExactly("size", "10", "64", "256", "1000", "10000");
        assertThat(counts.outOfOrder()).isEmpty();
    }
}
