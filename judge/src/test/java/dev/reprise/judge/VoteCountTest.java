package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a seed casts on a claim of several parts, which look decides, and when another arm is best. */
class VoteCountTest {

    private static final BestOf BEST = metric("acc").isBestAt(m("a"));

    @Test
    void a_seed_is_for_a_claim_if_all_parts_hold_against_it_if_one_is_reversed_and_neither_at_a_tie() {
        Finding finding = judged(
                trials().with(m("a"), "acc", .9, .9, .9)
                        .with(m("b"), "acc", .8, .9, .95)
                        .with(m("c"), "acc", .7, .7, .7),
                JudgingRules.quick(3));

        assertThat(finding.votes())
                .extracting(Votes::cast)
                .as("both parts, and each of them")
                .containsExactly(List.of(1, 0, -1), List.of(1, 0, -1), List.of(1, 1, 1));
        assertThat(finding.votes().get(0).statement()).isEqualTo("Both parts of the claim hold");
    }

    @Test
    void votes_are_counted_by_their_sign_and_shared_by_all_seeds() {
        Votes votes = Votes.of("it holds", List.of(1, 0, -1, 1, 1));

        assertThat(votes.won()).isEqualTo(3);
        assertThat(votes.opposed()).isEqualTo(1);
        assertThat(votes.share()).isEqualTo(0.6);
    }

    @Test
    void only_seeds_vote_that_trained_every_arm() {
        Finding finding = judged(
                trials().with(m("a"), "acc", .9, .9, .9, .9, .9)
                        .with(m("b"), "acc", .8, .8, .8, .8, .8)
                        .with(m("c"), "acc", .7, .7, .7, .7, .7)
                        .without(m("c"), 2),
                JudgingRules.quick(5));

        assertThat(finding.seeds()).isEqualTo(4);
    }

    @Test
    void a_look_that_decides_is_the_last_and_one_that_does_not_leads_to_the_next() {
        double[] won = same(.8, 30);
        Arrays.fill(won, 9, 30, .95); // after nine seeds a is best in none
        assertThat(against(won)).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.REPRODUCED);
            assertThat(finding.seeds()).isEqualTo(9);
        });

        double[] twice = same(.8, 30);
        Arrays.fill(twice, 0, 2, .95); // 7 of 9 are open, 10 of 12 are not
        assertThat(against(twice)).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.REPRODUCED);
            assertThat(finding.seeds()).isEqualTo(12);
        });
    }

    @Test
    void another_arm_is_best_at_its_part_of_the_level_of_one_look() {
        double[] eight = same(.95, 9);
        eight[8] = .8;
        assertThat(amongThree(eight))
                .as("8 of 9: p = 0.02, of 0.05 / 3 arms / 4 looks")
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                    assertThat(finding.reason()).contains("10 of 12 would confirm it: 3 more seeds");
                });
        assertThat(amongThree(same(.95, 9)).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void an_arm_that_is_as_good_refutes_a_best_one_and_is_not_best_itself() {
        assertThat(amongThree(same(.9, 9)).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void the_opposite_is_told_of_the_arm_that_does_better_not_of_one_that_is_as_good() {
        Finding finding = judged(
                trials().with(m("a"), "acc", same(.9, 9))
                        .with(m("as-good"), "acc", same(.9, 9))
                        .with(m("better"), "acc", same(.95, 9)),
                JudgingRules.full());

        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.reason()).startsWith("The opposite reproduces: ").contains("better");
        assertThat(finding.reason()).doesNotContain("as-good");
    }

    private static Finding against(double[] other) {
        return judged(
                trials().with(m("a"), "acc", same(.9, other.length)).with(m("b"), "acc", other), JudgingRules.full());
    }

    private static Finding amongThree(double[] other) {
        return judged(
                trials().with(m("a"), "acc", same(.9, 9))
                        .with(m("b"), "acc", other)
                        .with(m("c"), "acc", same(.7, 9))
                        .with(m("d"), "acc", same(.6, 9)),
                JudgingRules.full());
    }

    private static double[] same(double value, int seeds) {
        double[] values = new double[seeds];
        Arrays.fill(values, value);
        return values;
    }

    private static Finding judged(Trials trials, JudgingRules rules) {
        return Judge.judge(BEST, trials.outcomes(), rules).finding();
    }
}
