package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.LockResult;
import dev.reprise.results.LockResult.Difference;
import dev.reprise.results.Results;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockMessagesTest {

    private static final Difference METRIC = new Difference(
            "paper/study",
            "lr=0.1 seed 1",
            "accuracy",
            "0.5",
            "0.6",
            "paper/study lr=0.1 seed 1: accuracy was 0.5, is 0.6");

    @Test
    void a_changed_value_fails_the_build_with_place_values_and_remedy() {
        assertThat(problems("missed,stale,changed", List.of(METRIC)))
                .singleElement()
                .asString()
                .contains("1 accepted value changed, compared to the bit (same runtime)")
                .contains("paper/study lr=0.1 seed 1: accuracy was 0.5, is 0.6")
                .contains("mvn reprise:accept");
    }

    @Test
    void a_changed_value_may_pass_if_one_says_so() {
        assertThat(problems("missed,stale", List.of(METRIC))).isEmpty();
    }

    @Test
    void nothing_changed_fails_nothing() {
        assertThat(problems("missed,stale,changed", List.of())).isEmpty();
    }

    @Test
    void of_many_changes_the_first_twenty_are_named_and_the_rest_counted() {
        String problem = problems("changed", Collections.nCopies(25, METRIC)).get(0);

        assertThat(problem.lines().filter(line -> line.contains("accuracy was")))
                .hasSize(20);
        assertThat(problem).contains("and 5 more, in the report");
    }

    @Test
    void the_end_of_a_run_says_how_strictly_how_much_was_compared() {
        assertThat(new LockMessages(lock(FingerprintMatch.SAME_KIND, List.of())).summary())
                .isEqualTo("Lock: 10 trials and 4 verdicts compared within 0.01 (same kind of machine), none changed;"
                        + " 3 values of this run not accepted yet (mvn reprise:accept)");
    }

    private static List<String> problems(String failOn, List<Difference> differences) {
        Results results = Claims.results(List.of(), List.of()).withLock(lock(FingerprintMatch.SAME_BITS, differences));
        return new Verification(results, true, Choices.failOn(failOn), new NothingSelected(List.of())).missed();
    }

    private static LockResult lock(FingerprintMatch match, List<Difference> differences) {
        return new LockResult(Optional.of(match), 0.01, 10, 4, 3, differences);
    }
}
