package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {

    private static final int SCREEN = 50;

    @Test
    void a_few_claims_are_listed_with_reported_and_measured_and_the_failed_ones_last() {
        var results = Claims.results(
                List.of(),
                List.of(
                        Claims.claim("paper/study/best", Verdict.NOT_REPRODUCED, Outcome.MISSED),
                        Claims.claim("paper/study/good", Verdict.REPRODUCED, Outcome.MET)));

        assertThat(new ConsoleSummary(results).lines())
                .containsExactly(
                        "",
                        "A study (paper/study, 0 trials, SCALED)",
                        "  + REPRODUCED     good                         reported best: RELU, measured RELU 59.1%, TANH 62.1%",
                        "",
                        "1 claim fails:",
                        "  ! NOT_REPRODUCED paper/study/best             reported best: RELU, measured RELU 59.1%, TANH 62.1%",
                        "",
                        "1 REPRODUCED, 0 RECREATED, 0 SEED_DEPENDENT, 1 NOT_REPRODUCED, 0 CONTRADICTED, 0 INCONCLUSIVE, 0 NOT_RUN");
    }

    @Test
    void five_hundred_claims_of_ten_experiments_fit_a_screen() {
        List<String> lines = new ConsoleSummary(results(10, 50)).lines();

        assertThat(lines).hasSizeLessThan(SCREEN);
        assertThat(lines)
                .contains("A study (paper/study-3, 0 trials, SCALED): 40 REPRODUCED, 10 NOT_REPRODUCED")
                .contains("100 claims fail:")
                .contains("  ... and 88 more in the report")
                .endsWith(
                        "400 REPRODUCED, 0 RECREATED, 0 SEED_DEPENDENT, 100 NOT_REPRODUCED, 0 CONTRADICTED, 0 INCONCLUSIVE, 0 NOT_RUN");
    }

    @Test
    void of_hundreds_of_experiments_there_is_one_line_per_report() {
        List<String> lines = new ConsoleSummary(results(500, 1)).lines();

        assertThat(lines).hasSizeLessThan(SCREEN).contains("paper (500 experiments): 500 NOT_REPRODUCED");
    }

    @Test
    void nothing_at_all_is_counted_too() {
        assertThat(new ConsoleSummary(Claims.of(List.of())).lines())
                .containsExactly(
                        "",
                        "0 REPRODUCED, 0 RECREATED, 0 SEED_DEPENDENT, 0 NOT_REPRODUCED, 0 CONTRADICTED, 0 INCONCLUSIVE, 0 NOT_RUN");
    }

    @Test
    void what_only_the_full_profile_runs_is_counted_with_how_to_run_it() {
        Finding left =
                Finding.notRun(NotRunCause.PROFILE, "Only the full profile runs this experiment. It takes a day.", "");
        var claims = List.of(
                Claims.claim("paper/study/a", Outcome.OPEN, left), Claims.claim("paper/study/b", Outcome.OPEN, left));

        assertThat(new ConsoleSummary(Claims.results(List.of(), claims)).lines())
                .containsSequence(
                        "Not run:",
                        "  2 claims: Only the full profile runs their experiments (-Dreprise.profile=full).");
    }

    /** Every fifth claim of an experiment is missed, from the first. */
    private static Results results(int experiments, int claims) {
        var all = new ArrayList<ExperimentResult>();
        for (int e = 0; e < experiments; e++) {
            String id = "paper/study-" + e;
            all.add(Claims.experiment(
                    id,
                    List.of(),
                    IntStream.range(0, claims)
                            .mapToObj(c -> c % 5 == 0
                                    ? Claims.claim(id + "/claim-" + c, Verdict.NOT_REPRODUCED, Outcome.MISSED)
                                    : Claims.claim(id + "/claim-" + c, Verdict.REPRODUCED, Outcome.MET))
                            .toList()));
        }
        return Claims.of(all);
    }
}
