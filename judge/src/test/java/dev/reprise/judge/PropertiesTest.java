package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PropertiesTest {

    static List<Catalogue.Example> examples() {
        return Catalogue.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_order_of_trials_and_arms_changes_nothing(Catalogue.Example example) {
        var random = new Random(7);
        for (int i = 0; i < 5; i++) {
            List<TrialOutcome> shuffled = new ArrayList<>(example.trials().list());
            Collections.shuffle(shuffled, random);
            var outcomes =
                    new Outcomes(example.trials().arms(), example.trials().sweeps(), shuffled);
            assertThat(Judge.judge(example.claim(), outcomes, example.rules())).isEqualTo(example.judge());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_order_of_the_sweep_changes_no_verdict(Catalogue.Example example) {
        List<Arm> arms = new ArrayList<>(example.trials().arms());
        Collections.reverse(arms);
        var outcomes =
                new Outcomes(arms, example.trials().sweeps(), example.trials().list());
        assertThat(Judge.judge(example.claim(), outcomes, example.rules()).verdict())
                .isEqualTo(example.verdict());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_names_of_the_seeds_change_nothing_as_long_as_their_order_stays(Catalogue.Example example) {
        List<TrialOutcome> renamed = example.trials().list().stream()
                .map(t -> new TrialOutcome(t.arm(), 100 + 7 * t.seed(), t.metrics(), t.series(), t.figures()))
                .toList();
        var outcomes = new Outcomes(example.trials().arms(), example.trials().sweeps(), renamed);
        assertThat(Judge.judge(example.claim(), outcomes, example.rules())).isEqualTo(example.judge());
    }

    /** A claim in one unit, and the same in another with all results scaled likewise. */
    record Scaled(String name, Assertion one, Assertion other, double factor) {}

    static List<Scaled> scaled() {
        Metric x = metric("x");
        return List.of(
                new Scaled("threshold", x.at(m(1)).isAtLeast("50%"), x.at(m(1)).isAtLeast("5000"), 1e4),
                new Scaled(
                        "reported",
                        x.at(m(1)).isReportedAs("50.0%").within("3%"),
                        x.at(m(1)).isReportedAs("5.000").within("0.3"),
                        10),
                new Scaled(
                        "ordering",
                        x.ranks(m(1), m(2)).byAtLeast("1%"),
                        x.ranks(m(1), m(2)).byAtLeast("1000"),
                        1e5),
                new Scaled("best", x.isBestAt(m(1)), x.in("%").isBestAt(m(1)), 1e-3),
                new Scaled("trend", x.increasesAlong("m"), x.in("s").increasesAlong("m"), 1e6),
                new Scaled(
                        "equivalence",
                        x.isEquivalent(m(1), m(2)).within("3%"),
                        x.isEquivalent(m(1), m(2)).within("3000"),
                        1e5));
    }

    @ParameterizedTest
    @MethodSource("scaled")
    void the_unit_changes_no_verdict(Scaled claims) {
        var random = new Random(11);
        for (int i = 0; i < 40; i++) {
            double[][] values = new double[3][9];
            for (double[] arm : values) {
                double mean = 0.5 + 0.02 * random.nextGaussian();
                Arrays.setAll(arm, s -> Math.rint(1e4 * (mean + 0.02 * random.nextGaussian())) / 1e4);
            }
            Function<Double, Outcomes> outcomes = factor -> {
                Trials trials = trials();
                IntStream.range(0, 3)
                        .forEach(a -> trials.with(
                                m(a + 1),
                                "x",
                                Arrays.stream(values[a]).map(v -> v * factor).toArray()));
                return trials.outcomes();
            };
            Verdict one = Judge.judge(claims.one, outcomes.apply(1d), JudgingRules.full())
                    .verdict();
            Verdict other = Judge.judge(claims.other, outcomes.apply(claims.factor), JudgingRules.full())
                    .verdict();
            assertThat(other).isEqualTo(one);
        }
    }

    @Test
    void a_seed_that_supports_a_claim_never_turns_it_from_reproduced_to_not_reproduced() {
        var claims = List.of(
                metric("x").at(m(1)).isAtLeast("50%"),
                metric("x").at(m(1)).isReportedAs("0.6").within("0.05"),
                metric("x").ranks(m(1), m(2)),
                metric("x").isBestAt(m(1)),
                metric("x").decreasesAlong("m"));
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            int n = 5 + random.nextInt(7);
            double[] first = new double[n + 1];
            double[] second = new double[n + 1];
            for (int s = 0; s <= n; s++) {
                boolean supports = s == n || random.nextDouble() < 0.85;
                first[s] = supports ? 0.6 : 0.4;
                second[s] = supports ? 0.3 : 0.5;
            }
            for (Assertion claim : claims) {
                Verdict before = verdict(claim, Arrays.copyOf(first, n), Arrays.copyOf(second, n));
                Verdict after = verdict(claim, first, second);
                if (before == Verdict.REPRODUCED) {
                    assertThat(after).as(claim + " " + Arrays.toString(first)).isEqualTo(Verdict.REPRODUCED);
                }
            }
        }
    }

    private static Verdict verdict(Assertion claim, double[] first, double[] second) {
        return Judge.judge(
                        claim,
                        trials().with(m(1), "x", first).with(m(2), "x", second).outcomes(),
                        JudgingRules.full())
                .verdict();
    }
}
