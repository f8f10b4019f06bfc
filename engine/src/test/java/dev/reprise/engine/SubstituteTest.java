package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Substitute;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a report's claims where something that the user accepted stands in for its data. */
class SubstituteTest {

    @TempDir
    Path folder;

    @Test
    void numbers_of_the_report_are_not_judged_on_a_substitute_and_comparisons_are() throws IOException {
        ExperimentResult experiment = run("exam-rounded", "rounded.txt", Exam.ROUNDED);

        assertThat(claim(experiment, "better").verdict()).isEqualTo(Verdict.REPRODUCED);
        ClaimResult number = claim(experiment, "number");
        assertThat(number.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(number.finding().cause()).contains(NotRunCause.SUBSTITUTED);
        assertThat(number.finding().reason())
                .isEqualTo(
                        "Something else stood in for Results of an exam, and the report's own numbers are only judged on"
                                + " the data that it names.");
        assertThat(experiment.datasets().get(0).substituted()).isTrue();
    }

    @Test
    void on_the_data_that_the_report_names_both_are_judged() throws IOException {
        ExperimentResult experiment = run("exam", "exam.txt", Exam.ORIGINAL);

        assertThat(experiment.claims()).extracting(ClaimResult::verdict).containsOnly(Verdict.REPRODUCED);
        assertThat(experiment.datasets().get(0).substituted()).isFalse();
    }

    private ExperimentResult run(String data, String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(data));
        Files.writeString(folder.resolve(data).resolve(file), content);
        Path results = folder.resolve("results.json");
        Events.engine(selectClass(Examined.class))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .configurationParameter(TrialParameters.DATA_DIRECTORY.name(), folder.toString())
                .configurationParameter(TrialParameters.DATA_ACCEPT.name(), "exam-rounded")
                .execute();
        return ResultsFile.read(results).experiments().get(0);
    }

    private static ClaimResult claim(ExperimentResult experiment, String id) {
        return experiment.claims().stream()
                .filter(claim -> claim.id().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    /** One number, and a copy of it with less digits. */
    public static final class Exam implements Dataset<Double> {

        static final String ORIGINAL = "0.91";
        static final String ROUNDED = "0.9";

        @Override
        public About about() {
            return new About("exam", "Results of an exam", "CC0", "This test");
        }

        @Override
        public List<DataFile> files() {
            return List.of(file("exam.txt", ORIGINAL));
        }

        @Override
        public List<Substitute> substitutes() {
            return List.of(new Substitute("exam-rounded", "one digit", List.of(file("rounded.txt", ROUNDED))));
        }

        @Override
        public Double load(Inputs inputs) {
            String name = inputs.substitute().isPresent() ? "rounded.txt" : "exam.txt";
            return Double.valueOf(new String(inputs.file(name).bytes(), StandardCharsets.UTF_8));
        }

        private static DataFile file(String name, String content) {
            try {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return DataFile.of(name, bytes.length, HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Experiment(locator = "Section 1")
    static class Examined {

        @Sweep({"1", "2"})
        int effort;

        @Train
        void train(Trial trial) {
            trial.record("accuracy", trial.data(Exam.class) - (effort == 1 ? 0.1 : 0));
        }

        @Claim(value = "It reaches 91 %.", id = "number")
        Assertion number() {
            return metric("accuracy").at(arm("effort", 2)).isReportedAs("91%").within("2%");
        }

        @Claim(value = "Effort pays.", id = "better")
        Assertion better() {
            return metric("accuracy").isBestAt(arm("effort", 2));
        }
    }
}
