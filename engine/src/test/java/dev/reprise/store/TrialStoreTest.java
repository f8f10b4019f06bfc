package dev.reprise.store;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.restored;
import static dev.reprise.store.SampleTrials.result;
import static dev.reprise.store.SampleTrials.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.CompletedTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialStoreTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private TrialStore store;

    @BeforeEach
    void open() {
        store = TrialStore.open(folder.resolve("store"), Instant.now(), warnings::add);
    }

    @Test
    void what_was_saved_is_restored_and_says_so() {
        store.save(key(1), trial(1));

        assertThat(store.restore(key(1))).contains(restored(trial(1)));
    }

    @Test
    void a_restored_trial_has_origin_restored() {
        store.save(key(1), trial(1));

        assertThat(store.restore(key(1)).orElseThrow().result().origin()).isEqualTo(Origin.RESTORED);
    }

    @Test
    void what_was_not_saved_is_absent() {
        store.save(key(1), trial(1));

        assertThat(store.restore(key(2))).isEmpty();
    }

    @Test
    void nan_infinities_negative_zero_and_the_last_bit_survive() {
        Map<String, Double> metrics = Map.of(
                "nan", Double.NaN,
                "up", Double.POSITIVE_INFINITY,
                "down", Double.NEGATIVE_INFINITY,
                "zero", -0.0,
                "least", Double.MIN_VALUE,
                "third", 1 / 3.0);
        store.save(key(1), trial(1, metrics));

        assertThat(store.restore(key(1)).orElseThrow().result().metrics()).isEqualTo(metrics);
    }

    @Test
    void a_later_save_replaces_an_earlier_one() {
        store.save(key(1), trial(1));
        store.save(key(1), trial(2));

        assertThat(store.restore(key(1))).contains(restored(trial(2)));
    }

    @Test
    void a_trial_that_did_not_complete_cannot_be_stored() {
        assertThatThrownBy(() -> new CompletedTrial(result(1, Status.FAILED, Map.of()), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FAILED");
    }

    @Test
    void records_lie_in_folders_of_two_digits() {
        store.save(key(1), trial(1));

        String hex = key(1).sha256();
        assertThat(folder.resolve("store").resolve(hex.substring(0, 2)).resolve(hex + ".trial"))
                .isRegularFile();
    }

    @Test
    void a_store_that_cannot_be_written_is_a_warning() throws IOException {
        Files.writeString(folder.resolve("store"), "a file where the folder should be");

        store.save(key(1), trial(1));

        assertThat(warnings).singleElement().asString().contains("cannot be stored", key(1).sha256());
    }

    @Test
    void a_store_that_cannot_be_read_is_a_warning() throws IOException {
        Files.createDirectories(new StoreFiles(folder.resolve("store")).path(key(1)));

        store.restore(key(1));

        assertThat(warnings).singleElement().asString().contains("cannot be read", "trained again");
    }

    @Test
    void the_records_of_another_store_are_taken_over() throws IOException {
        var other = TrialStore.open(folder.resolve("shard"), Instant.now(), warnings::add);
        other.save(key(1), trial(1));
        other.save(key(2), trial(2));
        store.save(key(1), trial(1));

        int added = store.addAll(folder.resolve("shard"));

        assertThat(added).isEqualTo(1);
        assertThat(store.restore(key(2))).contains(restored(trial(2)));
    }

    @Test
    void a_damaged_record_of_another_store_is_left_out() throws IOException {
        Path shard = folder.resolve("shard");
        TrialStore.open(shard, Instant.now(), warnings::add).save(key(1), trial(1));
        Files.writeString(new StoreFiles(shard).path(key(1)), "rubbish");

        assertThat(store.addAll(shard)).isZero();
        assertThat(warnings).singleElement().asString().contains("left out");
    }
}
