package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.train.Trial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentsMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void all_mistakes_are_listed_with_file_and_line_and_nothing_else() {
        int exit = run("ExperimentsMainTest$Wrong*");

        assertThat(exit).isEqualTo(4);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .contains("2 mistakes in the experiments; nothing was run:")
                .anySatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "  ExperimentsMainTest\\.java:\\d+: @Experiment .*WrongTraining has 0 @Train methods.*"))
                .anySatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "  ExperimentsMainTest\\.java:\\d+: @Claim method .*WrongClaim\\.nothing returns null; .*"));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void trials_that_fail_for_one_reason_are_told_once_with_the_line_and_counted() {
        int exit = run("ExperimentsMainTest$FailsAlways");

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("Failed trial: ")))
                .hasSize(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("5 trials failed for one reason: ");
    }

    private int run(String includes) {
        ParameterValues values = ParameterValues.none()
                .with(JvmParameters.ROOTS, List.of(Path.of("target", "test-classes")))
                .with(RunParameters.INCLUDES, List.of("dev.reprise.launch." + includes));
        return ExperimentsMain.run(values, print(out), print(errors));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Experiment
    static class WrongTraining {}

    @Experiment(locator = "Section 1")
    static class WrongClaim {

        @Sweep({"1", "2"})
        int x;

        @Train
        void train(Trial trial) {}

        @Claim("Nothing.")
        @SuppressWarnings("NullAway") // which is the mistake
        Assertion nothing() {
            return x == 0 ? null : Claims.metric("a").atEveryArm().isAtLeast("1");
        }
    }

    @Experiment(seeds = 5)
    static class FailsAlways {
        @Train
        void train(Trial trial) {
            throw new IllegalStateException("always the same");
        }
    }
}
