package dev.reprise.judge;

import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.structure;
import static dev.reprise.judge.Trials.m;

import dev.reprise.judge.Studies.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Claims on what training does not change: no chance is involved, so that one study of each truth has all rates. */
final class StructuralStudies {

    private final Studies.Profile profile;
    private final List<SyntheticTruthTest.Row> rows = new ArrayList<>();

    private StructuralStudies(Studies.Profile profile) {
        this.profile = profile;
    }

    static List<SyntheticTruthTest.Row> rows(Studies.Profile profile) {
        var studies = new StructuralStudies(profile);
        var value = structure("x").isExactly("109386");
        studies.add("value", value, "every trial has it", Expect.TRUE, seed -> 109386, "");
        studies.add("value", value, "one trial has another one", Expect.REJECTED, seed -> seed == 1 ? 1 : 109386, "");
        studies.add("value", value, "every trial has another one", Expect.REJECTED, seed -> 109387, "");
        studies.add("figure", figure("loss"), "it is drawn", Expect.TRUE, seed -> 0, "loss");
        studies.add("figure", figure("loss"), "another one is drawn", Expect.REJECTED, seed -> 0, "accuracy");
        studies.order("the first is smaller", Expect.TRUE, 1, 2);
        studies.order("both are the same", Expect.REJECTED, 1, 1);
        studies.order("the first is larger", Expect.REJECTED, 2, 1);
        return studies.rows;
    }

    private void add(
            String rule,
            Assertion claim,
            String situation,
            Expect expect,
            java.util.function.IntToDoubleFunction x,
            String drawn) {
        List<TrialOutcome> trials = seeds().mapToObj(seed ->
                        new TrialOutcome(Arm.NONE, seed, Map.of("x", x.applyAsDouble(seed)), Map.of(), Set.of(drawn)))
                .toList();
        judge(rule, situation, expect, new Studies.Drawn(claim, Map.of(Arm.NONE, trials)));
    }

    private void order(String situation, Expect expect, double first, double second) {
        var trials = Map.of(m("a"), trials(m("a"), first), m("b"), trials(m("b"), second));
        judge("order", situation, expect, new Studies.Drawn(structure("x").isSmallerAt(m("a"), m("b")), trials));
    }

    private List<TrialOutcome> trials(Arm arm, double x) {
        return seeds().mapToObj(seed -> new TrialOutcome(arm, seed, Map.of("x", x), Map.of(), Set.of()))
                .toList();
    }

    private IntStream seeds() {
        return IntStream.rangeClosed(1, profile.rules().looks().get(0));
    }

    private void judge(String rule, String situation, Expect expect, Studies.Drawn drawn) {
        int seeds = profile.rules().looks().get(0);
        Verdict verdict = Judge.judge(drawn.claim(), SyntheticTruthTest.outcomes(drawn, seeds), profile.rules())
                .verdict();
        boolean holds = verdict == Verdict.REPRODUCED || verdict == Verdict.RECREATED;
        boolean rejected = verdict == Verdict.NOT_REPRODUCED || verdict == Verdict.CONTRADICTED;
        rows.add(new SyntheticTruthTest.Row(
                profile.prefix() + "structural, " + rule,
                "no chance",
                situation,
                expect,
                true,
                holds ? 1 : 0,
                0,
                rejected ? 1 : 0,
                seeds));
    }
}
