package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Disabled;
import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Profile;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.train.Trial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void it_names_arms_seeds_and_claims_of_the_selected_experiments_and_trains_nothing() {
        int exit = list("ListMainTest$Swept");

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "",
                        "swept: A sweep (Section 1)",
                        "  dev.reprise.launch.ListMainTest$Swept, tags fast",
                        "  rate: 0.1, 0.2, 0.3",
                        "  3 arms, 2 seeds each, 6 trials",
                        "    enough: \"It is at least one.\"",
                        "",
                        "1 experiment, 6 trials, 1 claim");
    }

    @Test
    void other_readings_of_the_report_are_named_and_their_trials_counted_apart() {
        list("ListMainTest$Read", ParameterValues.none().with(TrialParameters.PROFILE, Profile.FULL));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "  1 arm, 9 seeds each, 9 trials",
                        "  How wide is it? thirty; other readings: fifty; hundred",
                        "  18 trials of other readings",
                        "1 experiment, 27 trials, 0 claims");
    }

    @Test
    void an_experiment_that_is_left_out_says_why_and_counts_no_trials() {
        list("ListMainTest$SwitchedOff");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("is left out: It takes a week.")
                .contains("1 experiment, 0 trials, 0 claims");
    }

    @Test
    void an_experiment_that_is_declared_wrongly_is_told() {
        int exit = list("ListMainTest$NoTraining");

        assertThat(exit).isEqualTo(4);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("One mistake in the experiments", "NoTraining has 0 @Train methods");
    }

    @Test
    void where_nothing_is_selected_it_says_what_patterns_are() {
        assertThat(list("**/*Swept.java")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Nothing is selected: reprise.includes", "0 experiments, 0 trials, 0 claims");
    }

    private int list(String includes) {
        return list(includes, ParameterValues.none());
    }

    private int list(String includes, ParameterValues given) {
        ParameterValues values = given.with(JvmParameters.ROOTS, List.of(Path.of("target", "test-classes")))
                .with(RunParameters.INCLUDES, List.of("dev.reprise.launch." + includes));
        return ListMain.run(values, print(out), print(errors));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Experiment(locator = "Section 1", title = "A sweep", seeds = 2)
    @dev.reprise.Tag("fast")
    @Expect(id = "enough", metric = "value", arm = "rate=0.1", atLeast = "1", quote = "It is at least one.")
    static class Swept {
        @Sweep({"0.1", "0.2", "0.3"})
        double rate;

        @Train
        void train(Trial trial) {
            throw new AssertionError("listing must not train");
        }
    }

    @Experiment
    static class Read {
        @Reading(
                question = "How wide is it?",
                chosen = "30",
                others = {"50", "100"},
                titles = {"thirty", "fifty", "hundred"})
        int width;

        @Train
        void train(Trial trial) {
            throw new AssertionError("listing must not train");
        }
    }

    @Experiment
    @Disabled("It takes a week.")
    static class SwitchedOff {
        @Train
        void train(Trial trial) {}
    }

    @Experiment
    static class NoTraining {}
}
