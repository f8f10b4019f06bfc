package dev.reprise.judge;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.structure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What training does not change is checked; what it measures is voted on. */
class StructureTest {

    private static final Arm SMALL = arm("layers", 1);
    private static final Arm LARGE = arm("layers", 4);
    private static final Measurements ONE_SEED =
            Measurements.of(SMALL, "count", 73).and(LARGE, "count", 371);

    @Test
    void one_seed_decides_on_structure_without_any_chance() {
        for (Assertion claim : new Assertion[] {
            structure("count").isSmallerAt(SMALL, LARGE),
            structure("count").at(LARGE).isExactly("371"),
            structure("count").given(SMALL).isExactly("73")
        }) {
            Finding finding = ONE_SEED.judge(claim);
            assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
            assertThat(finding.p()).isEmpty();
            assertThat(finding.votes()).isEmpty();
            assertThat(claim.subject()).isEqualTo(Subject.STRUCTURE);
        }
    }

    @Test
    void one_seed_decides_nothing_about_what_is_measured() {
        Assertion claim = metric("count").isSmallerAt(SMALL, LARGE);
        assertThat(ONE_SEED.judge(claim).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(claim.subject()).isEqualTo(Subject.COMPARISON);
    }

    @Test
    void five_seeds_decide_which_measured_value_is_smaller_whichever_is_better() {
        var errors =
                Measurements.of(SMALL, "error", .1, .2, .1, .2, .1).and(LARGE, "error", .3, .3, .3, Double.NaN, .3);
        for (Metric error : new Metric[] {metric("error"), metric("error").lowerIsBetter()}) {
            Finding finding = errors.judge(error.isSmallerAt(SMALL, LARGE));
            assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
            assertThat(finding.p()).isPresent();
        }
        assertThat(errors.judge(metric("error").isSmallerAt(LARGE, SMALL)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void a_structure_at_several_arms_must_hold_at_each() {
        var measured = Measurements.of(SMALL, "outputs", 10).and(LARGE, "outputs", 11);
        assertThat(measured.judge(structure("outputs").at(SMALL, LARGE).isExactly("10"))
                        .verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(measured.judge(structure("outputs").atEveryArm().isExactly("10"))
                        .verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }
}
