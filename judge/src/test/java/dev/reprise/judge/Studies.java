package dev.reprise.judge;

import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The synthetic studies of the power table: a claim, and results of which it is known whether they bear it out. */
final class Studies {

    static final int SEEDS = 30;

    /** Under which looks a study is judged; what is expected of many seeds is not expected of five. */
    record Profile(String prefix, JudgingRules rules, boolean few) {}

    private static final Profile FULL = new Profile("", JudgingRules.full(), false);
    /** As of what is expensive in full. */
    private static final Profile QUICK = new Profile("quick: ", JudgingRules.quick(5), true);

    private static final Profile SIXTEEN = new Profile("16 seeds: ", JudgingRules.quick(16), false);

    static final List<Profile> PROFILES = List.of(FULL, QUICK, SIXTEEN);

    private static final Arm A = m("a");
    private static final Arm B = m("b");
    private static final Arm C = m("c");
    private static final Arm D = m("d");

    /** What is asserted of a study. */
    enum Expect {
        /** The claim is false: confirmed in at most 5 %. */
        FALSE,
        /** The claim is true at the declared effect: confirmed in at least 90 %, rejected in at most 5 %. */
        TRUE,
        /** The claim is true: rejected in at most 5 %. */
        NOT_REJECTED,
        /** The claim is far from true: rejected in at least 90 %. */
        REJECTED,
        /** Shown, because the rule's limits are worth knowing. */
        SHOWN
    }

    /** Draws the claim and the thirty trials of every arm, in seed order. */
    interface Draw {
        Drawn draw(Draws random);
    }

    record Drawn(Assertion claim, Map<Arm, List<TrialOutcome>> trials) {}

    record Study(String rule, String truth, String situation, Expect expect, JudgingRules rules, Draw draw) {}

    private final List<Study> studies = new ArrayList<>();

    static List<Study> studies() {
        var all = new Studies();
        for (Truth truth : Truth.values()) {
            all.votes(truth);
            all.trend(truth, FULL);
            all.equivalence(truth, FULL);
            all.reported(truth, FULL);
            all.reported(truth, SIXTEEN);
        }
        for (Truth truth : List.of(Truth.NORMAL, Truth.BIMODAL)) {
            all.quickVotes(truth);
            for (Profile profile : List.of(QUICK, SIXTEEN)) {
                all.trend(truth, profile);
                all.equivalence(truth, profile);
            }
        }
        for (Truth truth : Truth.values()) {
            all.reported(truth, QUICK);
        }
        return all.studies;
    }

    /** Votes do not depend on the distribution; these rows show that. */
    private void votes(Truth truth) {
        for (double win : new double[] {0.5, 0.9}) {
            String situation = win == 0.5 ? "half of the seeds bear it out" : "nine seeds in ten bear it out";
            Expect expect = win == 0.5 ? Expect.FALSE : Expect.TRUE;
            add(
                    "ordering",
                    truth,
                    situation,
                    expect,
                    FULL.rules,
                    random -> arms(
                            metric("x").ranks(A, B), random, r -> new double[] {0.5 + truth.ahead(r, win), 0.5}, A, B));
        }
    }

    /** How a kind of claim sees a seed that bears it out, and one that does not. */
    record VoteStudy(String rule, VoteDraw draw) {}

    interface VoteDraw {
        Drawn draw(boolean[] votes);
    }

    /** Kinds that only count votes: their rates follow exactly from going through all sums of votes. */
    static List<VoteStudy> voteStudies() {
        return List.of(
                new VoteStudy("threshold", v -> one(metric("x").isAtLeast("50%"), v, 0.6, 0.4)),
                new VoteStudy("threshold of 100%", v -> one(metric("x").isAtLeast("100%"), v, 1, 0.9)),
                new VoteStudy(
                        "reported-value, votes",
                        v -> one(metric("x").at(Arm.NONE).isReportedAs("60%").within("1%"), v, 0.6, 0.4)),
                new VoteStudy("trend, over epochs", v -> epochs(metric("x").decreasesByEpoch(), v)),
                new VoteStudy(
                        "trend, in every epoch",
                        v -> epochs(metric("x").decreasesByEpoch().inEveryEpoch(), v)),
                new VoteStudy("ordering", v -> pairs(metric("x").ranks(A, B), v)),
                new VoteStudy(
                        "best-of, 1 competitor near, 2 far",
                        v -> competitors(metric("x").isBestAt(A), v)),
                new VoteStudy(
                        "diverges-or-chance",
                        v -> one(metric("x").staysAtChance("50%").onTestSetOf(1000), v, 0.5, 0.9)),
                new VoteStudy("gap", v -> gaps(v)),
                new VoteStudy("faster-than", v -> curves(v)),
                new VoteStudy("qualitative", v -> one(metric("x").holds(), v, 1, 0)));
    }

    private static Drawn one(Assertion claim, boolean[] votes, double yes, double no) {
        return fixed(claim, votes, seed -> new double[] {votes[seed] ? yes : no}, Arm.NONE);
    }

    private static Drawn epochs(Assertion claim, boolean[] votes) {
        var trials = new ArrayList<TrialOutcome>();
        for (int seed = 1; seed <= votes.length; seed++) {
            List<Double> series = List.of(0.5, votes[seed - 1] ? 0.4 : 0.6);
            trials.add(new TrialOutcome(Arm.NONE, seed, Map.of(), Map.of("x", series), Set.of()));
        }
        return new Drawn(claim, Map.of(Arm.NONE, trials));
    }

    private static Drawn pairs(Assertion claim, boolean[] votes) {
        return fixed(claim, votes, seed -> new double[] {votes[seed] ? 0.6 : 0.4, 0.5}, A, B);
    }

    private static Drawn competitors(Assertion claim, boolean[] votes) {
        return fixed(claim, votes, seed -> new double[] {votes[seed] ? 0.6 : 0.4, 0.5, 0.2, 0.1}, A, B, C, D);
    }

    private static Drawn fixed(
            Assertion claim, boolean[] votes, java.util.function.IntFunction<double[]> row, Arm... arms) {
        int[] seed = {0};
        return arms(claim, votes.length, () -> row.apply(seed[0]++), arms);
    }

    private void quickVotes(Truth truth) {
        add(
                "quick: ordering",
                truth,
                "half of the seeds bear it out",
                Expect.FALSE,
                QUICK.rules,
                random -> arms(
                        metric("x").ranks(A, B), random, r -> new double[] {0.5 + truth.ahead(r, 0.5), 0.5}, A, B));
        add(
                "quick: ordering",
                truth,
                "nine seeds in ten bear it out",
                Expect.NOT_REJECTED,
                QUICK.rules,
                random -> arms(
                        metric("x").ranks(A, B), random, r -> new double[] {0.5 + truth.ahead(r, 0.9), 0.5}, A, B));
        add(
                "quick: ordering",
                truth,
                "98 seeds in 100 bear it out",
                Expect.TRUE,
                QUICK.rules,
                random -> arms(
                        metric("x").ranks(A, B), random, r -> new double[] {0.5 + truth.ahead(r, 0.98), 0.5}, A, B));
    }

    /** Votes of whatever kind. */
    static VoteStudy anyVotes(String rule) {
        return new VoteStudy(rule, v -> one(metric("x").holds(), v, 1, 0));
    }

    /** Four arms; at the declared effect the last is two standard deviations above the first. */
    private void trend(Truth truth, Profile profile) {
        var claim = metric("x").increasesAlong("m");
        double failing = truth == Truth.BIMODAL ? 0.05 : 0;
        for (double rise : new double[] {0, 2}) {
            add(
                    profile.prefix + "trend, 4 arms",
                    truth,
                    rise == 0 ? "no trend" : "rises by 2 SD in all",
                    rise == 0 ? Expect.FALSE : profile.few ? Expect.NOT_REJECTED : Expect.TRUE,
                    profile.rules,
                    random -> arms(
                            claim,
                            random,
                            r -> {
                                double[] x = new double[4];
                                for (int i = 0; i < x.length; i++) {
                                    double fails = r.nextDouble() < failing ? Truth.FAILURE : 0;
                                    x[i] = 0.8 - fails + truth.sd() * (truth.noise(r) + rise * i / 3);
                                }
                                return x;
                            },
                            m(1),
                            m(2),
                            m(3),
                            m(4)));
        }
    }

    /** The margin is two standard deviations of a paired difference, failures apart. */
    private void equivalence(Truth truth, Profile profile) {
        double sd = truth.sd();
        String margin = Double.toString(2 * sd);
        var claim = metric("x").isEquivalent(A, B).within(margin);
        double exact = Double.parseDouble(margin);
        if (truth == Truth.BIMODAL) {
            add(
                    profile.prefix + "equivalence",
                    truth,
                    "one arm fails in half of the seeds",
                    Expect.FALSE,
                    profile.rules,
                    random -> arms(
                            claim,
                            random,
                            r -> new double[] {0.8 + sd * r.nextGaussian() - (r.nextBoolean() ? Truth.FAILURE : 0), 0.8
                            },
                            A,
                            B));
            add(
                    profile.prefix + "equivalence",
                    truth,
                    "one arm fails in a tenth of the seeds",
                    Expect.SHOWN,
                    profile.rules,
                    random -> arms(
                            claim,
                            random,
                            r -> new double[] {
                                0.8 + sd * r.nextGaussian() - (r.nextDouble() < 0.1 ? Truth.FAILURE : 0), 0.8
                            },
                            A,
                            B));
        } else {
            add(
                    profile.prefix + "equivalence",
                    truth,
                    "they differ by the margin",
                    Expect.FALSE,
                    profile.rules,
                    random -> arms(claim, random, r -> new double[] {0.8 + exact + sd * truth.noise(r), 0.8}, A, B));
        }
        add(
                profile.prefix + "equivalence",
                truth,
                "they do not differ; SD half of the margin",
                Expect.TRUE,
                profile.rules,
                random -> arms(
                        claim,
                        random,
                        r -> {
                            double shared = truth == Truth.BIMODAL && r.nextBoolean() ? Truth.FAILURE : 0;
                            return new double[] {0.8 - shared + sd * truth.noise(r), 0.8 - shared};
                        },
                        A,
                        B));
    }

    /** The report's run and ours are drawn from one truth, or a given distance apart. */
    private void reported(Truth truth, Profile profile) {
        if (truth == Truth.BIMODAL) {
            reportedWithFailures(profile);
        } else {
            double sd = truth.sd();
            double half =
                    truth == Truth.BINOMIAL ? 0.5 / Truth.ANSWERS : 0; // so that no run lies exactly at the margin
            reported(
                    truth,
                    profile,
                    "same truth; SD a quarter of the margin",
                    Expect.TRUE,
                    4,
                    random -> sd * truth.noise(random));
            reported(
                    truth,
                    profile,
                    "same truth; SD equal to the margin",
                    Expect.NOT_REJECTED,
                    1,
                    random -> sd * truth.noise(random));
            reported(
                    truth,
                    profile,
                    "same truth; SD twice the margin",
                    truth == Truth.HEAVY ? Expect.SHOWN : Expect.NOT_REJECTED,
                    0.5,
                    random -> sd * truth.noise(random));
            reported(truth, profile, "off by four margins; SD equal to it", Expect.SHOWN, 1, r -> 4 * sd);
            reported(truth, profile, "off by the margin; SD a quarter of it", Expect.FALSE, 4, r -> 4 * sd + half);
            reported(truth, profile, "off by the margin; SD a third of it", Expect.FALSE, 3, r -> 3 * sd + half);
            reported(truth, profile, "off by the margin; SD half of it", Expect.FALSE, 2, r -> 2 * sd + half);
            reported(truth, profile, "off by two margins; SD a quarter of it", Expect.FALSE, 4, r -> 8 * sd);
            reported(truth, profile, "off by three margins; SD a quarter of it", Expect.REJECTED, 4, r -> 12 * sd);
        }
    }

    private void reportedWithFailures(Profile profile) {
        double sd = Truth.BIMODAL.sd();
        for (double failing : new double[] {0.1, 0.5}) {
            String one = failing == 0.1 ? "one run of ours in ten fails" : "half of our runs fail";
            Expect expect = failing == 0.5 ? Expect.FALSE : profile.few ? Expect.NOT_REJECTED : Expect.TRUE;
            add(
                    profile.prefix + "reported-value",
                    Truth.BIMODAL,
                    one + ", the report's did not; SD a quarter of the margin",
                    expect,
                    profile.rules,
                    random -> value(Truth.BIMODAL, random, 4 * sd, 0, failing));
        }
        add(
                profile.prefix + "reported-value",
                Truth.BIMODAL,
                "one run of ours in ten fails, the report's is off by three margins; SD a quarter of it",
                profile.few ? Expect.FALSE : Expect.REJECTED,
                profile.rules,
                random -> value(Truth.BIMODAL, random, 4 * sd, 12 * sd, 0.1));
        add(
                profile.prefix + "reported-value",
                Truth.BIMODAL,
                "one run of ours in ten fails, the report's lies between; SD a quarter of the margin",
                profile.few ? Expect.FALSE : Expect.REJECTED,
                profile.rules,
                random -> value(Truth.BIMODAL, random, 4 * sd, -12 * sd, 0.1));
        for (int margin : new int[] {4, 1}) {
            add(
                    profile.prefix + "reported-value",
                    Truth.BIMODAL,
                    "one run in ten fails, the report's like ours; SD " + (margin == 4 ? "a quarter of" : "equal to")
                            + " the margin",
                    Expect.SHOWN,
                    profile.rules,
                    random -> value(
                            Truth.BIMODAL,
                            random,
                            margin * sd,
                            failure(random, 0.1) + sd * random.nextGaussian(),
                            0.1));
        }
    }

    private void reported(Truth truth, Profile profile, String situation, Expect expect, double margin, Value shift) {
        add(
                profile.prefix + "reported-value",
                truth,
                situation,
                expect,
                profile.rules,
                random -> value(truth, random, margin * truth.sd(), shift.of(random), 0));
    }

    private static double failure(Draws random, double share) {
        return random.nextDouble() < share ? -Truth.FAILURE : 0;
    }

    private static Drawn value(Truth truth, Draws random, double margin, double reportedShift, double failing) {
        String reported = String.format(java.util.Locale.ROOT, "%.5f", 0.8 + reportedShift);
        var claim = metric("x").at(Arm.NONE).isReportedAs(reported).within(Double.toString(margin));
        return one(claim, random, r -> 0.8 + (failing > 0 ? failure(r, failing) : 0) + truth.sd() * truth.noise(r));
    }

    private interface Value {
        double of(Draws random);
    }

    private interface Values {
        double[] of(Draws random);
    }

    private static Drawn one(Assertion claim, Draws random, Value value) {
        return arms(claim, random, r -> new double[] {value.of(r)}, Arm.NONE);
    }

    private static Drawn arms(Assertion claim, Draws random, Values values, Arm... arms) {
        return arms(claim, SEEDS, () -> values.of(random), arms);
    }

    private static Drawn arms(Assertion claim, int seeds, Supplier<double[]> rows, Arm... arms) {
        var trials = new LinkedHashMap<Arm, List<TrialOutcome>>();
        List.of(arms).forEach(arm -> trials.put(arm, new ArrayList<>()));
        for (int seed = 1; seed <= seeds; seed++) {
            double[] row = rows.get();
            for (int i = 0; i < arms.length; i++) {
                trials.get(arms[i]).add(new TrialOutcome(arms[i], seed, Map.of("x", row[i]), Map.of(), Set.of()));
            }
        }
        return new Drawn(claim, trials);
    }

    private static Drawn gaps(boolean[] votes) {
        var trials = new ArrayList<TrialOutcome>();
        for (int seed = 1; seed <= votes.length; seed++) {
            Map<String, Double> metrics = Map.of("train", 0.9, "test", votes[seed - 1] ? 0.89 : 0.8);
            trials.add(new TrialOutcome(Arm.NONE, seed, metrics, Map.of(), Set.of()));
        }
        return new Drawn(gap("train", "test").isAtMost("2%"), Map.of(Arm.NONE, trials));
    }

    /** One arm reaches the target in epoch 5; the other never, or before. */
    private static Drawn curves(boolean[] votes) {
        var trials = new LinkedHashMap<Arm, List<TrialOutcome>>();
        trials.put(A, new ArrayList<>());
        trials.put(B, new ArrayList<>());
        for (int seed = 1; seed <= votes.length; seed++) {
            trials.get(A).add(new TrialOutcome(A, seed, Map.of(), Map.of("x", curve(5)), Set.of()));
            trials.get(B)
                    .add(new TrialOutcome(B, seed, Map.of(), Map.of("x", curve(votes[seed - 1] ? 99 : 3)), Set.of()));
        }
        return new Drawn(metric("x").reaches("90%").fasterAt(A, B), trials);
    }

    private static List<Double> curve(int epoch) {
        var curve = new ArrayList<Double>();
        for (int i = 1; i <= 8; i++) {
            curve.add(i < epoch ? 0.5 : 0.95);
        }
        return curve;
    }

    private void add(String rule, Truth truth, String situation, Expect expect, JudgingRules rules, Draw draw) {
        studies.add(new Study(rule, truth.words(), situation, expect, rules, draw));
    }
}
