package dev.reprise.judge;

import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies exactly at a bound, as decimal numbers have it, and what is not finite. */
class BoundsTest {

    private static final double NAN = Double.NaN;

    @Test
    void a_gap_at_its_bound_keeps_it() {
        double[] train = {.9, .9, .9, .9, NAN};
        double[] validation = {.85, .849, .851, .95, .9}; // training is ahead by 0.05, 0.051, 0.049 and -0.05

        assertThat(gaps(gap("train", "validation").isAtLeast("0.05"), train, validation))
                .containsExactly(1, 1, -1, -1, -1);
        assertThat(gaps(gap("train", "validation").isAtMost("0.05"), train, validation))
                .containsExactly(1, -1, 1, 1, -1);
        assertThat(gaps(gap("train", "validation").isWithin("0.05"), train, validation))
                .containsExactly(1, -1, 1, 1, -1);
    }

    @Test
    void a_gap_below_zero_is_no_lead() {
        Gap atLeast = gap("train", "validation").isAtLeast("0.05");
        Trials behind = trials().with(Arm.NONE, "train", .9, .9).with(Arm.NONE, "validation", .88, .92);
        Trials ahead = trials().with(Arm.NONE, "train", .9, .9).with(Arm.NONE, "validation", .88, .89);

        assertThat(Judge.judge(atLeast, behind.outcomes(), JudgingRules.quick(2))
                        .finding()
                        .reason())
                .contains("(a gap of -0.0200 to 0.0200)");
        assertThat(Judge.judge(atLeast, ahead.outcomes(), JudgingRules.quick(2))
                        .finding()
                        .reason())
                .contains("(training is ahead by 0.01");
    }

    @Test
    void of_losses_training_is_ahead_with_the_smaller_one() {
        Gap atLeast = gap("train", "validation").lowerIsBetter().isAtLeast("0.05");

        assertThat(gaps(atLeast, new double[] {.1, .2}, new double[] {.2, .1})).containsExactly(1, -1);
    }

    @Test
    void a_gap_is_smaller_by_a_difference_or_a_tie() {
        Gap smaller = gap("train", "validation").isSmallerAt(m("a"), m("b")).byAtLeast("0.02");
        Trials trials = trials().with(m("a"), "train", .9, .9, .9)
                .with(m("a"), "validation", .88, .88, .8)
                .with(m("b"), "train", .9, .9, .9)
                .with(m("b"), "validation", .86, .87, .88);

        Finding finding =
                Judge.judge(smaller, trials.outcomes(), JudgingRules.quick(3)).finding();

        assertThat(finding.votes().get(0).cast()).containsExactly(1, 0, -1);
        assertThat(finding.votes().get(0).statement()).contains("m=a has a smaller gap than m=b by at least 0.02");
        assertThat(finding.reported()).contains("by at least 0.02");
    }

    @Test
    void a_gap_shows_its_bound_as_the_margin_of_its_plot() {
        Trials trials = trials().with(Arm.NONE, "train", .9).with(Arm.NONE, "validation", .8);

        assertThat(Judge.judge(gap("train", "validation").isAtLeast("0.05"), trials.outcomes(), JudgingRules.quick(1))
                        .finding()
                        .margin())
                .contains(.05);
    }

    @Test
    void places_that_differ_by_exactly_the_margin_are_equal() {
        assertThat(equal(new double[] {.5, .5, .5, NAN}, new double[] {.75, .25, .76, .5}))
                .containsExactly(1, 1, -1, -1);
    }

    @Test
    void one_seed_says_nothing_of_equivalence() {
        Finding finding = equivalence(JudgingRules.full(), new double[] {.5}, new double[] {.5});

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(finding.reason()).contains("one seed says nothing of the next; 8 more seeds may settle it");
    }

    @Test
    void places_that_cannot_be_compared_in_most_seeds_are_not_equal() {
        double[] same = {.5, .5, .5, .5, .5};

        assertThat(equivalence(JudgingRules.quick(5), new double[] {NAN, NAN, NAN, .5, .5}, same)
                        .verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(equivalence(JudgingRules.quick(5), new double[] {NAN, .5, .5, .5, .5}, same)
                        .verdict())
                .isNotEqualTo(Verdict.NOT_REPRODUCED);
    }

    private static List<Integer> gaps(Gap claim, double[] train, double[] validation) {
        Trials trials = trials().with(Arm.NONE, "train", train).with(Arm.NONE, "validation", validation);
        return Judge.judge(claim, trials.outcomes(), JudgingRules.quick(train.length))
                .finding()
                .votes()
                .get(0)
                .cast();
    }

    private static List<Integer> equal(double[] a, double[] b) {
        return equivalence(JudgingRules.quick(a.length), a, b).votes().get(0).cast();
    }

    private static Finding equivalence(JudgingRules rules, double[] a, double[] b) {
        Trials trials = trials().with(m("a"), "acc", a).with(m("b"), "acc", b);
        return Judge.judge(metric("acc").isEquivalent(m("a"), m("b")).within("0.25"), trials.outcomes(), rules)
                .finding();
    }
}
