package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Verdict;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AggregationTest {

    @Test
    void experiments_of_all_modules_stand_side_by_side_and_are_counted_together() {
        Results joined = join(
                "b", module("2026-01-02T00:00:00Z", "quick", Map.of(), List.of(), experiment("paper/two")),
                "a", module("2026-01-01T00:00:00Z", "full", Map.of(), List.of(), experiment("paper/one")));

        assertThat(joined.experiments()).extracting(ExperimentResult::id).containsExactly("paper/one", "paper/two");
        assertThat(joined.summary()).containsEntry(Verdict.REPRODUCED, 2);
        assertThat(joined.startedAt()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(joined.finishedAt()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(joined.profile()).isEqualTo("full, quick");
    }

    @Test
    void a_claim_that_two_modules_state_is_refused_with_both_modules() {
        Results same = module("2026-01-01T00:00:00Z", "quick", Map.of(), List.of(), experiment("paper/one"));

        assertThatThrownBy(() -> join("a", same, "b", same))
                .hasMessageStartingWith("The modules a and b both state the claim paper/one/best");
    }

    @Test
    void a_report_that_two_modules_describe_differently_is_refused() {
        assertThatThrownBy(() -> join(
                        "a", module("2026-01-01T00:00:00Z", "quick", Map.of(), List.of(report("A paper"))),
                        "b", module("2026-01-01T00:00:00Z", "quick", Map.of(), List.of(report("Another one")))))
                .hasMessageContaining("The module b describes the report paper otherwise");
    }

    @Test
    void where_runtimes_differ_each_value_names_its_modules() {
        Results joined = join(
                "a", module("2026-01-01T00:00:00Z", "quick", Map.of("jvm", "17", "os", "linux"), List.of()),
                "b", module("2026-01-01T00:00:00Z", "quick", Map.of("jvm", "25", "os", "linux"), List.of()));

        assertThat(joined.fingerprint()).isEqualTo(Map.of("jvm", "17 (a); 25 (b)", "os", "linux"));
    }

    private static Results join(String first, Results one, String second, Results two) {
        return Aggregation.join(new TreeMap<>(Map.of(first, one, second, two)));
    }

    private static Results module(
            String time,
            String profile,
            Map<String, String> fingerprint,
            List<ReportResult> reports,
            ExperimentResult... experiments) {
        List<ExperimentResult> all = List.of(experiments);
        return new Results(
                Results.SCHEMA_VERSION,
                Instant.parse(time),
                Instant.parse(time),
                profile,
                fingerprint,
                reports,
                all,
                Results.summarize(all));
    }

    private static ExperimentResult experiment(String id) {
        return Claims.experiment(id, List.of(), List.of(Claims.claim(id + "/best", Verdict.REPRODUCED, Outcome.MET)));
    }

    private static ReportResult report(String title) {
        return new ReportResult("paper", title, List.of(), "", "", List.of());
    }
}
