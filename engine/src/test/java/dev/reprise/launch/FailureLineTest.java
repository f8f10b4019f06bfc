package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLineTest {

    @Test
    void a_failure_names_the_line_of_the_users_code() {
        assertThat(FailureLine.of(String.join(
                        "\n",
                        "java.lang.IllegalArgumentException: The metric 'a' was recorded before",
                        "\tat dev.reprise.train.Recording.metric(Recording.java:20)",
                        "\tat app//org.example.XorExperiment.train(XorExperiment.java:31)",
                        "\tat java.base/java.lang.reflect.Method.invoke(Method.java:580)")))
                .isEqualTo(
                        "java.lang.IllegalArgumentException: The metric 'a' was recorded before (XorExperiment.java:31)");
    }

    @Test
    void what_happened_first_is_named_too() {
        assertThat(FailureLine.of(String.join(
                        "\n",
                        "java.lang.ExceptionInInitializerError",
                        "\tat org.example.A.train(A.java:7)",
                        "Caused by: java.lang.RuntimeException: x",
                        "\t... 2 more",
                        "Caused by: org.nd4j.linalg.factory.Nd4jBackend$NoAvailableBackendException: Please ensure")))
                .isEqualTo("java.lang.ExceptionInInitializerError; in the first place"
                        + " org.nd4j.linalg.factory.Nd4jBackend$NoAvailableBackendException: Please ensure (A.java:7)");
    }

    @Test
    void where_causes_form_a_ring_what_happened_first_is_the_last_that_is_not_named_again() {
        var first = new IllegalStateException("a");
        first.initCause(new IllegalArgumentException("b", first));

        assertThat(FailureLine.of(first))
                .startsWith(
                        "java.lang.IllegalStateException: a; in the first place java.lang.IllegalArgumentException: b")
                .doesNotContain("the same again");
    }

    @Test
    void a_failure_of_this_jvm_has_its_own_trace() {
        assertThat(FailureLine.of(new IllegalStateException("here")))
                .isEqualTo("java.lang.IllegalStateException: here");
    }
}
