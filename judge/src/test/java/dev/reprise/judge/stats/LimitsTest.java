package dev.reprise.judge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.judge.stats.VoteRule.Call;
import dev.reprise.judge.stats.VoteRule.Look;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest and largest that each statistic takes, and what it says just there. */
class LimitsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 14})
    void a_trend_has_2_to_14_values(int values) {
        double[] rising = DoubleStream.iterate(1, v -> v + 1).limit(values).toArray();

        int l = PageTrend.statistic(new double[][] {rising});

        double orders = DoubleStream.iterate(1, v -> v + 1).limit(values).reduce(1, (a, b) -> a * b);
        assertThat(PageTrend.p(l, values, 1)).isCloseTo(1 / orders, within(1e-6 / orders));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15})
    void a_trend_has_neither_fewer_nor_more(int values) {
        assertThatThrownBy(() -> PageTrend.statistic(new double[][] {new double[values]}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 14 values to rise along, not " + values);
        assertThatThrownBy(() -> PageTrend.p(1, values, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_interval_of_a_median_leaves_out_a_value_at_either_end_as_soon_as_the_others_cover_it() {
        assertThat(Medians.interval(1, 2, 3, 4)).isEmpty();
        assertThat(Medians.interval(1, 2, 3, 4, 5)).as("15 of 16").contains(new Interval(1, 5));
        assertThat(Medians.interval(1, 2, 3, 4, 5, 6, 7, 8)).contains(new Interval(1, 8));
        assertThat(Medians.interval(1, 2, 3, 4, 5, 6, 7, 8, 9)).contains(new Interval(2, 8));
        assertThat(Medians.of()).isNaN();
    }

    @Test
    void shares_of_one_trial_each_and_of_all_or_nothing_are_the_same_for_certain() {
        assertThat(Shares.same(0, 1, 1, 1)).isEqualTo(1);
        assertThat(Shares.same(3, 3, 2, 2)).isEqualTo(1);
        assertThat(Shares.same(0, 3, 0, 2)).isEqualTo(1);
    }

    @Test
    void as_many_of_fewer_are_another_share() {
        assertThat(Shares.same(2, 4, 2, 9))
                .as("126 + 216 + 36 + 1 of 715 tables")
                .isCloseTo(379 / 715d, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 0", "5, 1, 1", "9, 1, 2", "12, 1, 3", "12, 5, 4"})
    void a_quarter_is_cut_but_three_values_are_left(int values, int least, int cut) {
        assertThat(Winsorized.cut(values, least)).isEqualTo(cut);
    }

    @Test
    void an_interval_of_one_more_value_needs_three_that_are_not_cut() {
        assertThat(Winsorized.oneMore(0.95, 2, 0, 1, 2, 3, 4, 5, 6, 7).contains(4))
                .isTrue();
        assertThatThrownBy(() -> Winsorized.oneMore(0.95, 2, 0, 1, 2, 3, 4, 5, 6))
                .hasMessage("6 values are too few to cut 2 at either end");
    }

    @Test
    void an_interval_includes_its_ends_and_nothing_that_is_no_number() {
        var interval = new Interval(1, 2);

        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(Math.nextDown(1.0))).isFalse();
        assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void a_fixed_look_comes_at_the_seeds_that_there_are_and_never_later() {
        VoteRule five = VoteRule.fixed(5);

        assertThat(five.isFixed()).isTrue();
        assertThat(five.with(0)).isEmpty();
        assertThat(five.with(3)).containsExactlyElementsOf(VoteRule.fixed(3).looks());
        assertThat(five.with(5)).extracting(Look::seeds).containsExactly(5);
        assertThat(five.with(9)).extracting(Look::seeds).containsExactly(5);
    }

    @Test
    void of_several_looks_those_come_for_which_there_are_seeds() {
        assertThat(VoteRule.SEQUENTIAL.isFixed()).isFalse();
        assertThat(VoteRule.SEQUENTIAL.mostSeeds()).isEqualTo(30);
        assertThat(VoteRule.SEQUENTIAL.with(11)).extracting(Look::seeds).containsExactly(9);
        assertThat(VoteRule.SEQUENTIAL.with(12)).extracting(Look::seeds).containsExactly(9, 12);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, OPEN", "9, 8, OPEN", "9, 9, HOLDS", "9, 5, VARIES", "9, 1, FAILS"})
    void after_a_test_that_spent_the_level_votes_confirm_with_a_tenth_of_it(int seeds, int votes, Call call) {
        assertThat(VoteRule.afterTest(seeds, votes)).isEqualTo(call);
    }

    @Test
    void a_mean_of_one_value_says_nothing_and_one_of_equal_values_all() {
        assertThat(Sample.of(3).pMeanAtMost(0)).isEqualTo(1);
        assertThat(Sample.of(2, 2, 2).pMeanAtMost(1)).isZero();
        assertThat(Sample.of(2, 2, 2).pMeanAtMost(2)).isEqualTo(1);
        assertThat(Sample.of(Double.MAX_VALUE, Double.MAX_VALUE / 2).pMeanAtMost(-Double.MAX_VALUE))
                .as("further away than numbers go")
                .isEqualTo(1);
    }
}
