package dev.reprise.store;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {

    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    private TrialStore store;

    @BeforeEach
    void five_records_of_earlier_days() throws IOException {
        store = TrialStore.open(folder, NOW, warning -> {});
        for (int seed = 1; seed <= 5; seed++) {
            store.save(key(seed), trial(seed));
            age(path(seed), Duration.ofDays(10 - seed));
        }
    }

    @Test
    void what_was_not_used_for_longest_goes_first() throws IOException {
        store.prune(Files.size(path(4)) + Files.size(path(5)));

        assertThat(present()).containsExactly(4, 5);
    }

    @Test
    void a_restore_counts_as_use() throws IOException {
        store.restore(key(1));

        store.prune(Files.size(path(1)) + Files.size(path(5)));

        assertThat(present()).containsExactly(1, 5);
    }

    @Test
    void nothing_goes_while_all_fits() throws IOException {
        assertThat(store.prune(1 << 20)).isZero();
    }

    @Test
    void what_this_run_used_stays_however_small_the_limit() throws IOException {
        store.restore(key(2));
        store.save(key(6), trial(6));

        store.prune(0);

        assertThat(present()).containsExactly(2, 6);
    }

    @Test
    void the_bytes_freed_are_told() throws IOException {
        long size = Files.size(path(1));

        assertThat(store.prune(IntStream.rangeClosed(2, 5).mapToLong(this::size).sum()))
                .isEqualTo(size);
    }

    @Test
    void damaged_records_go_too() throws IOException {
        Files.writeString(path(1), "rubbish");
        age(path(1), Duration.ofDays(9));
        store.restore(key(1));

        store.prune(0);

        assertThat(folder.resolve("damaged")).isEmptyDirectory();
    }

    @Test
    void a_temporary_file_is_removed_when_its_process_must_be_dead() throws IOException {
        Path old = age(Files.createFile(path(1).resolveSibling("old.tmp")), Duration.ofMinutes(61));
        Path young = age(Files.createFile(path(1).resolveSibling("young.tmp")), Duration.ofMinutes(59));

        store.prune(1 << 20);

        assertThat(List.of(old, young)).filteredOn(Files::exists).containsExactly(young);
    }

    private List<Integer> present() {
        return IntStream.rangeClosed(1, 6)
                .filter(seed -> Files.exists(path(seed)))
                .boxed()
                .toList();
    }

    private long size(int seed) {
        return path(seed).toFile().length();
    }

    private static Path age(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private Path path(int seed) {
        return new StoreFiles(folder).path(key(seed));
    }
}
