package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.AuditFile;
import dev.reprise.results.AuditResult;
import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.AuditResult.Cause;
import dev.reprise.results.AuditResult.Difference;
import dev.reprise.results.AuditResult.Place;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.AuditResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherFactory;

/** Real runs, the last of each in a JVM of its own. */
class AuditTest {

    /** At least one of them is not what the processor gets by itself. */
    private static final List<String> KERNELS_OF_BLAS = List.of("Prescott", "Haswell");

    @TempDir
    static Path folder;

    private static AuditResult audit;

    @BeforeAll
    static void audit_all() throws Exception {
        audit = audit("*", "", Duration.ofSeconds(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "cnn", "dropout", "augmentation", "many-products"})
    void trainings_without_a_mistake_do_the_same_in_all_runs(String experiment) {
        AuditedTrial trial = trial(audit, experiment);

        assertThat(trial.difference()).isEmpty();
        assertThat(trial.status()).isEqualTo(Status.SAME);
        assertThat(trial.runs()).containsExactly(Run.AGAIN, Run.OTHER_THREAD, Run.FRESH_JVM);
        assertThat(trial.events()).isGreaterThan(20);
    }

    @Test
    void one_trial_of_each_experiment_is_audited() {
        assertThat(audit.trials()).hasSize(13);
        assertThat(trial(audit, "mlp").seed()).isEqualTo(1);
    }

    @Test
    void an_unseeded_shuffle_is_named_at_the_first_batch() {
        Difference difference = difference("unseeded-shuffle");

        assertThat(difference.place()).isEqualTo(Place.DATA);
        assertThat(difference.where()).isEqualTo("batch 1 of epoch 1");
        assertThat(difference.cause()).isEqualTo(Cause.UNSEEDED_SHUFFLE);
        assertThat(difference.explanation()).contains("same samples in another order");
    }

    @Test
    void an_unseeded_split_is_told_from_a_shuffle() {
        assertThat(difference("unseeded-split").cause()).isEqualTo(Cause.UNSEEDED_DATA);
        assertThat(difference("unseeded-split").where()).isEqualTo("batch 1 of epoch 1");
    }

    @Test
    void an_unseeded_initialisation_is_named_before_the_first_batch() {
        assertThat(difference("unseeded-initialisation").place()).isEqualTo(Place.INITIALISATION);
        assertThat(difference("unseeded-initialisation").cause()).isEqualTo(Cause.UNSEEDED_INITIALISATION);
    }

    @Test
    void dropout_from_a_generator_seeded_by_the_clock_is_named_at_the_first_step() {
        assertThat(difference("unseeded-noise").where()).isEqualTo("the parameters after step 1 of epoch 1");
        assertThat(difference("unseeded-noise").cause()).isEqualTo(Cause.UNSEEDED_NOISE);
    }

    @Test
    void a_race_is_named_at_a_step_with_equal_batches() {
        Difference difference = difference("race");

        assertThat(difference.run()).isEqualTo(Run.AGAIN);
        assertThat(difference.place()).isEqualTo(Place.UPDATE);
        assertThat(difference.cause()).isEqualTo(Cause.RACE);
        assertThat(difference.explanation()).contains("another thread");
    }

    @Test
    void training_that_ends_by_the_clock_is_named_so() {
        assertThat(difference("ends-by-the-clock").cause()).isEqualTo(Cause.TIME_LIMIT);
    }

    @Test
    void a_metric_that_is_drawn_is_an_evaluation_and_a_measured_time_is_nothing() {
        assertThat(difference("random-metric").where()).isEqualTo("the metric score");
        assertThat(difference("random-metric").cause()).isEqualTo(Cause.EVALUATION);
    }

    @Test
    void a_trial_without_data_is_not_audited_and_says_why() {
        AuditedTrial trial = audit.trials().stream()
                .filter(audited -> audited.status() == Status.NOT_RUN)
                .findFirst()
                .orElseThrow();

        assertThat(trial.experiment()).isEqualTo("without-data");
        assertThat(trial.note()).contains("no data set 'moon'");
    }

    @Test
    void other_kernels_of_blas_are_named_by_the_fingerprint() throws Exception {
        var differences = new ArrayList<Difference>();
        for (String kernels : KERNELS_OF_BLAS) {
            String environment = "OPENBLAS_CORETYPE=" + kernels;
            trial(audit("ManyProducts", environment, Duration.ofSeconds(600)), "many-products")
                    .difference()
                    .ifPresent(differences::add);
        }

        assertThat(differences).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.run()).isEqualTo(Run.FRESH_JVM);
            assertThat(difference.place()).isEqualTo(Place.UPDATE);
            assertThat(difference.cause()).isEqualTo(Cause.CHANGED_RUNTIME);
            assertThat(difference.explanation()).contains("OPENBLAS_CORETYPE").containsAnyOf("Prescott", "Haswell");
        });
    }

    @Test
    void what_the_budget_leaves_out_is_said() throws Exception {
        AuditResult none = audit("*", "", Duration.ofSeconds(0));

        assertThat(none.trials()).hasSize(13).allMatch(trial -> trial.status() == Status.NOT_RUN);
        assertThat(none.trials().get(0).note()).contains("reprise.audit.budget");
    }

    @Test
    void what_was_found_can_be_written_and_read(@TempDir Path elsewhere) throws IOException {
        AuditFile.write(audit, elsewhere.resolve("audit.json"));

        assertThat(AuditFile.read(elsewhere.resolve("audit.json"))).isEqualTo(audit);
    }

    private static Difference difference(String experiment) {
        AuditedTrial trial = trial(audit, experiment);
        assertThat(trial.status()).isEqualTo(Status.DIFFERENT);
        return trial.difference().orElseThrow();
    }

    private static AuditedTrial trial(AuditResult audit, String experiment) {
        return audit.trials().stream()
                .filter(trial -> trial.experiment().endsWith(experiment))
                .findFirst()
                .orElseThrow(() -> new AssertionError(experiment + " is not in " + audit.trials()));
    }

    private static AuditResult audit(String name, String environment, Duration budget) throws Exception {
        Path classes = Path.of(Audited.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ParameterValues values = ParameterValues.none()
                .with(JvmParameters.ROOTS, List.of(classes))
                .with(RunParameters.INCLUDES, List.of("dev.reprise.launch.Audited$" + name))
                .given(JvmParameters.AUDIT_ENVIRONMENT, environment)
                .with(JvmParameters.AUDIT_BUDGET, budget);
        var discovery = Discovery.of(LauncherFactory.create(), values, System.out, System.err);
        return AuditMain.audit(discovery.plan().orElseThrow(), values);
    }
}
