package dev.reprise.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.Characters;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
class FailureTextTest {

    @Test
    void a_failure_reads_as_java_prints_it() {
        var cause = new IllegalArgumentException("the reason");
        var failure = new IllegalStateException("what happened", cause);
        failure.addSuppressed(new RuntimeException("what else"));

        assertThat(FailureText.of(failure).lines().map(String::strip))
                .startsWith("java.lang.IllegalStateException: what happened")
                .contains(
                        "Suppressed: java.lang.RuntimeException: what else",
                        "Caused by: java.lang.IllegalArgumentException: the reason")
                .anySatisfy(line -> assertThat(line).startsWith("at dev.reprise.execute.FailureTextTest"));
    }

    @Test
    void causes_that_form_a_ring_end() {
        var first = new IllegalStateException("a");
        first.initCause(new IllegalStateException("b", first));

        assertThat(FailureText.of(first))
                .contains("Caused by: java.lang.IllegalStateException: b", "[the same again: ");
    }

    @Test
    void causes_that_are_made_anew_for_ever_end() {
        assertThat(FailureText.of(new Endless())).hasSizeLessThan(70_000);
    }

    @Test
    void a_message_of_megabytes_is_shortened_and_says_by_how_much() {
        assertThat(FailureText.of(new IllegalStateException("m".repeat(20_000_000))))
                .hasSizeLessThan(70_000)
                .startsWith("java.lang.IllegalStateException: mmm")
                .contains(" more characters)", "at dev.reprise.execute.FailureTextTest");
    }

    @Test
    void half_an_emoji_is_written_out() {
        assertThat(FailureText.of(new IllegalStateException("cut \uD83D"))).contains("cut \\uD83D");
    }

    @Test
    void no_cut_halves_an_emoji() {
        String emojis = "\uD83D\uDE00".repeat(40_000);
        for (String start : List.of("", "a")) {
            var many = new IllegalStateException(start + emojis);
            for (int i = 0; i < 5; i++) {
                many.addSuppressed(new IllegalStateException(start + emojis));
            }
            assertThat(Characters.areWellFormed(FailureText.of(many))).isTrue();
            assertThat(Characters.areWellFormed(FailureText.message(many))).isTrue();
        }
    }

    @Test
    void a_failure_whose_own_methods_fail_still_has_its_class() {
        assertThat(FailureText.of(new Hostile()))
                .contains(Hostile.class.getName(), "its message cannot be read", "UnsupportedOperationException");
        assertThat(FailureText.message(new Hostile())).contains(Hostile.class.getName());
    }

    private static final class Endless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            return new Endless();
        }
    }

    private static final class Hostile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new UnsupportedOperationException();
        }
    }
}
