package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.results.AuditResult;
import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.AuditResult.Cause;
import dev.reprise.results.AuditResult.Difference;
import dev.reprise.results.AuditResult.Place;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.AuditResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    @TempDir
    Path folder;

    @Test
    void what_an_audit_found_stands_on_the_page_of_determinism() throws IOException {
        HtmlReport.create().withAudit(audit()).render(SampleResults.results(), folder);

        assertThat(HtmlReportTest.pages(folder)
                        .get("determinism.html")
                        .select("#audit ~ .scroll tbody tr")
                        .eachText())
                .containsExactly(
                        "a/same lr = 0.1, seed 1 the same in 4 runs",
                        "a/<other> seed 2 different in a fresh JVM batch 1 of epoch 1. Shuffled without a seed.",
                        "a/left-out seed 1 not audited No time was left.");
    }

    @Test
    void without_an_audit_the_page_has_no_word_of_it() throws IOException {
        HtmlReport.create().render(SampleResults.results(), folder);

        assertThat(HtmlReportTest.pages(folder).get("determinism.html").select("#audit"))
                .isEmpty();
    }

    private static AuditResult audit() {
        var difference = new Difference(
                Run.FRESH_JVM, Place.DATA, "batch 1 of epoch 1", Cause.UNSEEDED_SHUFFLE, "Shuffled without a seed.");
        List<Run> runs = List.of(Run.values());
        return new AuditResult(
                AuditResult.SCHEMA_VERSION,
                Instant.EPOCH,
                12,
                Map.of(),
                List.of(
                        new AuditedTrial("a/same", Arm.of("lr", 0.1), 1, Status.SAME, runs, 40, Optional.empty(), ""),
                        new AuditedTrial(
                                "a/<other>", Arm.NONE, 2, Status.DIFFERENT, runs, 40, Optional.of(difference), ""),
                        new AuditedTrial(
                                "a/left-out",
                                Arm.NONE,
                                1,
                                Status.NOT_RUN,
                                List.of(),
                                0,
                                Optional.empty(),
                                "No time was left.")));
    }
}
