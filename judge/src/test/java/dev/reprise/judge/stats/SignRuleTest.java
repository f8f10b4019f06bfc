package dev.reprise.judge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.stats.SignRule.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignRuleTest {

    private static int[] votes(String votes) {
        return votes.chars().map(c -> c == '+' ? 1 : c == '-' ? -1 : 0).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "+++++, HOLDS, 5, 0",
        "-----, REVERSED, 5, 0",
        "++++-, UNDECIDED, 5, 4",
        "+++, UNDECIDED, 3, 2",
        "+++++----, HOLDS, 5, 0",
        "-++++++++, HOLDS, 9, 0",
        "-+-+-++-+, REFUTED, 9, 0",
        "-+-+-+++++++, UNDECIDED, 12, 0",
        "-+-+++++++++, HOLDS, 12, 0",
        "=++++++++, HOLDS, 9, 0",
        "=====, REFUTED, 5, 0",
        "+--------, REVERSED, 9, 0",
        "++-------, UNDECIDED, 9, 3",
        "++----------, REVERSED, 12, 0"
    })
    void decides_at_the_first_look_that_allows_it(String votes, Call call, int seeds, int more) {
        SignRule.Decision decision = SignRule.SEQUENTIAL.decide(votes(votes), 1);
        assertThat(decision.call()).isEqualTo(call);
        assertThat(decision.seeds()).isEqualTo(seeds);
        assertThat(decision.moreSeeds()).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "4, 5", "5, 5", "6, 6", "8, 7", "9, 8", "12, 10"})
    void a_fixed_number_of_seeds_needs_so_many_votes(int seeds, int accept) {
        assertThat(SignRule.acceptance(seeds)).isEqualTo(accept);
    }

    @Test
    void one_of_several_comparisons_is_reversed_only_by_stronger_votes() {
        assertThat(SignRule.SEQUENTIAL.decide(votes("-----"), 1).call()).isEqualTo(Call.REVERSED);
        assertThat(SignRule.SEQUENTIAL.decide(votes("-----"), 3).call()).isNotEqualTo(Call.REVERSED);
        assertThat(SignRule.SEQUENTIAL.decide(votes("---------"), 3).call()).isEqualTo(Call.REVERSED);
    }
}
