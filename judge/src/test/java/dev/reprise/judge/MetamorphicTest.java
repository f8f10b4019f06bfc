package dev.reprise.judge;

import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What says the same in another way has the same verdict, of drawn studies that have every verdict. */
class MetamorphicTest {

    private static final int STUDIES = 60;
    private static final int ARMS = 3;
    /** Between the steps of the values: what lies exactly at a bound is compared in decimals, which a scale may round. */
    private static final double HALF = 128.5 / 256;

    private static final double EIGHTH = 32.5 / 256;

    static List<Catalogue.Example> examples() {
        return Catalogue.examples();
    }

    /** With one look only the count of votes matters; with several the order of the seeds says who is asked first. */
    @ParameterizedTest
    @MethodSource("examples")
    void seeds_that_change_places_change_no_verdict_of_one_look(Catalogue.Example example) {
        List<TrialOutcome> all = example.trials().list();
        List<Integer> seeds =
                all.stream().map(TrialOutcome::seed).distinct().sorted().toList();
        JudgingRules rules = JudgingRules.quick(Math.max(1, seeds.size()))
                .on(example.rules().protocol(), example.rules().holdsWhenScaled());
        var random = new Random(3);
        Verdict before =
                Judge.judge(example.claim(), outcomes(example, all), rules).verdict();
        for (int i = 0; i < 5; i++) {
            List<Integer> places = new ArrayList<>(seeds);
            Collections.shuffle(places, random);
            List<TrialOutcome> shuffled = all.stream()
                    .map(t -> new TrialOutcome(
                            t.arm(), places.get(seeds.indexOf(t.seed())), t.metrics(), t.series(), t.figures()))
                    .toList();
            assertThat(Judge.judge(example.claim(), outcomes(example, shuffled), rules)
                            .verdict())
                    .isEqualTo(before);
        }
    }

    private static Outcomes outcomes(Catalogue.Example example, List<TrialOutcome> trials) {
        return new Outcomes(example.trials().arms(), example.trials().sweeps(), trials);
    }

    /** A claim, and the same of transformed values. */
    private record Same(Assertion one, Assertion other) {

        static Same of(Assertion both) {
            return new Same(both, both);
        }
    }

    @Test
    void what_only_compares_values_sees_their_order_alone() {
        Metric x = metric("x");
        List<Same> claims = List.of(
                Same.of(x.ranks(m(1), m(2))),
                Same.of(x.ranks(m(1), m(2), m(3))),
                Same.of(x.isBestAt(m(2))),
                Same.of(x.lowerIsBetter().isWorstAt(m(2))),
                Same.of(x.isSmallerAt(m(1), m(2))),
                Same.of(x.increasesAlong("m")),
                Same.of(metric("s").at(m(1)).increasesByEpoch()),
                Same.of(metric("s").at(m(1)).increasesByEpoch().inEveryEpoch()),
                new Same(x.at(m(1)).isAtLeast("0.5"), x.at(m(1)).isAtLeast("0.125")),
                new Same(
                        metric("s").reaches("0.5").fasterAt(m(1), m(2)),
                        metric("s").reaches("0.125").fasterAt(m(1), m(2))));
        same(claims, v -> v, v -> v * v * v);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-900, 0x1p-30, 0x1p12, 0x1p900})
    void a_scale_changes_no_verdict(double factor) {
        Metric x = metric("x");
        String half = plain(HALF * factor);
        String tenth = plain(EIGHTH * factor);
        same(
                List.of(
                        new Same(x.at(m(1)).isAtLeast(plain(HALF)), x.at(m(1)).isAtLeast(half)),
                        new Same(
                                x.at(m(1)).isReportedAs(plain(HALF)).within(plain(EIGHTH)),
                                x.at(m(1)).isReportedAs(half).within(tenth)),
                        new Same(
                                x.lowerIsBetter()
                                        .at(m(1))
                                        .isReportedAs(plain(HALF))
                                        .within(plain(EIGHTH)),
                                x.lowerIsBetter().at(m(1)).isReportedAs(half).within(tenth)),
                        new Same(
                                x.ranks(m(1), m(2)).byAtLeast(plain(EIGHTH)),
                                x.ranks(m(1), m(2)).byAtLeast(tenth)),
                        Same.of(x.isBestAt(m(1))),
                        Same.of(x.increasesAlong("m")),
                        new Same(
                                x.isEquivalent(m(1), m(2)).within(plain(EIGHTH)),
                                x.isEquivalent(m(1), m(2)).within(tenth)),
                        new Same(
                                x.isFasterAt(m(1), m(2)).byFactor("1.5"),
                                x.isFasterAt(m(1), m(2)).byFactor("1.5")),
                        new Same(
                                gap("x", "y").at(m(1)).isAtMost(plain(EIGHTH)),
                                gap("x", "y").at(m(1)).isAtMost(tenth)),
                        Same.of(metric("s").at(m(1)).diverges())),
                v -> v,
                v -> v * factor);
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }

    private static void same(List<Same> claims, DoubleUnaryOperator one, DoubleUnaryOperator other) {
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        var random = new Random(13);
        for (int i = 0; i < STUDIES; i++) {
            Study study = Study.draw(random);
            JudgingRules rules = i % 2 == 0 ? JudgingRules.full() : JudgingRules.quick(study.seeds());
            for (Same claim : claims) {
                Verdict before = Judge.judge(claim.one, study.outcomes(one, false), rules)
                        .verdict();
                Verdict after = Judge.judge(claim.other, study.outcomes(other, false), rules)
                        .verdict();
                assertThat(after).as(claim.one.statement() + " of " + study).isEqualTo(before);
                seen.merge(before, 1, Integer::sum);
            }
        }
        assertThat(seen)
                .as("every verdict was there to be changed")
                .containsKeys(Verdict.REPRODUCED, Verdict.SEED_DEPENDENT, Verdict.NOT_REPRODUCED, Verdict.CONTRADICTED);
    }

    @Test
    void arms_that_stand_twice_change_nothing_of_a_claim_that_names_its_arms() {
        Metric x = metric("x");
        List<Assertion> claims = List.of(
                x.at(m(1)).isAtLeast("0.5"),
                x.at(m(1)).isReportedAs("0.5").within("0.1"),
                x.ranks(m(1), m(2), m(3)),
                x.isBestAt(m(1)).among(m(2), m(3)),
                x.increasesAlong("m", 1, 2, 3),
                x.isEquivalent(m(1), m(2)).within("0.1"),
                x.isFasterAt(m(1), m(2)));
        var random = new Random(17);
        for (int i = 0; i < STUDIES; i++) {
            Study study = Study.draw(random);
            for (Assertion claim : claims) {
                assertThat(Judge.judge(claim, study.outcomes(v -> v, true), JudgingRules.full()))
                        .isEqualTo(Judge.judge(claim, study.outcomes(v -> v, false), JudgingRules.full()));
            }
        }
    }

    /** A copied competitor is one candidate more for the opposite, which shares its level; nothing else may change. */
    @Test
    void competitors_that_stand_twice_leave_a_best_arm_the_best_and_one_that_is_not_beaten() {
        var random = new Random(19);
        for (int i = 0; i < STUDIES; i++) {
            Study study = Study.draw(random);
            Verdict once = Judge.judge(
                            metric("x").isBestAt(m(1)).among(m(2), m(3)),
                            study.outcomes(v -> v, true),
                            JudgingRules.full())
                    .verdict();
            Verdict twice = Judge.judge(
                            metric("x").isBestAt(m(1)).among(m(2), m(3), m(12), m(13)),
                            study.outcomes(v -> v, true),
                            JudgingRules.full())
                    .verdict();
            if (once != Verdict.CONTRADICTED) {
                assertThat(twice).as(study.toString()).isEqualTo(once);
            } else {
                assertThat(twice).as(study.toString()).isNotEqualTo(Verdict.REPRODUCED);
            }
        }
    }

    /** Values between 0 and 1 of two metrics and a series, by arm and seed, in steps of 1/256. */
    private record Study(double[][] x, double[][] y, double[][][] s) {

        static Study draw(Random random) {
            int seeds = new int[] {5, 9, 16, 30}[random.nextInt(4)];
            double spread = random.nextInt(3) == 0 ? 0.01 : 0.15;
            var x = new double[ARMS][seeds];
            var y = new double[ARMS][seeds];
            var s = new double[ARMS][seeds][4];
            for (int arm = 0; arm < ARMS; arm++) {
                double mean = 0.3 + 0.4 * random.nextDouble();
                double slope = 0.2 * random.nextGaussian();
                Arrays.setAll(x[arm], seed -> step(mean + spread * random.nextGaussian()));
                Arrays.setAll(y[arm], seed -> step(mean + spread * random.nextGaussian()));
                for (double[] series : s[arm]) {
                    Arrays.setAll(series, epoch -> step(0.4 + slope * epoch + spread * random.nextGaussian()));
                }
            }
            return new Study(x, y, s);
        }

        private static double step(double value) {
            return Math.rint(256 * Math.max(0.01, Math.min(1, value))) / 256;
        }

        int seeds() {
            return x[0].length;
        }

        Outcomes outcomes(DoubleUnaryOperator transformed, boolean twice) {
            Trials trials = trials();
            for (int copy = 0; copy <= (twice ? 1 : 0); copy++) {
                for (int arm = 0; arm < ARMS; arm++) {
                    Arm name = m(arm + 1 + 10 * copy);
                    trials.with(
                                    name,
                                    "x",
                                    Arrays.stream(x[arm]).map(transformed).toArray())
                            .with(
                                    name,
                                    "y",
                                    Arrays.stream(y[arm]).map(transformed).toArray())
                            .withSeries(
                                    name,
                                    "s",
                                    Arrays.stream(s[arm])
                                            .map(series -> Arrays.stream(series)
                                                    .map(transformed)
                                                    .toArray())
                                            .toArray(double[][]::new));
                }
            }
            return trials.outcomes();
        }

        @Override
        public String toString() {
            var text = new LinkedHashMap<Integer, String>();
            IntStream.range(0, ARMS).forEach(arm -> text.put(arm + 1, Arrays.toString(x[arm])));
            return text.toString();
        }
    }
}
