package dev.reprise.judge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statistic against scipy; {@code reference/make.py} says how the values were made. */
class ReferenceTest {

    private static final double PRECISION = 1e-9;

    record Reference(String function, double[][] arguments, double value) {

        static Reference parse(String line) {
            String[] parts = line.split(",");
            double[][] arguments = Arrays.stream(parts[1].split(";"))
                    .map(list -> Arrays.stream(list.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            return new Reference(parts[0], arguments, Double.parseDouble(parts[2]));
        }

        double scalar(int i) {
            return arguments[i][0];
        }

        int integer(int i) {
            return (int) arguments[i][0];
        }
    }

    static List<Reference> references() throws IOException {
        var stream = ReferenceTest.class.getResourceAsStream("/dev/reprise/judge/reference/reference.csv");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Reference::parse)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void agrees_with_an_independent_implementation(Reference expected) {
        double tolerance = PRECISION * Math.max(1e-3, Math.abs(expected.value));
        assertThat(compute(expected)).as(expected.toString()).isCloseTo(expected.value, within(tolerance));
    }

    private static double compute(Reference r) {
        return switch (r.function) {
            case "tQuantile" ->
                new Sample(r.integer(0) + 1, 0, 1).meanHalfWidth(r.scalar(1)) * Math.sqrt(r.scalar(0) + 1);
            case "meanHalfWidth" -> Sample.of(r.arguments[0]).meanHalfWidth(r.scalar(1));
            case "predictionHalfWidth" -> Sample.of(r.arguments[0]).predictionHalfWidth(r.scalar(1), r.scalar(2));
            case "tost" -> Sample.of(r.arguments[0]).tostP(r.scalar(1));
            case "pMeanAtMost" -> Sample.of(r.arguments[0]).pMeanAtMost(r.scalar(1));
            case "pageL" -> PageTrend.statistic(blocks(r));
            case "pageP" -> PageTrend.p(PageTrend.statistic(blocks(r)), r.integer(0), blocks(r).length);
            case "clopperPearsonLow" ->
                Binomials.clopperPearson(r.integer(0), r.integer(1), r.scalar(2))
                        .low();
            case "clopperPearsonHigh" ->
                Binomials.clopperPearson(r.integer(0), r.integer(1), r.scalar(2))
                        .high();
            case "bandLow" ->
                Binomials.band(r.integer(0), r.scalar(1), r.scalar(2)).low();
            case "bandHigh" ->
                Binomials.band(r.integer(0), r.scalar(1), r.scalar(2)).high();
            case "holm" -> Multiplicity.holm(r.arguments[0])[r.integer(1)];
            case "bh" -> Multiplicity.benjaminiHochberg(r.arguments[0])[r.integer(1)];
            case "holds" -> VoteRuleTest.chance(r.scalar(0), VoteRule.Call.HOLDS);
            case "varies" -> VoteRuleTest.chance(r.scalar(0), VoteRule.Call.VARIES);
            case "fails" -> VoteRuleTest.chance(r.scalar(0), VoteRule.Call.FAILS);
            case "mean" -> Sample.of(r.arguments[0]).mean();
            case "median" -> Medians.of(r.arguments[0]);
            case "medianLow" -> Medians.interval(r.arguments[0]).orElseThrow().low();
            case "medianHigh" -> Medians.interval(r.arguments[0]).orElseThrow().high();
            case "rejection" -> VoteRule.rejection(r.integer(0));
            case "oneMoreLow" -> oneMore(r).low();
            case "oneMoreHigh" -> oneMore(r).high();
            case "fixedAlpha" -> Binomials.atLeast(VoteRule.acceptance(r.integer(0)), r.integer(0), 0.5);
            default -> throw new IllegalArgumentException(r.function);
        };
    }

    private static Interval oneMore(Reference r) {
        return Winsorized.oneMore(r.scalar(2), r.integer(1), r.scalar(3), r.arguments[0]);
    }

    private static double[][] blocks(Reference r) {
        int k = r.integer(0);
        double[] values = r.arguments[1];
        return IntStream.range(0, values.length / k)
                .mapToObj(i -> Arrays.copyOfRange(values, i * k, (i + 1) * k))
                .toArray(double[][]::new);
    }
}
