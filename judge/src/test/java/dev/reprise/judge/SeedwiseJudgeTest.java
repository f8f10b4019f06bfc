package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The course of a series, seed by seed. */
class SeedwiseJudgeTest {

    private static final EpochTrend FALLS =
            metric("loss").lowerIsBetter().at(Arm.NONE).decreasesByEpoch();

    @Test
    void a_series_falls_in_every_epoch_if_it_never_rises() {
        assertThat(votes(FALLS.inEveryEpoch(), new double[] {3, 2, 1}, new double[] {3, 2, 2}, new double[] {2, 2}))
                .containsExactly(1, 1, 1);
        assertThat(votes(FALLS.inEveryEpoch(), new double[] {3, 1, 2}, new double[] {1, 3, 2}, new double[] {1, 2}))
                .containsExactly(-1, -1, -1);
    }

    @Test
    void a_series_rises_in_every_epoch_if_it_never_falls() {
        EpochTrend rises = metric("loss").at(Arm.NONE).increasesByEpoch().inEveryEpoch();

        assertThat(votes(rises, new double[] {1, 2, 3}, new double[] {1, 2, 1}, new double[] {3, 2, 3}))
                .containsExactly(1, -1, -1);
    }

    @Test
    void a_series_that_is_not_finite_anywhere_does_not_fall_in_every_epoch() {
        assertThat(votes(
                        FALLS.inEveryEpoch(),
                        new double[] {Double.NaN, 2, 1},
                        new double[] {3, Double.NaN, 1},
                        new double[] {3, 2, Double.NaN},
                        new double[] {Double.POSITIVE_INFINITY, 2, 1}))
                .containsExactly(-1, -1, -1, -1);
    }

    @Test
    void one_epoch_has_no_course() {
        assertThat(votes(FALLS.inEveryEpoch(), new double[] {1}, new double[] {}))
                .containsExactly(0, 0);
        assertThat(votes(FALLS, new double[] {1}, new double[] {})).containsExactly(0, 0);
    }

    @Test
    void from_the_first_epoch_to_the_last_it_does_not_matter_what_lies_between() {
        assertThat(votes(FALLS, new double[] {3, 9, 1}, new double[] {1, 0, 3}, new double[] {2, 5, 2}))
                .containsExactly(1, -1, 0);
    }

    private static java.util.List<Integer> votes(EpochTrend claim, double[]... seeds) {
        Trials trials = trials().withSeries(Arm.NONE, "loss", seeds);
        return Judge.judge(claim, trials.outcomes(), JudgingRules.quick(seeds.length))
                .finding()
                .votes()
                .get(0)
                .cast();
    }
}
