package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPartTest {

    private static final String EXPERIMENT = """
            import dev.reprise.*;
            import dev.reprise.judge.*;
            import dev.reprise.train.Trial;
            @Experiment(report = Homework.class, title = "Learning rate", assumptions = Texts.DATA)
            @Expect(id = "acc", metric = "accuracy", atLeast = "90%", quote = "At least 90 %.")
            class Rates {
                @Sweep({"0.1", "0.2"}) double rate;
                @Train void train(Trial trial) {
                    java.util.function.DoubleUnaryOperator half = x -> x / 2;
                    trial.record("accuracy", half.applyAsDouble(rate));
                }
                @Claim("it is high") Assertion high() {
                    return Texts.accuracy().per(outcome -> outcome.hashCode()).isAtLeast("90%");
                }
            }
            """;

    @TempDir
    Path folder;

    private Sources project;

    @BeforeEach
    void an_experiment_and_what_it_shares_with_others() throws IOException {
        project = new Sources(folder.resolve("project"))
                .withReprise()
                .write("@dev.reprise.Report(id = \"h\", title = \"A report\") class Homework {}")
                .write("""
                        class Texts {
                            static final String DATA = "Pixels from 0 to 1.";
                            static Metric accuracy() { return new Metric(); }
                            static class Metric {
                                Metric per(java.util.function.ToIntFunction<Object> how) { return this; }
                                dev.reprise.judge.Assertion isAtLeast(String bound) { return null; }
                            }
                        }
                        """)
                .write(EXPERIMENT);
    }

    @Test
    void a_claim_may_be_corrected() throws IOException {
        assertThat(changedBy("isAtLeast(\"90%\")", "isAtLeast(\"80%\")")).isFalse();
    }

    @Test
    void a_claim_may_need_another_lambda() throws IOException {
        assertThat(changedBy("return Texts", "Runnable more = () -> System.out.println(); more.run(); return Texts"))
                .isFalse();
    }

    @Test
    void a_claim_may_be_added_before_the_training() throws IOException {
        assertThat(
                        changedBy(
                                "@Sweep",
                                "@Claim(\"low\") Assertion low() { Runnable r = () -> hashCode(); r.run(); return null; } @Sweep"))
                .isFalse();
    }

    @Test
    void a_deviation_may_be_declared() throws IOException {
        assertThat(changedBy(
                        "@Claim(\"it is high\")",
                        "@Claim(\"it is high\") @ExpectedDeviation(verdict = Verdict.NOT_REPRODUCED,"
                                + " reason = \"It is low.\", evidence = \"Five seeds.\")"))
                .isFalse();
    }

    @Test
    void texts_thresholds_and_the_list_of_values_may_change() throws IOException {
        assertThat(changedBy("Learning rate", "Rate of learning")).isFalse();
        assertThat(changedBy("atLeast = \"90%\"", "atLeast = \"80%\"")).isFalse();
        assertThat(changedBy("\"0.1\", \"0.2\"", "\"0.1\", \"0.2\", \"0.3\"")).isFalse();
    }

    @Test
    void a_helper_may_get_a_text_that_the_training_does_not_read() throws IOException {
        project.write(
                        "class Helper { static final String NOTE = \"Drawn evenly.\"; static int width() { return 10; } }")
                .write(EXPERIMENT.replace("x -> x / 2", "x -> x / Helper.width()"));
        String before = hash();
        project.write(
                "class Helper { static final String NOTE = \"Drawn at random.\"; static int width() { return 10; } }");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void a_helper_may_get_a_nested_class_that_only_claims_use() throws IOException {
        project.write("class Helper { static int width() { return 10; } }")
                .write(EXPERIMENT.replace("x -> x / 2", "x -> x / Helper.width()"));
        String before = hash();
        project.write("class Helper { static int width() { return 10; } static class Bounds { int low = 3; } }");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void what_is_said_of_the_report_may_change() throws IOException {
        assertThat(changedBy(
                        "Homework",
                        "Homework1",
                        "@dev.reprise.Report(id = \"h\", title = \"Another\") class Homework1 {}"))
                .isFalse();
    }

    /** Kotlin writes the names of all members into an annotation of the class, which its reflection reads. */
    @Test
    void the_list_of_members_that_kotlin_keeps_does_not_count() throws IOException {
        project.write("package kotlin; @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                        + " public @interface Metadata { String[] d2(); }")
                .write(EXPERIMENT.replace("class Rates", "@kotlin.Metadata(d2 = \"high\") class Rates"));
        String before = hash();
        project.write(EXPERIMENT.replace("class Rates", "@kotlin.Metadata(d2 = {\"high\", \"low\"}) class Rates"));

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void the_training_counts() throws IOException {
        assertThat(changedBy("\"accuracy\", half", "\"accuracy\", 1 - half")).isTrue();
    }

    @Test
    void a_helper_that_takes_an_arm_counts_as_training_though_arms_are_what_claims_speak_of() throws IOException {
        String helper = "class Helper { static int width(dev.reprise.judge.Arm arm) { return 10; } }";
        project.write(helper).write(EXPERIMENT.replace("x -> x / 2", "x -> x / Helper.width(null)"));
        String before = hash();
        project.write(helper.replace("10", "20"));

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void a_lambda_of_the_training_counts() throws IOException {
        assertThat(changedBy("x / 2", "x / 3")).isTrue();
    }

    @Test
    void the_type_of_a_swept_field_counts() throws IOException {
        assertThat(changedBy("double rate", "float rate")).isTrue();
    }

    @Test
    void which_method_trains_counts() throws IOException {
        assertThat(changedBy("@Train void train", "void idle(Trial trial) {} @Train void train"))
                .isTrue();
    }

    @Test
    void what_runs_before_a_trial_counts() throws IOException {
        assertThat(changedBy("@Train", "@BeforeTrial void prepare() { rate += 1; } @Train"))
                .isTrue();
    }

    private boolean changedBy(String old, String replacement, String... more) throws IOException {
        String before = hash();
        for (String source : more) {
            project.write(source);
        }
        assertThat(EXPERIMENT).contains(old);
        project.write(EXPERIMENT.replace(old, replacement));
        return !hash().equals(before);
    }

    private String hash() throws IOException {
        Path classes = project.compile();
        assertThat(Files.exists(classes.resolve("Rates.class"))).isTrue();
        return ClassClosure.over(List.of(classes), folder.resolve("jars"))
                .hashOf("Rates")
                .orElseThrow();
    }
}
