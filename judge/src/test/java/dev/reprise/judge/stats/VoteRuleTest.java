package dev.reprise.judge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.stats.VoteRule.Call;
import dev.reprise.judge.stats.VoteRule.Look;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteRuleTest {

    @ParameterizedTest
    @CsvSource({
        "9, 9, HOLDS",
        "9, 8, HOLDS",
        "9, 7, OPEN",
        "9, 5, VARIES",
        "9, 4, VARIES",
        "9, 1, OPEN",
        "9, 0, FAILS",
        "12, 10, HOLDS",
        "12, 9, OPEN",
        "12, 1, FAILS",
        "20, 15, HOLDS",
        "20, 14, VARIES",
        "20, 2, FAILS",
        "20, 3, OPEN",
        "30, 24, HOLDS",
        "30, 23, VARIES",
        "30, 7, VARIES",
        "30, 6, FAILS"
    })
    void places_the_share_by_three_tests(int seeds, int votes, Call call) {
        Look look = VoteRule.SEQUENTIAL.looks().stream()
                .filter(candidate -> candidate.seeds() == seeds)
                .findFirst()
                .orElseThrow();
        assertThat(VoteRule.call(look, votes)).isEqualTo(call);
    }

    @ParameterizedTest
    @CsvSource({"28, 0, false", "29, 0, true", "30, 0, true", "30, 1, false", "9, 0, false"})
    void few_votes_establish_that_hardly_a_seed_bears_it_out_where_there_are_many_seeds(
            int seeds, int votes, boolean rare) {
        assertThat(VoteRule.isRare(seeds, votes)).isEqualTo(rare);
    }

    @Test
    void leaves_nothing_open_at_thirty_seeds() {
        Look last = VoteRule.SEQUENTIAL.looks().get(3);
        for (int votes = 0; votes <= 30; votes++) {
            assertThat(VoteRule.call(last, votes)).isNotEqualTo(Call.OPEN);
        }
    }

    @Test
    void is_wrong_with_at_most_5_percent_over_all_looks_and_right_with_90_at_the_declared_effect() {
        assertThat(chance(0.5, Call.HOLDS)).isLessThanOrEqualTo(0.05);
        assertThat(chance(0.9, Call.VARIES)).isLessThanOrEqualTo(0.05);
        assertThat(chance(0.1, Call.VARIES)).isLessThanOrEqualTo(0.05);
        assertThat(chance(0.9, Call.FAILS)).isLessThanOrEqualTo(0.05);
        assertThat(chance(0.9, Call.HOLDS)).isGreaterThanOrEqualTo(0.9);
        assertThat(chance(0.1, Call.FAILS)).isGreaterThanOrEqualTo(0.9);
        assertThat(chance(0.5, Call.VARIES)).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, OPEN", "2, 0, FAILS", "5, 5, HOLDS", "5, 4, OPEN", "5, 3, OPEN", "5, 2, FAILS", "6, 3, VARIES"})
    void a_fixed_look_decides_what_so_few_seeds_can(int seeds, int votes, Call call) {
        assertThat(VoteRule.call(VoteRule.fixed(seeds).looks().get(0), votes)).isEqualTo(call);
    }

    @Test
    void a_fixed_look_leaves_nothing_open_from_sixteen_seeds_on() {
        for (int seeds = 16; seeds <= 30; seeds++) {
            for (int votes = 0; votes <= seeds; votes++) {
                assertThat(VoteRule.call(VoteRule.fixed(seeds).looks().get(0), votes))
                        .as(votes + " of " + seeds)
                        .isNotEqualTo(Call.OPEN);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "4, 5", "5, 5", "6, 6", "8, 7", "9, 8", "12, 10"})
    void a_fixed_number_of_seeds_needs_so_many_votes(int seeds, int accept) {
        assertThat(VoteRule.acceptance(seeds)).isEqualTo(accept);
    }

    /** Exactly: the distribution of the sums of votes that are still open goes from look to look. */
    static double chance(double p, Call wanted) {
        var open = new TreeMap<Integer, Double>();
        open.put(0, 1.0);
        int before = 0;
        double chance = 0;
        for (Look look : VoteRule.SEQUENTIAL.looks()) {
            int step = look.seeds() - before;
            var sums = new TreeMap<Integer, Double>();
            open.forEach((sum, q) -> {
                for (int more = 0; more <= step; more++) {
                    double pmf = Binomials.atLeast(more, step, p) - Binomials.atLeast(more + 1, step, p);
                    sums.merge(sum + more, q * pmf, Double::sum);
                }
            });
            open.clear();
            for (var entry : sums.entrySet()) {
                Call call = VoteRule.call(look, entry.getKey());
                if (call == wanted) {
                    chance += entry.getValue();
                } else if (call == Call.OPEN) {
                    open.put(entry.getKey(), entry.getValue());
                }
            }
            before = look.seeds();
        }
        return chance;
    }
}
