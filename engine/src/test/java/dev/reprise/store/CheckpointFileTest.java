package dev.reprise.store;

import static dev.reprise.store.SampleTrials.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final byte[] STATE = new byte[5_000];

    static {
        new Random(1).nextBytes(STATE);
    }

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    private TrialStore store;

    @BeforeEach
    void open() {
        store = TrialStore.open(folder, Instant.now(), warnings::add);
    }

    @Test
    void the_last_one_saved_is_read_by_another_process() {
        store.checkpoint(key(1)).save(new byte[] {1});
        store.checkpoint(key(1)).save(STATE);

        TrialStore other = TrialStore.open(folder, Instant.now(), warnings::add);
        assertThat(other.checkpoint(key(1)).read()).hasValue(STATE);
        assertThat(other.checkpoint(key(2)).read()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void any_change_of_the_file_is_noticed_and_the_file_deleted() throws IOException {
        store.checkpoint(key(1)).save(STATE);
        byte[] intact = Files.readAllBytes(path(1));
        var random = new Random(2);
        for (int i = 0; i < 300; i++) {
            warnings.clear();
            Files.write(path(1), changed(intact, random));

            assertThat(store.checkpoint(key(1)).read()).isEmpty();
            assertThat(path(1)).doesNotExist();
            assertThat(warnings).singleElement().asString().contains(path(1).toString(), "starts anew");
        }
    }

    @Test
    void the_checkpoint_of_another_trial_is_not_used() throws IOException {
        store.checkpoint(key(1)).save(STATE);
        Files.copy(path(1), path(2));

        assertThat(store.checkpoint(key(2)).read()).isEmpty();
        assertThat(warnings).singleElement().asString().contains("another key");
    }

    @Test
    void nothing_is_left_of_one_that_is_removed() throws IOException {
        store.checkpoint(key(1)).save(STATE);

        store.checkpoint(key(1)).remove();
        store.checkpoint(key(1)).remove();

        assertThat(folder.resolve("checkpoints")).isEmptyDirectory();
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_warning() throws IOException {
        Files.createFile(folder.resolve("checkpoints"));

        store.checkpoint(key(1)).save(STATE);

        assertThat(warnings).singleElement().asString().contains("cannot be written");
    }

    @Test
    void abandoned_ones_are_pruned_and_those_of_this_run_are_not() throws IOException {
        store.checkpoint(key(1)).save(STATE);
        store.checkpoint(key(2)).save(STATE);
        store.checkpoint(key(3)).save(STATE);
        age(1, Duration.ofDays(8));
        age(2, Duration.ofDays(6));

        store.prune(1 << 20);
        assertThat(present()).containsExactly(2, 3);

        store.prune(0);
        assertThat(present()).containsExactly(3);
    }

    private static byte[] changed(byte[] intact, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(intact, random.nextInt(intact.length));
        }
        byte[] bytes = intact.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private List<Integer> present() {
        return List.of(1, 2, 3).stream()
                .filter(seed -> Files.exists(path(seed)))
                .toList();
    }

    private void age(int seed, Duration age) throws IOException {
        Files.setLastModifiedTime(path(seed), FileTime.from(Instant.now().minus(age)));
    }

    private Path path(int seed) {
        return new StoreFiles(folder).checkpoint(key(seed));
    }
}
