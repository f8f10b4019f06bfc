package dev.reprise.judge;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.structure;
import static dev.reprise.judge.Trials.m;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the trials record, every kind of claim is judged: all doubles, as they come, with a fixed seed. */
class AnyNumbersTest {

    private static final int STUDIES = 700;
    private static final int LONGEST_REASON = 700;
    private static final double[] NOTABLE = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e308,
        -1e308,
        1e-320,
        1,
        Math.nextUp(1.0),
        0.596,
        0.5,
        -1,
        1e16
    };

    private static final List<Assertion> CLAIMS = List.of(
            metric("x").unbounded().at(m(1)).isAtLeast("50%"),
            metric("x").at(m(1)).isAtMost("0.5"),
            metric("x").at(m(1)).isBetween("0.1", "0.9"),
            metric("x").unbounded().atEveryArm().isAtLeast("100%").onTestSetOf(1000),
            metric("x").unbounded().at(m(1)).isReportedAs("59.6%").within("3%"),
            metric("x").unbounded().at(m(1)).isReportedAs("59.6%").within("3%").onTestSetOf(1000),
            metric("x").unbounded().lowerIsBetter().at(m(1)).isReportedAs("1").withinRelative("10%"),
            metric("x").lowerIsBetter().at(m(1)).isReportedAs("0").within("0.001"),
            metric("x").ranks(m(1), m(2), m(3)),
            metric("x").unbounded().ranks(m(1), m(2)).byAtLeast("1%"),
            metric("x").isBestAt(m(1)),
            metric("x").lowerIsBetter().isWorstAt(m(1)).byAtLeast("0.1"),
            metric("x").isSmallerAt(m(1), m(2)),
            metric("x").increasesAlong("m"),
            metric("x").lowerIsBetter().decreasesAlong("m"),
            metric("x").unbounded().isEquivalent(m(1), m(2)).within("3%"),
            metric("x").isEquivalent(m(1), m(2), m(3)).within("1000"),
            metric("s").unbounded().reaches("90%").fasterAt(m(1), m(2)),
            metric("x").isFasterAt(m(1), m(2)).byFactor("2"),
            metric("s").at(m(1)).diverges(),
            metric("s").at(m(1)).diverges().orRisesAgainBy("0.05"),
            metric("x")
                    .unbounded()
                    .at(m(1))
                    .staysAtChance("50%")
                    .onTestSetOf(1000)
                    .within("2%"),
            gap("x", "y").unbounded().at(m(1)).isAtMost("2%"),
            gap("x", "y").lowerIsBetter().at(m(1)).isWithin("0.1"),
            gap("x", "y").isSmallerAt(m(1), m(2)).byAtLeast("0.5"),
            metric("s").at(m(1)).decreasesByEpoch(),
            metric("s").at(m(1)).increasesByEpoch().inEveryEpoch(),
            check("x is positive", seed -> seed.value("x", m(1)) > 0).of("x").at(m(1)),
            structure("x").at(m(1)).isExactly("1"),
            structure("x").isSmallerAt(m(1), m(2)),
            figure("curve").at(m(1)));

    @Test
    @Timeout(600)
    void every_kind_of_claim_is_judged_on_any_doubles_without_an_error() {
        var random = new Random(20261127);
        int judged = 0;
        for (int study = 0; study < STUDIES; study++) {
            List<TrialOutcome> trials = trials(random);
            Measurements measured = Measurements.of(trials);
            List<Finding> findings = measured.judgeAll(CLAIMS);
            for (int i = 0; i < findings.size(); i++) {
                soundly(CLAIMS.get(i), findings.get(i), trials);
                judged++;
            }
        }
        assertThat(judged).isEqualTo(STUDIES * CLAIMS.size());
    }

    private static void soundly(Assertion claim, Finding finding, List<TrialOutcome> trials) {
        Supplier<String> what = () -> claim.statement() + " of " + trials + ": " + finding;
        assertThat(finding.verdict()).as(what).isNotEqualTo(Verdict.NOT_RUN);
        assertThat(finding.reason()).as(what).hasSizeLessThan(LONGEST_REASON).doesNotContain("null");
        numbers(finding).forEach(number -> assertThat(number).as(what).isFinite());
        Stream.of(finding.p(), finding.q())
                .flatMap(Optional::stream)
                .forEach(p -> assertThat(p).as(what).isBetween(0.0, 1.0));
        if (finding.verdict() == Verdict.REPRODUCED) {
            assertThat(isBorneOut(claim, trials)).as(what).isTrue();
        }
    }

    private static DoubleStream numbers(Finding finding) {
        return Stream.of(
                        finding.estimate(),
                        finding.margin(),
                        finding.reportedValue(),
                        finding.interval().map(interval -> interval.low()),
                        finding.interval().map(interval -> interval.high()))
                .flatMap(Optional::stream)
                .mapToDouble(value -> value);
    }

    /**
     * What no overflow can make true, in exact arithmetic: most seeds within the bounds, a mean difference, or most differences, within
     * the margin.
     */
    private static boolean isBorneOut(Assertion claim, List<TrialOutcome> trials) {
        if (claim instanceof ReportedValue value) {
            return most(values(trials, 1), x -> within(x, value.reported().exact(), value.margin()));
        }
        if (claim instanceof Equivalence equivalence) {
            BigDecimal margin = equivalence.margin().exact();
            return meanDifference(trials).abs().compareTo(margin) < 0 || mostDifferBy(trials, margin);
        }
        if (claim instanceof Ordering ordering && ordering.margin().isPresent()) {
            BigDecimal least = ordering.margin().orElseThrow().exact();
            List<Double> first = values(trials, 1);
            List<Double> second = values(trials, 2);
            int ahead = 0;
            for (int i = 0; i < first.size(); i++) {
                ahead += ahead(first.get(i), second.get(i), least) ? 1 : 0;
            }
            return 2 * ahead > first.size();
        }
        return true;
    }

    private static boolean ahead(double first, double second, BigDecimal least) {
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return !Double.isNaN(first);
        }
        return Double.isInfinite(first) || Double.isInfinite(second)
                ? first > second
                : new BigDecimal(Double.toString(first))
                                .subtract(new BigDecimal(Double.toString(second)))
                                .compareTo(least)
                        >= 0;
    }

    private static boolean within(double x, BigDecimal number, BigDecimal margin) {
        return Double.isFinite(x)
                && new BigDecimal(Double.toString(x)).subtract(number).abs().compareTo(margin) <= 0;
    }

    private static boolean most(List<Double> values, java.util.function.DoublePredicate holds) {
        return 2 * values.stream().filter(holds::test).count() > values.size();
    }

    private static BigDecimal meanDifference(List<TrialOutcome> trials) {
        List<Double> first = values(trials, 1);
        List<Double> second = values(trials, 2);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < first.size(); i++) {
            sum = sum.add(exact(first.get(i))).subtract(exact(second.get(i)));
        }
        return sum.divide(BigDecimal.valueOf(first.size()), java.math.MathContext.DECIMAL128);
    }

    /** Far beyond any margin where there is no number. */
    private static BigDecimal exact(double value) {
        return Double.isFinite(value) ? new BigDecimal(value) : new BigDecimal("1e9999");
    }

    /** As the seeds vote where no test of means decides. */
    private static boolean mostDifferBy(List<TrialOutcome> trials, BigDecimal most) {
        List<Double> first = values(trials, 1);
        List<Double> second = values(trials, 2);
        int within = 0;
        for (int i = 0; i < first.size(); i++) {
            boolean finite = Double.isFinite(first.get(i)) && Double.isFinite(second.get(i));
            within += finite && within(first.get(i), new BigDecimal(Double.toString(second.get(i))), most) ? 1 : 0;
        }
        return 2 * within > first.size();
    }

    private static List<Double> values(List<TrialOutcome> trials, int arm) {
        return trials.stream()
                .filter(trial -> trial.arm().equals(m(arm)))
                .map(trial -> trial.metrics().get("x"))
                .toList();
    }

    /** Three arms with one to twenty seeds: of one study all numbers come from one source, so that some of its claims are true. */
    private static List<TrialOutcome> trials(Random random) {
        int seeds = 1 + random.nextInt(20);
        int source = random.nextInt(5);
        var trials = new ArrayList<TrialOutcome>();
        for (int arm = 1; arm <= 3; arm++) {
            for (int seed = 1; seed <= seeds; seed++) {
                Map<String, Double> metrics = new LinkedHashMap<>();
                metrics.put("x", number(random, source));
                metrics.put("y", number(random, source));
                List<Double> series = random.doubles(random.nextInt(5))
                        .mapToObj(unused -> number(random, source))
                        .toList();
                Set<String> figures = random.nextBoolean() ? Set.of("curve") : Set.of();
                trials.add(new TrialOutcome(m(arm), seed, metrics, Map.of("s", series), figures));
            }
        }
        return trials;
    }

    private static double number(Random random, int source) {
        double notable = NOTABLE[random.nextInt(NOTABLE.length)];
        return switch (source) {
            case 0 -> notable;
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> random.nextInt(8) == 0 ? notable : 0.596 + 0.01 * random.nextGaussian();
            case 3 -> Math.scalb(random.nextGaussian(), random.nextInt(8) == 0 ? 1020 : 0);
            default -> Math.scalb(random.nextDouble(), -1060);
        };
    }
}
