package dev.reprise.judge;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Per cent that were recorded as per cent, where shares are: no claim about them is green, or red, without saying so. */
class PerCentTest {

    private static final String HINT = "these look like per cent already, but shares are recorded: 0.905 is 90.5%";
    private static final Arm WIDE = arm("width", 10);
    private static final Arm NARROW = arm("width", 5);

    static Stream<Assertion> claimsInPerCent() {
        Metric accuracy = metric("accuracy");
        return Stream.of(
                accuracy.at(WIDE).isReportedAs("90.5%").within("3%"),
                accuracy.at(WIDE).isAtLeast("90%"),
                accuracy.atEveryArm().isAtMost("99%"),
                accuracy.at(WIDE).isBetween("80%", "100%"),
                accuracy.ranks(WIDE, NARROW).byAtLeast("1%"),
                accuracy.in("%").isBestAt(WIDE),
                accuracy.isBestAt(WIDE).byAtLeast("0.5%"),
                accuracy.in("%").increasesAlong("width"),
                accuracy.isEquivalent(WIDE, NARROW).within("2%"),
                accuracy.at(WIDE).staysAtChance("10%").onTestSetOf(1000),
                accuracy.in("%").at(WIDE).increasesByEpoch(),
                accuracy.reaches("80%").fasterAt(WIDE, NARROW),
                Claims.gap("accuracy", "other").in("%").at(WIDE).isAtMost("3%"),
                Claims.structure("accuracy").at(WIDE).isExactly("90%"));
    }

    @ParameterizedTest
    @MethodSource("claimsInPerCent")
    void no_claim_is_judged_on_per_cent_that_should_be_shares(Assertion claim) {
        for (int seeds : new int[] {1, 5}) {
            Finding finding = judge(claim, 90.5, seeds);

            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RUN);
            assertThat(finding.cause()).contains(NotRunCause.INVALID);
            assertThat(finding.reason()).contains(HINT, "'accuracy'", "unbounded()");
        }
    }

    @ParameterizedTest
    @MethodSource("claimsInPerCent")
    void shares_are_judged(Assertion claim) {
        assertThat(judge(claim, 0.905, 5).cause()).isEmpty();
        assertThat(judge(claim, Math.nextUp(1.0), 5).cause()).isEmpty();
    }

    @Test
    void what_is_no_share_and_no_percentage_either_is_named_as_it_is() {
        Assertion claim = metric("accuracy").at(WIDE).isAtLeast("90%");

        assertThat(judge(claim, 905, 5).reason()).contains("905", "no share", "between 0 (0%) and 1 (100%)");
        assertThat(judge(metric("accuracy").at(WIDE).isAtMost("5%"), -0.2, 5).cause())
                .contains(NotRunCause.INVALID);
    }

    @Test
    void one_seed_with_an_impossible_share_is_enough() {
        var trials = Stream.of(0.91, 0.92, 91.0, 0.93, 0.94).toList();
        Finding finding = Measurements.of(
                        "accuracy", trials.stream().mapToDouble(v -> v).toArray())
                .judge(metric("accuracy").isAtLeast("90%"));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(finding.reason()).contains("91");
    }

    @Test
    void a_metric_that_may_lie_outside_of_shares_is_judged() {
        assertThat(judge(metric("error").unbounded().at(WIDE).isAtMost("200%"), 1.8, 5)
                        .verdict())
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(judge(metric("error").unbounded().at(WIDE).isAtLeast("90%"), 1.8, 5)
                        .verdict())
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(judge(metric("error").at(WIDE).isAtMost("200%"), 1.8, 5).verdict())
                .as("the claim itself names more than 100 per cent")
                .isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void numbers_without_a_unit_are_no_shares() {
        assertThat(judge(metric("accuracy").at(WIDE).isAtLeast("90"), 90.5, 5).verdict())
                .isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void diverged_trainings_are_judged() {
        assertThat(judge(metric("accuracy").at(WIDE).isReportedAs("90.5%").within("3%"), Double.NaN, 5)
                        .cause())
                .isEmpty();
    }

    /** The same value everywhere, as a metric and as a series. */
    private static Finding judge(Assertion claim, double recorded, int seeds) {
        Map<String, Double> metrics = Map.of("accuracy", recorded, "other", recorded, "error", recorded);
        Map<String, List<Double>> series = Map.of("accuracy", List.of(recorded, recorded));
        List<TrialOutcome> trials = Stream.of(WIDE, NARROW)
                .flatMap(arm -> IntStream.rangeClosed(1, seeds)
                        .mapToObj(seed -> new TrialOutcome(arm, seed, metrics, series, Set.of())))
                .toList();
        var outcomes = new Outcomes(List.of(NARROW, WIDE), new Sweeps(Map.of("width", List.of("5", "10"))), trials);
        return Judge.judge(claim, outcomes, JudgingRules.quick(seeds)).finding();
    }
}
