package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Per cent that were recorded as per cent, where shares are. */
class PerCentTest {

    private static final String HINT = "these look like per cent already, but shares are recorded: 0.905 is 90.5%";

    @Test
    void per_cent_beside_a_reported_percentage_is_named() {
        assertThat(reason(90.5, 5)).contains(HINT);
        assertThat(reason(90.5, 1)).contains(HINT);
    }

    @Test
    void shares_that_are_merely_far_off_are_not() {
        assertThat(reason(0.3, 5)).doesNotContain("per cent already");
        assertThat(reason(Double.NaN, 5)).doesNotContain("per cent already");
    }

    private static String reason(double recorded, int seeds) {
        var trials = IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> new TrialOutcome(Arm.NONE, seed, Map.of("accuracy", recorded), Map.of(), Set.of()))
                .toList();
        var outcomes = new Outcomes(List.of(Arm.NONE), Sweeps.NONE, trials);
        Assertion reported =
                metric("accuracy").at(Arm.NONE).isReportedAs("90.5%").within("3%");
        return Judge.judge(reported, outcomes, JudgingRules.quick(seeds))
                .finding()
                .reason();
    }
}
