package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.ImportedTrials.Format;
import dev.reprise.SameStudyAs;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.StudyComparison;
import dev.reprise.results.StudyComparison.ClaimPair;
import dev.reprise.results.StudyComparison.MetricPair;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;

/** Experiments beside others that are the same study from another origin. */
class SameStudyTest {

    @TempDir
    Path folder;

    @Test
    void each_metric_of_each_arm_has_a_distance_and_its_chance() throws IOException {
        StudyComparison comparison = comparison(Imported.class, Trained.class);

        assertThat(comparison.other()).isEqualTo("trained");
        assertThat(comparison.metrics())
                .extracting(MetricPair::arm, MetricPair::seedsHere, MetricPair::seedsThere)
                .containsExactly(
                        tuple(Arm.of("hidden", "0"), 10, 6),
                        tuple(Arm.of("hidden", "2"), 10, 6),
                        tuple(Arm.of("hidden", "8"), 10, 6));
        MetricPair apart = comparison.metrics().get(2);
        assertThat(apart.distance()).isOne();
        assertThat(apart.p()).as("2 of the C(16, 6) ways").isCloseTo(2 / 8008.0, within(1e-12));
        // The other two arms have ties among their highest values, which leaves one way each: Holm gives 3 times 1 of
        // 8008 to all.
        assertThat(apart.adjusted()).isCloseTo(3 / 8008.0, within(1e-12));
    }

    @Test
    void claims_of_either_experiment_are_looked_at_on_the_trials_of_both() throws IOException {
        List<ClaimPair> claims = comparison(Imported.class, Trained.class).claims();

        assertThat(claims).extracting(ClaimPair::claim).containsExactly("eight-is-better", "probed", "eight-is-good");
        ClaimPair better = claims.get(0);
        assertThat(better.here().votes().get(0).won()).isEqualTo(10);
        assertThat(better.there().votes().get(0).won()).isZero();
        assertThat(better.p()).hasValueSatisfying(p -> assertThat(p).isCloseTo(1 / 8008.0, within(1e-12)));
        assertThat(better.here().verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(better.there().verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void a_metric_that_only_one_side_records_is_named_and_its_claim_says_so() throws IOException {
        StudyComparison comparison = comparison(Imported.class, Trained.class);

        assertThat(comparison.onlyHere()).isEmpty();
        assertThat(comparison.onlyThere()).containsExactly("probe");
        assertThat(comparison.claims().get(1).here().reason())
                .startsWith("The claim looks at the metric 'probe', but no trial")
                .endsWith("Nearest names recorded: accuracy.");
        assertThat(comparison.claims().get(1).p()).isEmpty();
    }

    @Test
    void arms_of_the_other_may_be_left_out() throws IOException {
        StudyComparison comparison = comparison(Part.class, Trained.class);

        assertThat(comparison.metrics()).extracting(MetricPair::arm).containsExactly(Arm.of("hidden", "8"));
        assertThat(comparison.armsOnlyThere()).containsExactly(Arm.of("hidden", "0"), Arm.of("hidden", "2"));
        assertThat(comparison.claims().get(0).here().reason()).contains("hidden");
    }

    @Test
    void it_changes_no_verdict_and_is_left_out_where_only_one_of_the_two_runs() throws IOException {
        Results alone = run(Imported.class);
        Results both = run(Imported.class, Trained.class);

        assertThat(alone.experiments().get(0).sameStudy()).isEmpty();
        assertThat(both.experiments().get(0).claims())
                .isEqualTo(alone.experiments().get(0).claims());
        assertThat(both.experiments().get(1).sameStudy()).isEmpty();
    }

    @Test
    void what_cannot_be_compared_is_an_issue_of_the_experiment() {
        String what = "@SameStudyAs of " + SameStudyTest.class.getName() + "$";
        assertThat(issues(OtherValue.class))
                .containsExactly(
                        what + "OtherValue names Trained, whose sweep 'hidden' lists [0, 2, 8], but this one lists"
                                + " '08'; leave out values that only one of the two has, and write the others alike");
        assertThat(issues(OtherSweep.class))
                .containsExactly(
                        what + "OtherSweep names Trained, which sweeps [hidden], but this experiment sweeps [units];"
                                + " the same study sweeps the same parameters");
        assertThat(issues(OtherMetric.class))
                .containsExactly(
                        what + "OtherMetric compares the metric 'loss', but @ImportedTrials of OtherMetric reads"
                                + " [accuracy]");
        assertThat(issues(Itself.class))
                .containsExactly(what + "Itself names the class itself; name the experiment that has the trials of the"
                        + " other origin");
        assertThat(issues(NoExperiment.class))
                .containsExactly(what + "NoExperiment names java.lang.String, which is no @Experiment");
    }

    private StudyComparison comparison(Class<?>... experiments) throws IOException {
        return run(experiments).experiments().stream()
                .map(ExperimentResult::sameStudy)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Results run(Class<?>... experiments) throws IOException {
        Path results = folder.resolve("results.json");
        Events.engine(Stream.of(experiments)
                        .map(experiment -> selectClass(experiment))
                        .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .configurationParameter(TrialParameters.PROFILE.name(), "quick")
                .configurationParameter("reprise.store", folder.resolve("store").toString())
                .execute();
        return ResultsFile.read(results);
    }

    private static List<String> issues(Class<?> experiment) {
        return Events.engine(selectClass(experiment)).discover().getDiscoveryIssues().stream()
                .map(DiscoveryIssue::message)
                .toList();
    }

    @Experiment(locator = "Table 1", seeds = 6)
    static class Trained {

        @Sweep({"0", "2", "8"})
        int hidden;

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 0.8 - hidden / 100.0 + trial.seed() / 1000.0);
            trial.record("probe", 1);
        }

        @Claim("Eight units are better than none.")
        Assertion eightIsBetter() {
            return metric("accuracy").ranks(arm("hidden", 8), arm("hidden", 0));
        }

        @Claim("The probe is one.")
        Assertion probed() {
            return metric("probe").at(arm("hidden", 8)).isAtLeast("1");
        }
    }

    @Experiment(locator = "Table 1")
    @SameStudyAs(Trained.class)
    @ImportedTrials(file = ImportedExperimentTest.FOLDER + "two-moons.csv", format = Format.CSV, metrics = "accuracy")
    static class Imported {

        @Sweep({"0", "2", "8"})
        int hidden;

        @Claim("Eight units suffice.")
        Assertion eightIsGood() {
            return metric("accuracy").at(arm("hidden", 8)).isAtLeast("85%");
        }
    }

    @Experiment
    @SameStudyAs(value = Trained.class, metrics = "accuracy")
    static class Part {

        @Sweep("8")
        int hidden;

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 0.7);
            trial.record("seconds.of.something", 3);
        }
    }

    @Experiment
    @SameStudyAs(Trained.class)
    static class OtherValue {

        @Sweep({"0", "08"})
        int hidden;

        @Train
        void train(Trial trial) {}
    }

    @Experiment
    @SameStudyAs(Trained.class)
    static class OtherSweep {

        @Sweep({"0", "2", "8"})
        int units;

        @Train
        void train(Trial trial) {}
    }

    @Experiment
    @SameStudyAs(value = Trained.class, metrics = "loss")
    @ImportedTrials(file = ImportedExperimentTest.FOLDER + "two-moons.csv", format = Format.CSV, metrics = "accuracy")
    static class OtherMetric {

        @Sweep({"0", "2", "8"})
        int hidden;
    }

    @Experiment
    @SameStudyAs(Itself.class)
    static class Itself {

        @Train
        void train(Trial trial) {}
    }

    @Experiment
    @SameStudyAs(String.class)
    static class NoExperiment {

        @Train
        void train(Trial trial) {}
    }
}
