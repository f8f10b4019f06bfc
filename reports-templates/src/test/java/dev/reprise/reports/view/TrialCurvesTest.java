package dev.reprise.reports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.Curve;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialCurvesTest {

    private static Curve curve(double... values) {
        List<TrialResult> trials = IntStream.range(0, values.length)
                .mapToObj(seed -> new TrialResult(
                        Arm.NONE,
                        seed + 1,
                        Status.COMPLETED,
                        Origin.TRAINED,
                        Map.of(),
                        Map.of("loss", List.of(values[seed])),
                        List.of(),
                        Optional.empty(),
                        1,
                        Optional.empty()))
                .toList();
        return new TrialCurves(Map.of(Arm.NONE, trials))
                .curve(Arm.NONE, "loss", "", 1)
                .orElseThrow();
    }

    @Test
    void a_band_of_few_seeds_is_their_range() {
        Curve curve = curve(1, 2, 3, 40);

        assertThat(curve.fan()).isFalse();
        assertThat(curve.low()).containsExactly(1.0);
        assertThat(curve.high()).containsExactly(40.0);
    }

    /** {@code numpy.quantile([0, 1, ..., 10, 100], [0.1, 0.9])} is 1.1 and 9.9. */
    @Test
    void a_band_of_many_seeds_is_a_fan_from_the_tenth_to_the_ninetieth_percentile() {
        Curve curve = curve(100, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(curve.fan()).isTrue();
        assertThat(curve.low().get(0)).isCloseTo(1.1, within(1e-12));
        assertThat(curve.high().get(0)).isCloseTo(9.9, within(1e-12));
    }

    @Test
    void what_is_not_finite_is_left_out_of_the_band() {
        Curve curve = curve(1, Double.NaN, 3, Double.POSITIVE_INFINITY);

        assertThat(curve.low()).containsExactly(1.0);
        assertThat(curve.high()).containsExactly(3.0);
        assertThat(curve.notFinite()).isEqualTo(2);
    }
}
