package dev.reprise.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TimeBarsTest {

    @Test
    void a_measured_time_has_a_bar_per_arm_that_is_as_high_as_the_mean() {
        var arms = new LinkedHashMap<Arm, List<TrialResult>>();
        arms.put(Arm.of("batch", 1), List.of(trial(3), trial(5)));
        arms.put(Arm.of("batch", 32), List.of(trial(2)));

        List<ChartView> charts = TimeBars.of(arms, new DisplayNames(List.of()));

        assertThat(charts).extracting(ChartView::title).containsExactly("train.seconds by arm");
        List<Double> heights = bars(charts.get(0));
        assertThat(heights).hasSize(2);
        assertThat(heights.get(0) / heights.get(1)).isBetween(1.99, 2.01);
    }

    @Test
    void one_arm_has_nothing_to_stand_beside() {
        assertThat(TimeBars.of(Map.of(Arm.NONE, List.of(trial(3))), new DisplayNames(List.of())))
                .isEmpty();
    }

    @Test
    void more_arms_than_can_be_labelled_have_no_bars() {
        var arms = new LinkedHashMap<Arm, List<TrialResult>>();
        IntStream.range(0, 13).forEach(i -> arms.put(Arm.of("batch", i), List.of(trial(i))));

        assertThat(TimeBars.of(arms, new DisplayNames(List.of()))).isEmpty();
    }

    private static List<Double> bars(ChartView chart) {
        return Jsoup.parse(chart.svg()).select("rect.bar").stream()
                .map(bar -> Double.parseDouble(bar.attr("height")))
                .toList();
    }

    private static TrialResult trial(double seconds) {
        return new TrialResult(
                new Arm(Map.of()),
                1,
                Status.COMPLETED,
                Origin.TRAINED,
                Map.of("train.seconds", seconds, "validation.accuracy", 0.9),
                Map.of(),
                List.of(),
                Optional.empty(),
                seconds,
                Optional.empty());
    }
}
