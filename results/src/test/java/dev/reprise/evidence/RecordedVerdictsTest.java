package dev.reprise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.Results;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedVerdictsTest {

    private final Recorded recorded = Recorded.full();
    private final Recorded notRun =
            recorded.profile("quick").verdict(Verdict.NOT_RUN).later();

    @Test
    void a_claim_that_is_not_run_carries_what_was_recorded() {
        RecordedVerdict verdict = claim(notRun).recorded().orElseThrow();

        assertThat(verdict.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict.finding().reason()).isEqualTo("RELU does better in 3 of 3 seeds.");
        assertThat(verdict.finding().measured()).isEqualTo("RELU 90.0%");
        assertThat(verdict.date()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(verdict.machine()).isEqualTo("Linux amd64, Some CPU");
        assertThat(verdict.commit()).contains("1234567890ab");
        assertThat(verdict.earlierVersion()).isFalse();
    }

    @Test
    void what_is_recorded_is_not_counted() {
        Results results = RecordedVerdicts.in(notRun.results(), recorded.evidence());

        assertThat(results.summary()).isEqualTo(notRun.results().summary());
        assertThat(results.experiments().get(0).claims().get(0).verdict()).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void a_claim_that_this_run_judges_carries_nothing() {
        assertThat(claim(recorded.verdict(Verdict.INCONCLUSIVE)).recorded()).isEmpty();
    }

    @Test
    void a_claim_without_a_record_carries_nothing() {
        assertThat(claim(notRun.id("paper/unknown")).recorded()).isEmpty();
    }

    @Test
    void code_that_changed_since_is_told() {
        assertThat(claim(notRun.code("bb".repeat(32))).recorded())
                .hasValueSatisfying(
                        verdict -> assertThat(verdict.earlierVersion()).isTrue());
    }

    @Test
    void evidence_alone_makes_results_in_which_nothing_was_run() {
        Results alone = RecordedVerdicts.alone(recorded.evidence());

        assertThat(alone.summary()).containsEntry(Verdict.NOT_RUN, 1).containsEntry(Verdict.REPRODUCED, 0);
        assertThat(alone.finishedAt()).isEqualTo(recorded.date());
        assertThat(alone.reports()).extracting(report -> report.title()).containsExactly("A paper");
        assertThat(alone.experiments().get(0).claims().get(0).recorded()).isPresent();
        assertThat(alone.experiments().get(0).trials()).isEmpty();
    }

    @Test
    void readings_that_were_recorded_stand_where_none_was_tried() {
        var reading = new ReadingResult(
                "width",
                "How wide?",
                "30",
                "50",
                "50 neurons",
                5,
                12.3456789,
                List.of(new ReadClaim(
                        "paper/study/best", judged().around(Optional.of(0.123456789), Optional.empty()))));
        Evidence evidence = EvidenceUpdate.of(
                        Evidence.EMPTY,
                        recorded.resultsOf(List.of(recorded.experiment().withReadings(List.of(reading)))))
                .updated();

        ReadingResult shown = RecordedVerdicts.in(notRun.results(), evidence)
                .experiments()
                .get(0)
                .readings()
                .get(0);

        assertThat(shown.title()).isEqualTo("50 neurons");
        assertThat(shown.finding("paper/study/best").orElseThrow().estimate()).contains(0.1234568);
        assertThat(RecordedVerdicts.alone(evidence).experiments().get(0).readings())
                .containsExactly(shown);
        assertThat(RecordedVerdicts.in(recorded.results(), recorded.evidence())
                        .experiments()
                        .get(0)
                        .readings())
                .isEmpty();
    }

    private Finding judged() {
        return recorded.experiment().claims().get(0).finding();
    }

    private ClaimResult claim(Recorded run) {
        return RecordedVerdicts.in(run.results(), recorded.evidence())
                .experiments()
                .get(0)
                .claims()
                .get(0);
    }
}
