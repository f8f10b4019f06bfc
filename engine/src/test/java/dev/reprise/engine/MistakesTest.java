package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.Expect;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Every mistake that a user can make is a discovery issue that names the place and the remedy, and runs nothing. */
class MistakesTest {

    @Test
    void no_train_method() {
        assertThat(issuesOf(WithoutTrain.class))
                .containsExactly("@Experiment " + WithoutTrain.class.getName()
                        + " has 0 @Train methods; it needs exactly one: @Train void train(Trial trial)");
    }

    @Test
    void a_train_method_of_another_form() {
        assertThat(onlyIssueOf(TrainTakesNothing.class)).contains("must be a non-private instance method of the form");
    }

    @Test
    void annotations_of_jupiter_are_warned_of_since_they_do_nothing() {
        List<String> warnings = EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(DisabledForJupiter.class))
                .discover()
                .getDiscoveryIssues()
                .stream()
                .filter(issue -> issue.severity() == Severity.WARNING)
                .map(DiscoveryIssue::message)
                .toList();

        assertThat(warnings)
                .hasSize(2)
                .anyMatch(
                        warning -> warning.contains("@Disabled, which Reprise does not read; use dev.reprise.Disabled"))
                .anyMatch(warning -> warning.contains("@Tag, which Reprise does not read; use dev.reprise.Tag"));
    }

    @Test
    void a_swept_field_of_a_type_that_cannot_be_swept() {
        assertThat(onlyIssueOf(SweepsAList.class)).contains(".layers has type List; it must be String, int");
    }

    @Test
    void a_swept_value_that_does_not_parse() {
        assertThat(onlyIssueOf(SweepsNonsense.class)).contains("has the value 'ten', which is not a value of type int");
    }

    @Test
    void a_swept_value_that_is_no_constant() {
        assertThat(onlyIssueOf(SweepsUnknownConstant.class))
                .contains("has the value 'HALF', which is none of the constants of Protocol: FULL, SCALED");
    }

    @Test
    void the_same_value_twice_in_two_spellings() {
        assertThat(onlyIssueOf(SweepsTwice.class)).contains("lists the value '1e-1' twice");
    }

    @Test
    void fewer_titles_than_values() {
        assertThat(onlyIssueOf(SweepsWithOneTitle.class))
                .contains("has 1 titles for 2 values; give one for each, in their order, or none");
    }

    @Test
    void less_and_nothing_in_the_quick_profile() {
        assertThat(onlyIssueOf(QuickAndFullOnly.class)).contains("has both quick and fullOnly");
    }

    @Test
    void a_duplicate_claim_id() {
        assertThat(onlyIssueOf(TwoClaimsOneId.class)).contains("has the id 'same', which another claim");
    }

    @Test
    void a_claim_without_a_locator() {
        assertThat(onlyIssueOf(NoLocator.class)).contains("has no locator");
    }

    @Test
    void a_claim_without_a_quote() {
        assertThat(onlyIssueOf(NoQuote.class)).contains("has no quote");
    }

    @Test
    void a_claim_about_an_arm_that_is_not_trained() {
        assertThat(onlyIssueOf(UnknownArm.class)).contains("'TANHH'").contains("RELU");
    }

    @Test
    void a_threshold_without_a_bound() {
        assertThat(onlyIssueOf(NoBound.class)).contains("must give exactly one of atLeast, atMost and reported");
    }

    @Test
    void a_reported_number_without_a_margin() {
        assertThat(onlyIssueOf(NoMargin.class)).contains("must give reported and within together");
    }

    @Test
    void a_margin_in_another_unit_than_its_number() {
        assertThat(onlyIssueOf(MarginInAnotherUnit.class))
                .contains("@Expect 'works'")
                .contains("Give both the same unit");
    }

    @Test
    void a_deviation_for_a_claim_that_does_not_exist() {
        assertThat(onlyIssueOf(DeviationOfNothing.class)).contains("names the claim 'nothing'");
    }

    @Test
    void a_deviation_for_a_claim_that_does_not_exist_on_a_claim() {
        assertThat(onlyIssueOf(DeviationOfAnotherClaim.class)).contains("names the claim 'other'", "[works]");
    }

    @Test
    void half_of_an_emoji_among_swept_values() {
        assertThat(onlyIssueOf(HalfEmoji.class)).contains("has the value 'cut \\uD83D'", "half of a surrogate pair");
    }

    @Test
    void a_second_deviation_of_a_claim() {
        assertThat(onlyIssueOf(TwoDeviations.class)).contains("declared twice for the claim 'works'", "keep one");
        assertThat(onlyIssueOf(TwoDeviationsOfClass.class)).contains("declared twice for the claim 'works'");
        assertThat(onlyIssueOf(DeviationTwicePlaced.class)).contains("declares another for it; keep one");
    }

    @Test
    void a_deviation_of_no_claim() {
        assertThat(onlyIssueOf(NamelessDeviation.class)).contains("does not say which claim it is about");
        assertThat(issuesOf(DeviationOfTraining.class))
                .anyMatch(issue -> issue.contains("neither @Claim nor @ClaimTable"));
    }

    @Test
    void a_scaled_experiment_that_does_not_say_what_was_left_out() {
        assertThat(onlyIssueOf(ScaledWithoutNote.class)).contains("set protocolNote");
    }

    @Test
    void a_constructor_that_throws() {
        assertThat(onlyIssueOf(ConstructorThrows.class)).contains("cannot be instantiated without arguments");
    }

    @Test
    void an_inner_class() {
        assertThat(onlyIssueOf(Inner.class)).contains("is an inner class; make it static");
    }

    @Test
    void an_abstract_class() {
        assertThat(onlyIssueOf(Abstract.class)).contains("is abstract");
    }

    @Test
    void a_private_class() {
        assertThat(onlyIssueOf(Private.class)).contains("is private");
    }

    private static List<String> issuesOf(Class<?> experiment) {
        var discovery = EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .discover();
        assertThat(discovery.getEngineDescriptor().getChildren()).isEmpty();
        return discovery.getDiscoveryIssues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(DiscoveryIssue::message)
                .toList();
    }

    private static String onlyIssueOf(Class<?> experiment) {
        List<String> issues = issuesOf(experiment);
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    @Experiment
    @org.junit.jupiter.api.Disabled("Not now.")
    @org.junit.jupiter.api.Tag("slow")
    static class DisabledForJupiter extends Base {}

    private abstract static class Base {
        @Train
        void train(Trial trial) {
            trial.record("accuracy", 1);
        }
    }

    @Experiment
    static class WithoutTrain {}

    @Experiment
    static class TrainTakesNothing {
        @Train
        void train() {}
    }

    @Experiment
    static class SweepsAList extends Base {
        @Sweep("1")
        List<Integer> layers = List.of();
    }

    @Experiment
    static class SweepsNonsense extends Base {
        @Sweep({"1", "ten"})
        int layers;
    }

    @Experiment
    static class SweepsUnknownConstant extends Base {
        @Sweep({"FULL", "HALF"})
        Protocol protocol = Protocol.FULL;
    }

    @Experiment
    static class SweepsWithOneTitle extends Base {
        @Sweep(
                value = {"0", "0.9"},
                titles = "without momentum")
        double momentum;
    }

    @Experiment
    static class SweepsTwice extends Base {
        @Sweep({"0.1", "1e-1"})
        double rate;
    }

    @Experiment(quick = "Less.", fullOnly = "Nothing.")
    static class QuickAndFullOnly {
        @Train
        void train(Trial trial) {}
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "same", metric = "accuracy", atLeast = "1%", quote = "It works.")
    static class TwoClaimsOneId extends Base {
        @Claim("It works.")
        Assertion same() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("1%");
        }
    }

    @Experiment
    @Expect(id = "works", metric = "accuracy", atLeast = "1%", quote = "It works.")
    static class NoLocator extends Base {}

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", atLeast = "1%", quote = " ")
    static class NoQuote extends Base {}

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", arm = "activation=TANHH", atLeast = "1%", quote = "It works.")
    static class UnknownArm extends Base {
        @Sweep({"RELU", "TANH"})
        String activation = "";
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", quote = "It works.")
    static class NoBound extends Base {}

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", reported = "59.6%", quote = "It works.")
    static class NoMargin extends Base {}

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", reported = "59.6%", within = "0.03", quote = "It works.")
    static class MarginInAnotherUnit extends Base {}

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", atLeast = "1%", quote = "It works.")
    @ExpectedDeviation(claim = "nothing", verdict = Verdict.CONTRADICTED, reason = "None.")
    static class DeviationOfNothing extends Base {}

    @Experiment(locator = "Section 1")
    static class HalfEmoji extends Base {
        @Sweep({"whole \uD83D\uDE00", "cut \uD83D"})
        String symbol = "";
    }

    @Experiment(locator = "Section 1")
    static class DeviationOfAnotherClaim extends Base {
        @Claim("It works.")
        @ExpectedDeviation(claim = "other", verdict = Verdict.CONTRADICTED, reason = "None.")
        Assertion works() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("1%");
        }
    }

    @Experiment(locator = "Section 1")
    static class TwoDeviations extends Base {
        @Claim("It works.")
        @ExpectedDeviation(verdict = Verdict.CONTRADICTED, reason = "One.")
        @ExpectedDeviation(verdict = Verdict.NOT_REPRODUCED, reason = "Two.")
        Assertion works() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("1%");
        }
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", atLeast = "1%", quote = "It works.")
    @ExpectedDeviation(claim = "works", verdict = Verdict.CONTRADICTED, reason = "One.")
    @ExpectedDeviation(claim = "works", verdict = Verdict.NOT_REPRODUCED, reason = "Two.")
    static class TwoDeviationsOfClass extends Base {}

    @Experiment(locator = "Section 1")
    @ExpectedDeviation(claim = "works", verdict = Verdict.CONTRADICTED, reason = "One.")
    static class DeviationTwicePlaced extends Base {
        @Claim("It works.")
        @ExpectedDeviation(verdict = Verdict.NOT_REPRODUCED, reason = "Two.")
        Assertion works() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("1%");
        }
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "works", metric = "accuracy", atLeast = "1%", quote = "It works.")
    @ExpectedDeviation(verdict = Verdict.CONTRADICTED, reason = "None.")
    static class NamelessDeviation extends Base {}

    @Experiment(locator = "Section 1")
    static class DeviationOfTraining {
        @Train
        @ExpectedDeviation(verdict = Verdict.CONTRADICTED, reason = "None.")
        void train(Trial trial) {}
    }

    @Experiment(protocol = Protocol.SCALED)
    static class ScaledWithoutNote extends Base {}

    @Experiment(locator = "Section 1")
    static class ConstructorThrows extends Base {
        ConstructorThrows() {
            throw new IllegalStateException("no");
        }

        @Claim("It works.")
        Assertion works() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("1%");
        }
    }

    @Experiment
    class Inner extends Base {}

    @Experiment
    abstract static class Abstract extends Base {}

    @Experiment
    private static class Private extends Base {}
}
