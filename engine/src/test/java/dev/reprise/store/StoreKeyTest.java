package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.TrialKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoreKeyTest {

    private static final TrialKey TRIAL = new TrialKey("r/e", Arm.of("lr", "0.1"), 1);

    @Test
    void the_same_ingredients_give_the_same_key_on_every_machine() {
        // computed apart: SHA-256 of big-endian lengths and UTF-16 texts, in the order of the parameters
        assertThat(key(TRIAL).sha256()).isEqualTo("049a9a55fb5ef24708362941cb18ef411fe3f0a198eca5634896a818a163b34e");
    }

    @Test
    void each_ingredient_changes_the_key() {
        var map = Map.of("a", "b");
        Stream<StoreKey> keys = Stream.of(
                key(TRIAL),
                key(new TrialKey("r/f", TRIAL.arm(), 1)),
                key(new TrialKey("r/e", Arm.of("lr", "0.2"), 1)),
                key(new TrialKey("r/e", Arm.NONE, 1)),
                key(new TrialKey("r/e", TRIAL.arm(), 2)),
                StoreKey.of(TRIAL, "other", Protocol.FULL, Map.of(), Map.of()),
                StoreKey.of(TRIAL, "code", Protocol.SCALED, Map.of(), Map.of()),
                StoreKey.of(TRIAL, "code", Protocol.FULL, map, Map.of()),
                StoreKey.of(TRIAL, "code", Protocol.FULL, Map.of(), map));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void moving_a_character_from_one_text_to_the_next_changes_the_key() {
        assertThat(key(new TrialKey("e", Arm.of("ab", "c"), 1)))
                .isNotEqualTo(key(new TrialKey("e", Arm.of("a", "bc"), 1)));
    }

    @Test
    void texts_that_utf_8_cannot_tell_apart_give_different_keys() {
        assertThat(key(new TrialKey("\ud800", Arm.NONE, 1))).isNotEqualTo(key(new TrialKey("\ud801", Arm.NONE, 1)));
    }

    @Test
    void the_order_of_the_arms_parameters_does_not_matter() {
        var forth = new LinkedHashMap<String, String>();
        forth.put("a", "1");
        forth.put("b", "2");
        var back = new LinkedHashMap<String, String>();
        back.put("b", "2");
        back.put("a", "1");

        assertThat(key(new TrialKey("e", new Arm(forth), 1))).isEqualTo(key(new TrialKey("e", new Arm(back), 1)));
    }

    @Test
    void a_key_that_could_leave_the_folder_is_refused() {
        assertThatThrownBy(() -> new StoreKey("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 lower-case hexadecimal digits");
    }

    private static StoreKey key(TrialKey trial) {
        return StoreKey.of(trial, "code", Protocol.FULL, Map.of(), Map.of());
    }
}
