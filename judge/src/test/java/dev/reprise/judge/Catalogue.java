package dev.reprise.judge;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.inOrder;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;
import static dev.reprise.judge.Claims.structure;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;

import java.util.ArrayList;
import java.util.List;

/** One example, or a few, of every verdict of every kind of claim. */
final class Catalogue {

    record Example(String name, Verdict verdict, Assertion claim, Trials trials, JudgingRules rules) {

        Judgement judge() {
            return Judge.judge(claim, trials.outcomes(), rules);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final JudgingRules QUICK = JudgingRules.quick(5);
    private static final JudgingRules THREE = JudgingRules.quick(3);
    private static final JudgingRules FULL = JudgingRules.full();
    private static final String ACC = "validation.accuracy";

    private final List<Example> examples = new ArrayList<>();

    static List<Example> examples() {
        var catalogue = new Catalogue();
        catalogue.thresholds();
        catalogue.everySeed();
        catalogue.reportedValues();
        catalogue.orderings();
        catalogue.bestOf();
        catalogue.trends();
        catalogue.epochTrends();
        catalogue.failures();
        catalogue.equivalences();
        catalogue.speeds();
        catalogue.gaps();
        catalogue.structures();
        catalogue.checks();
        catalogue.notRun();
        return catalogue.examples;
    }

    private void add(String name, Verdict verdict, Assertion claim, Trials trials, JudgingRules rules) {
        examples.add(new Example(claim.kind() + "/" + name, verdict, claim, trials, rules));
    }

    private static Trials one(double... values) {
        return trials().with(Arm.NONE, ACC, values);
    }

    private static Trials two(double[] relu, double[] tanh) {
        return trials().with(m("relu"), ACC, relu).with(m("tanh"), ACC, tanh);
    }

    private static double[] v(double... values) {
        return values;
    }

    private static double[] same(double value, int n) {
        double[] values = new double[n];
        java.util.Arrays.setAll(values, i -> value + i % 3 * 0.001);
        return values;
    }

    private void thresholds() {
        var claim = metric(ACC).isAtLeast("95%");
        add("all seeds", Verdict.REPRODUCED, claim, one(.951, .962, .957, .95, .971), QUICK);
        add("eight of nine", Verdict.REPRODUCED, claim, one(.951, .962, .94, .957, .95, .971, .96, .962, .97), FULL);
        add("none", Verdict.NOT_REPRODUCED, claim, one(.91, .92, .9, .93, .949), QUICK);
        add("a hair below", Verdict.NOT_REPRODUCED, claim, one(.94999, .9499, .94999, .94999, .94999), QUICK);
        add("too few", Verdict.NOT_REPRODUCED, claim, one(.91, .96, .9, .93, .949), QUICK);
        add("mixed, quick", Verdict.INCONCLUSIVE, claim, one(.91, .96, .96, .953, .949), QUICK);
        add("mixed, more seeds", Verdict.INCONCLUSIVE, claim, one(.91, .96, .96, .953, .949), FULL);
        add("three seeds", Verdict.INCONCLUSIVE, claim, one(.96, .96, .953), THREE);
        add("one seed below", Verdict.INCONCLUSIVE, claim, one(.94), JudgingRules.quick(1));
        add("NaN", Verdict.NOT_REPRODUCED, claim, one(Double.NaN, .96, Double.NaN, .9, Double.NaN), QUICK);
        add(
                "every arm",
                Verdict.REPRODUCED,
                metric(ACC).atEveryArm().isBetween("90%", "97%"),
                two(same(.92, 5), same(.93, 5)),
                QUICK);
    }

    private void everySeed() {
        var claim = metric(ACC).isAtLeast("100%").onTestSetOf(1000);
        add("100%, all", Verdict.REPRODUCED, claim, one(1, 1, 1, 1, 1), QUICK);
        add("100%, one miss", Verdict.INCONCLUSIVE, claim, one(1, 1, .999, 1, 1), QUICK);
        add("100%, two misses", Verdict.INCONCLUSIVE, claim, one(1, 1, .999, .998, 1), QUICK);
        add("100%, three misses", Verdict.NOT_REPRODUCED, claim, one(1, 1, .999, .998, .99), QUICK);
        add("100%, some", Verdict.SEED_DEPENDENT, claim, one(1, 1, .999, .998, .99, 1, 1, .99, .999), FULL);
        add("100%, none", Verdict.NOT_REPRODUCED, claim, one(.997, .998, .999, .998, .991), QUICK);
        add("100%, three seeds", Verdict.INCONCLUSIVE, claim, one(1, 1, 1), THREE);
    }

    private void reportedValues() {
        var claim = metric(ACC).at(Arm.NONE).isReportedAs("59.6%").within("3%");
        add("close", Verdict.REPRODUCED, claim, one(.59, .60, .595, .598, .593), QUICK);
        add("far", Verdict.NOT_REPRODUCED, claim, one(.70, .71, .705, .708, .703), QUICK);
        add("scattered", Verdict.INCONCLUSIVE, claim, one(.50, .71, .605, .558, .633), QUICK);
        add("scattered, more seeds", Verdict.INCONCLUSIVE, claim, one(.50, .71, .605, .558, .633), FULL);
        add("beside", Verdict.INCONCLUSIVE, claim, one(.62, .625, .622, .628, .623), QUICK);
        add("one seed", Verdict.INCONCLUSIVE, claim, one(.59), QUICK);
        add("one seed elsewhere", Verdict.INCONCLUSIVE, claim, one(.4), QUICK);
        add("NaN", Verdict.INCONCLUSIVE, claim, one(Double.NaN, Double.NaN, .59, Double.NaN, .6), QUICK);
        var loss = metric("test.mse")
                .in("MW^2")
                .at(Arm.NONE)
                .isReportedAs("4187554.34 MW^2")
                .withinRelative("10%");
        add(
                "relative",
                Verdict.REPRODUCED,
                loss,
                trials().with(Arm.NONE, "test.mse", 4.2e6, 4.1e6, 4.15e6, 4.22e6, 4.25e6),
                QUICK);
    }

    private void orderings() {
        var claim = metric(ACC).in("%").ranks(m("relu"), m("tanh"));
        add("all seeds", Verdict.REPRODUCED, claim, two(v(.61, .62, .6, .63, .64), v(.6, .59, .58, .57, .6)), QUICK);
        add("reversed", Verdict.CONTRADICTED, claim, two(v(.6, .59, .58, .57, .6), v(.61, .62, .6, .63, .64)), QUICK);
        add("rarely", Verdict.NOT_REPRODUCED, claim, two(v(.61, .59, .58, .57, .6), v(.6, .62, .6, .63, .64)), QUICK);
        add("mixed", Verdict.INCONCLUSIVE, claim, two(v(.61, .62, .6, .63, .6), v(.6, .59, .58, .57, .64)), FULL);
        var smaller = metric(ACC).in("%").isSmallerAt(m("relu"), m("tanh"));
        add("smaller", Verdict.REPRODUCED, smaller, two(v(.6, .59, .58, .57, .6), v(.61, .62, .6, .63, .64)), QUICK);
        add("larger", Verdict.CONTRADICTED, smaller, two(v(.61, .62, .6, .63, .64), v(.6, .59, .58, .57, .6)), QUICK);
        add("smaller with one seed", Verdict.INCONCLUSIVE, smaller, two(v(.6), v(.61)), JudgingRules.quick(1));
        add(
                "with NaN",
                Verdict.REPRODUCED,
                claim,
                two(v(.61, .62, .6, .63, .64), v(Double.NaN, .59, .58, .57, .6)),
                QUICK);
        add(
                "within the margin",
                Verdict.NOT_REPRODUCED,
                metric(ACC).ranks(m("relu"), m("tanh")).byAtLeast("5%"),
                two(v(.61, .62, .6, .63, .64), v(.6, .59, .58, .57, .6)),
                QUICK);
        var chain = metric(ACC).in("%").ranks(m("relu"), m("tanh"), m("sigmoid"));
        add(
                "chain",
                Verdict.REPRODUCED,
                chain,
                two(v(.61, .62, .6, .63, .64), v(.6, .59, .58, .57, .6)).with(m("sigmoid"), ACC, same(.5, 5)),
                QUICK);
        add(
                "chain, second link reversed",
                Verdict.NOT_REPRODUCED,
                chain,
                two(v(.61, .62, .6, .63, .64), v(.6, .59, .58, .57, .6)).with(m("sigmoid"), ACC, same(.7, 5)),
                QUICK);
        add(
                "two metrics of one arm",
                Verdict.REPRODUCED,
                inOrder(
                        metric("color.accuracy").in("%").at(Arm.NONE),
                        metric("number.accuracy").in("%").at(Arm.NONE)),
                trials().with(Arm.NONE, "color.accuracy", same(.99, 5)).with(Arm.NONE, "number.accuracy", same(.97, 5)),
                QUICK);
    }

    private void bestOf() {
        var claim = metric(ACC).in("%").isBestAt(m("relu"));
        var competitors = two(same(.61, 9), same(.58, 9)).with(m("sigmoid"), ACC, same(.5, 9));
        add("best", Verdict.REPRODUCED, claim, competitors, QUICK);
        var beaten = two(same(.58, 9), same(.61, 9)).with(m("sigmoid"), ACC, same(.5, 9));
        add("a competitor is better", Verdict.CONTRADICTED, claim, beaten, FULL);
        add("a competitor is better, five seeds", Verdict.NOT_REPRODUCED, claim, beaten, QUICK);
        var close = two(v(.61, .62, .63, .6, .61), v(.6, .61, .62, .61, .60)).with(m("sigmoid"), ACC, same(.5, 5));
        add("close", Verdict.INCONCLUSIVE, claim, close, FULL);
        add("worst", Verdict.REPRODUCED, metric(ACC).in("%").isWorstAt(m("sigmoid")), competitors, QUICK);
    }

    private static Trials along(double[]... byArm) {
        Trials trials = trials();
        for (int i = 0; i < byArm.length; i++) {
            trials.with(m((i + 1) * 10), ACC, byArm[i]);
        }
        return trials;
    }

    private void trends() {
        var claim = metric(ACC).in("%").increasesAlong("m");
        add("rises", Verdict.REPRODUCED, claim, along(same(.5, 5), same(.6, 5), same(.7, 5)), QUICK);
        add("falls", Verdict.CONTRADICTED, claim, along(same(.7, 5), same(.6, 5), same(.5, 5)), QUICK);
        add(
                "no trend",
                Verdict.NOT_REPRODUCED,
                claim,
                along(v(.6, .7, .5, .6, .7), v(.7, .5, .6, .5, .6), v(.5, .6, .65, .55, .5)),
                QUICK);
        add(
                "unclear",
                Verdict.INCONCLUSIVE,
                claim,
                along(v(.6, .7, .6, .6, .5), v(.7, .5, .5, .5, .6), v(.65, .6, .65, .55, .55)),
                FULL);
        add("turns", Verdict.NOT_REPRODUCED, claim, along(same(.5, 9), same(.6, 9), same(.8, 9), same(.7, 9)), FULL);
        add(
                "one step flat",
                Verdict.REPRODUCED,
                claim,
                along(v(.5, .51, .5, .52, .5), v(.61, .6, .61, .6, .6), v(.6, .61, .6, .59, .6), same(.7, 5)),
                QUICK);
    }

    private static Trials series(double[]... bySeed) {
        return trials().withSeries(Arm.NONE, "train.loss", bySeed);
    }

    private void epochTrends() {
        var claim = metric("train.loss").decreasesByEpoch();
        double[] down = v(.9, .5, .6, .3);
        double[] up = v(.3, .5, .6, .9);
        add("by epoch, falls", Verdict.REPRODUCED, claim, series(down, down, down, down, down), QUICK);
        add("by epoch, rises", Verdict.CONTRADICTED, claim, series(up, up, up, up, up), QUICK);
        add(
                "in every epoch",
                Verdict.NOT_REPRODUCED,
                claim.inEveryEpoch(),
                series(down, down, down, down, down),
                QUICK);
    }

    private void failures() {
        double[] exploding = v(1, 5, 20);
        double[] steady = v(1, .5, .2);
        double[] nan = v(1, Double.NaN);
        var chance = metric(ACC).staysAtChance("50%").onTestSetOf(1000);
        add("at chance", Verdict.REPRODUCED, chance, one(.5, .51, .497, .5, .52), QUICK);
        add("within a margin of chance", Verdict.REPRODUCED, chance.within("10%"), one(.41, .58, .497, .5, .52), QUICK);
        add("above chance", Verdict.NOT_REPRODUCED, chance, one(.7, .61, .697, .75, .72), QUICK);
        add("often above chance", Verdict.NOT_REPRODUCED, chance, one(.7, .61, .5, .51, .72), QUICK);
        add("now and then above chance", Verdict.INCONCLUSIVE, chance, one(.5, .51, .5, .51, .72), FULL);
        var diverges = metric("train.loss").diverges();
        add("diverges", Verdict.REPRODUCED, diverges, series(nan, exploding, nan, nan, exploding), QUICK);
        add("converges", Verdict.NOT_REPRODUCED, diverges, series(steady, steady, steady, steady, steady), QUICK);
        add(
                "rises again",
                Verdict.REPRODUCED,
                metric("train.loss").risesAgainBy("0.1"),
                series(v(.9, .2, .5), v(.9, .2, .4), v(.9, .2, .5), v(.9, .2, .5), v(.9, .2, .5)),
                QUICK);
    }

    private void equivalences() {
        var claim = metric(ACC).isEquivalent(m("relu"), m("tanh")).within("2%");
        add("same", Verdict.REPRODUCED, claim, two(v(.61, .62, .6, .63, .64), v(.612, .617, .6, .634, .64)), QUICK);
        add("different", Verdict.NOT_REPRODUCED, claim, two(same(.7, 5), v(.612, .617, .6, .634, .64)), QUICK);
        add("unclear", Verdict.INCONCLUSIVE, claim, two(v(.61, .66, .6, .67, .64), v(.64, .617, .6, .634, .64)), FULL);
        add(
                "NaN",
                Verdict.NOT_REPRODUCED,
                claim,
                two(v(Double.NaN, Double.NaN, .6, Double.NaN, .64), same(.6, 5)),
                QUICK);
        add(
                "three arms",
                Verdict.REPRODUCED,
                metric(ACC).isEquivalent(m("relu"), m("tanh"), m("sigmoid")).within("2%"),
                two(same(.61, 5), same(.605, 5)).with(m("sigmoid"), ACC, same(.6, 5)),
                QUICK);
    }

    private static Trials curves(double[] adam, double[] sgd) {
        Trials trials = trials();
        double[][] a = {adam, adam, adam, adam, adam};
        double[][] b = {sgd, sgd, sgd, sgd, sgd};
        return trials.withSeries(m("adam"), ACC, a).withSeries(m("sgd"), ACC, b);
    }

    private void speeds() {
        var claim = metric(ACC).reaches("95%").fasterAt(m("adam"), m("sgd"));
        add("in epochs", Verdict.REPRODUCED, claim, curves(v(.8, .96, .97), v(.5, .8, .95)), QUICK);
        add("slower", Verdict.CONTRADICTED, claim, curves(v(.5, .8, .95), v(.8, .96, .97)), QUICK);
        add("the other never gets there", Verdict.REPRODUCED, claim, curves(v(.8, .96, .97), v(.5, .6, .7)), QUICK);
        add("neither gets there", Verdict.NOT_REPRODUCED, claim, curves(v(.8, .8, .8), v(.5, .6, .7)), QUICK);
        var time = metric("seconds").in("s").isFasterAt(m("adam"), m("sgd"));
        add(
                "in time",
                Verdict.NOT_RUN,
                time,
                trials().with(m("adam"), "seconds", 10, 11, 12, 10, 10).with(m("sgd"), "seconds", 20, 21, 19, 20, 20),
                QUICK);
        add(
                "in updates",
                Verdict.REPRODUCED,
                metric("updates").isFasterAt(m("adam"), m("sgd")).byFactor("1.2"),
                trials().with(m("adam"), "updates", 10, 11, 12, 10, 10).with(m("sgd"), "updates", 20, 21, 19, 20, 20),
                QUICK);
        add(
                "in updates, hardly",
                Verdict.INCONCLUSIVE,
                metric("updates").isFasterAt(m("adam"), m("sgd")).byFactor("1.2"),
                trials().with(m("adam"), "updates", 18, 10, 12, 10, 10).with(m("sgd"), "updates", 20, 21, 19, 20, 20),
                FULL);
    }

    private static Trials trainAnd(double[] train, double[] validation) {
        return trials().with(Arm.NONE, "train.accuracy", train).with(Arm.NONE, ACC, validation);
    }

    private void gaps() {
        var claim = gap("train.accuracy", ACC).isAtMost("2%");
        add("small", Verdict.REPRODUCED, claim, trainAnd(same(.97, 5), same(.96, 5)), QUICK);
        add("large", Verdict.NOT_REPRODUCED, claim, trainAnd(same(.97, 5), same(.91, 5)), QUICK);
        add("often large", Verdict.NOT_REPRODUCED, claim, trainAnd(same(.97, 5), v(.96, .96, .9, .91, .89)), QUICK);
        add("unclear", Verdict.INCONCLUSIVE, claim, trainAnd(same(.97, 5), v(.96, .96, .9, .96, .96)), QUICK);
        var smaller = gap("train.accuracy", ACC).in("%").isSmallerAt(m("l2"), m("none"));
        add(
                "smaller at one arm",
                Verdict.REPRODUCED,
                smaller,
                trials().with(m("l2"), "train.accuracy", same(.97, 5))
                        .with(m("l2"), ACC, same(.96, 5))
                        .with(m("none"), "train.accuracy", same(.99, 5))
                        .with(m("none"), ACC, same(.95, 5)),
                QUICK);
    }

    private void structures() {
        var claim = structure("parameters").isExactly("109386");
        add("right", Verdict.REPRODUCED, claim, trials().with(Arm.NONE, "parameters", 109386, 109386), THREE);
        add("wrong", Verdict.NOT_REPRODUCED, claim, trials().with(Arm.NONE, "parameters", 109385, 109385), THREE);
        var fewer = structure("parameters").isSmallerAt(m("small"), m("large"));
        add(
                "fewer",
                Verdict.REPRODUCED,
                fewer,
                trials().with(m("small"), "parameters", 73).with(m("large"), "parameters", 1361),
                THREE);
        add(
                "more",
                Verdict.CONTRADICTED,
                fewer,
                trials().with(m("small"), "parameters", 1361).with(m("large"), "parameters", 73),
                THREE);
        add("drawn", Verdict.RECREATED, figure("Figure 1"), trials().withFigure(Arm.NONE, 1, "Figure 1"), THREE);
        add(
                "not drawn",
                Verdict.NOT_REPRODUCED,
                figure("Figure 1"),
                trials().withFigure(Arm.NONE, 1, "Figure 2"),
                THREE);
    }

    private void checks() {
        var claim = metric("sparse").holds();
        add("yes", Verdict.REPRODUCED, claim, trials().with(Arm.NONE, "sparse", 1, 1, 1, 1, 1), QUICK);
        add("no", Verdict.NOT_REPRODUCED, claim, trials().with(Arm.NONE, "sparse", 0, 0, 0, 0, 0), QUICK);
        add("rarely", Verdict.NOT_REPRODUCED, claim, trials().with(Arm.NONE, "sparse", 1, 0, 0, 0, 0), QUICK);
        add("mixed", Verdict.INCONCLUSIVE, claim, trials().with(Arm.NONE, "sparse", 1, 0, 1, 1, 1), FULL);
        add(
                "of several arms",
                Verdict.REPRODUCED,
                check("relu and tanh both learn", s -> s.value(ACC, m("relu")) > .6 && s.value(ACC, m("tanh")) > .6)
                        .of(ACC)
                        .at(m("relu"), m("tanh")),
                two(same(.7, 5), same(.65, 5)),
                QUICK);
    }

    private void notRun() {
        add(
                "not checked",
                Verdict.NOT_RUN,
                notChecked("qualitative", "The report gives advice here, without a number that could be checked."),
                trials(),
                QUICK);
        var value = metric(ACC).at(Arm.NONE).isReportedAs("59.6%").within("3%");
        add("scaled", Verdict.NOT_RUN, value, one(.6), QUICK.on(Protocol.SCALED, true));
        var order = metric(ACC).ranks(m("relu"), m("tanh"));
        Trials both = two(same(.7, 5), same(.65, 5));
        add("scaled, not marked", Verdict.NOT_RUN, order, both, QUICK.on(Protocol.SCALED, false));
        add("scaled, marked", Verdict.REPRODUCED, order, both, QUICK.on(Protocol.SCALED, true));
        add(
                "no trial",
                Verdict.NOT_RUN,
                order,
                trials().with(m("relu"), ACC, same(.7, 5)).withoutTrials(m("tanh")),
                QUICK);
        var apart = trials().with(m("tanh"), ACC, same(.65, 2))
                .with(m("relu"), ACC, .7)
                .without(m("tanh"), 1);
        add("no common seed", Verdict.NOT_RUN, order, apart, QUICK);
    }
}
