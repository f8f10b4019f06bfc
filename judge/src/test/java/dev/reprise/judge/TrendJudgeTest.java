package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.stats.Binomials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trends seed by seed: what one look decides, when another follows, and what is told of it. */
class TrendJudgeTest {

    private static final double[] UP = {1, 2, 3};
    private static final double[] DOWN = {3, 2, 1};
    private static final double[] UP_AND_A_STEP_DOWN = {1, 3, 2};

    private final List<double[]> seeds = new ArrayList<>();

    @Test
    void seeds_that_an_early_look_leaves_open_are_followed_by_a_later_one() {
        seeds(5, UP);
        seeds(4, DOWN);
        seeds(21, UP);

        Finding finding = rises(JudgingRules.full());

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
        assertThat(finding.seeds()).isEqualTo(20);
    }

    @Test
    void what_an_early_look_decides_stands_whatever_later_seeds_say() {
        seeds(9, UP);
        seeds(21, DOWN);

        Finding finding = rises(JudgingRules.full());

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
        assertThat(finding.seeds()).isEqualTo(9);
    }

    @Test
    void a_seed_votes_for_the_trend_against_it_or_for_neither() {
        seeds(1, 1, 2, 3, 4);
        seeds(1, 4, 3, 2, 1);
        seeds(1, 2, 4, 1, 3); // as much up as down: Page's sum is its mean

        assertThat(rises(JudgingRules.quick(3)).votes()).singleElement().satisfies(votes -> {
            assertThat(votes.statement()).isEqualTo("acc rises with m");
            assertThat(votes.cast()).containsExactly(1, -1, 0);
        });
    }

    @Test
    void the_estimate_is_how_far_the_last_value_is_ahead_of_the_first_the_way_that_is_claimed() {
        seeds(9, .5, .6, .75);
        assertThat(rises(JudgingRules.quick(9)).estimate()).contains(.25);

        seeds.clear();
        seeds(9, .75, .6, .5);
        assertThat(judged(metric("acc").decreasesAlong("m"), JudgingRules.quick(9))
                        .estimate())
                .contains(.25);
    }

    @Test
    void two_steps_share_the_level_of_what_rejects_a_trend() {
        seeds(10, UP_AND_A_STEP_DOWN); // 10 of 12: p = 0.019, of 0.025 for each step
        seeds(2, UP);

        Finding finding = rises(JudgingRules.quick(12));

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(finding.reason()).contains("does not rise all the way", "falls from 2 to 3 in 10 of 12 seeds.");
        assertThat(finding.votes())
                .extracting(Votes::statement)
                .containsExactly("acc rises from 2 to 3", "acc rises with m");
        assertThat(finding.votes()).extracting(Votes::won).containsExactly(2, 12);
        assertThat(finding.estimate()).as("of the step that decided").hasValueSatisfying(ahead -> assertThat(ahead)
                .isNegative());
    }

    @Test
    void two_findings_are_compared_on_what_seeds_of_both_voted_on() {
        seeds(12, UP);
        Finding whole = rises(JudgingRules.quick(12));
        seeds.clear();
        seeds(12, UP_AND_A_STEP_DOWN);
        Finding turned = rises(JudgingRules.quick(12));

        assertThat(turned.votes().get(0).statement()).isEqualTo("acc rises from 2 to 3");
        assertThat(turned.votesAsIn(whole)).map(Votes::statement).contains("acc rises with m");
        assertThat(whole.votesAsIn(turned)).map(Votes::won).contains(12);
        Finding nothing = Finding.notRun(NotRunCause.INVALID, "No trial records it.", "");
        assertThat(turned.votesAsIn(nothing)).contains(turned.votes().get(0));
        assertThat(nothing.votesAsIn(turned)).isEmpty();
    }

    @Test
    void a_step_that_most_seeds_reverse_keeps_a_trend_from_being_accepted_with_the_p_of_that_step() {
        seeds(20, UP_AND_A_STEP_DOWN); // 20 of 30 are most seeds, and too few to reject the trend by themselves
        seeds(10, UP);

        Finding finding = rises(JudgingRules.quick(30));

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(finding.p()).contains(2 * Binomials.atLeast(20, 30, 0.5));
        assertThat(finding.reason())
                .contains("rises with m in 30 of 30 seeds", "but a step of it goes the other way in most of them")
                .endsWith("Typically it falls from 2 to 3.")
                .doesNotContain("only");
        assertThat(finding.votes().get(0).won()).isEqualTo(10);
    }

    @Test
    void a_step_without_a_difference_goes_no_other_way() {
        seeds(9, 1, 2, 2);

        Finding finding = rises(JudgingRules.quick(9));

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
        assertThat(finding.reason()).doesNotContain("Typically");
    }

    @Test
    void every_step_that_goes_the_other_way_is_named() {
        seeds(12, 1, .9, 5, 4.9);

        assertThat(rises(JudgingRules.quick(12)).reason())
                .contains("falls from 1 to 2 in 12 of 12 seeds and from 3 to 4 in 12 of 12 seeds.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_diverged_training_is_the_worst_of_values(boolean lowerIsBetter) {
        seeds(9, Double.NaN, .5, lowerIsBetter ? .4 : .6);
        Metric acc = lowerIsBetter ? metric("acc").lowerIsBetter() : metric("acc");

        Finding finding =
                judged(lowerIsBetter ? acc.decreasesAlong("m") : acc.increasesAlong("m"), JudgingRules.quick(9));

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void what_is_open_says_how_many_more_seeds_lead_to_the_next_look_if_there_is_one() {
        seeds(2, UP);
        seeds(2, DOWN);

        assertThat(rises(JudgingRules.full()).reason()).contains("decides nothing yet; 5 more seeds lead to the next");
        assertThat(rises(JudgingRules.quick(4)).reason()).contains("decides nothing yet.");
    }

    private void seeds(int count, double... values) {
        seeds.addAll(Collections.nCopies(count, values));
    }

    private Finding rises(JudgingRules rules) {
        return judged(metric("acc").increasesAlong("m"), rules);
    }

    private Finding judged(Trend claim, JudgingRules rules) {
        Trials trials = trials();
        for (int arm = 0; arm < seeds.get(0).length; arm++) {
            int column = arm;
            trials.with(
                    m(arm + 1),
                    "acc",
                    seeds.stream().mapToDouble(seed -> seed[column]).toArray());
        }
        return Judge.judge(claim, trials.outcomes(), rules).finding();
    }
}
