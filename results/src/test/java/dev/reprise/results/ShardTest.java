package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void each_trial_belongs_to_exactly_one_shard() {
        for (TrialKey trial : trials("paper/study", 20, 7)) {
            assertThat(shards(4).stream().filter(shard -> trains(shard, trial))).hasSize(1);
        }
    }

    @Test
    void the_seeds_of_an_arm_are_spread_to_within_one() {
        for (int arm = 0; arm < 20; arm++) {
            List<TrialKey> seeds = trials("paper/study", Arm.of("x", arm), 10);

            assertThat(shards(4)).allSatisfy(shard -> assertThat(seeds.stream().filter(trial -> trains(shard, trial)))
                    .hasSizeBetween(2, 3));
        }
    }

    @Test
    void single_seeds_of_many_arms_are_spread_too() {
        List<TrialKey> trials = trials("paper/study", 1000, 1);

        assertThat(shards(4)).allSatisfy(shard -> assertThat(trials.stream().filter(trial -> trains(shard, trial)))
                .hasSizeBetween(200, 300));
    }

    @Test
    void the_split_is_the_same_on_every_machine() {
        var arm = new Arm(java.util.Map.of("activation", "RELU", "lr", "0.1"));

        // CRC-32 of "homework5/spirals\n{activation=RELU, lr=0.1}", modulo 3, is 2
        assertThat(new Shard(1, 3).of(new TrialKey("homework5/spirals", arm, 1)))
                .isEqualTo(new Shard(3, 3));
        assertThat(new Shard(1, 3).of(new TrialKey("homework5/spirals", arm, 2)))
                .isEqualTo(new Shard(1, 3));
        assertThat(new Shard(1, 3).of(new TrialKey("homework5/spirals", arm, 3)))
                .isEqualTo(new Shard(2, 3));
    }

    @Test
    void the_order_of_an_arms_values_does_not_matter() {
        Arm one = Arm.of("a", 1).with("b", 2);
        Arm other = Arm.of("b", 2).with("a", 1);

        for (Shard shard : shards(5)) {
            assertThat(shard.of(new TrialKey("e", one, 1))).isEqualTo(shard.of(new TrialKey("e", other, 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/2", "3/2", "1/0", "-1/2", "a/b", "1/2/3", "9999999999/1"})
    void what_is_no_shard_is_not_read(String text) {
        assertThat(Shard.parse(text)).isEmpty();
    }

    private static boolean trains(Shard shard, TrialKey trial) {
        return shard.of(trial).equals(shard);
    }

    private static List<Shard> shards(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> new Shard(index, count))
                .toList();
    }

    private static List<TrialKey> trials(String experiment, int arms, int seeds) {
        var trials = new ArrayList<TrialKey>();
        for (int arm = 0; arm < arms; arm++) {
            trials.addAll(trials(experiment, Arm.of("x", arm), seeds));
        }
        return trials;
    }

    private static List<TrialKey> trials(String experiment, Arm arm, int seeds) {
        return IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> new TrialKey(experiment, arm, seed))
                .toList();
    }
}
