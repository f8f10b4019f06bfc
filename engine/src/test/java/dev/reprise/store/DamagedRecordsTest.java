package dev.reprise.store;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.restored;
import static dev.reprise.store.SampleTrials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRecordsTest {

    private static final int CORRUPTIONS = 1000;

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private TrialStore store;
    private byte[] intact;

    @BeforeEach
    void save_one() throws IOException {
        store = TrialStore.open(folder, Instant.now(), warnings::add);
        store.save(key(1), trial(1));
        intact = Files.readAllBytes(path(1));
    }

    @Test
    void a_thousand_random_corruptions_are_all_detected() throws IOException {
        var random = new Random(20260101);
        int restored = 0;
        for (int i = 0; i < CORRUPTIONS; i++) {
            Files.write(path(1), corrupted(random));
            restored += store.restore(key(1)).isPresent() ? 1 : 0;
        }

        assertThat(restored).isZero();
        assertThat(warnings).hasSize(CORRUPTIONS);
    }

    @Test
    void every_byte_counts() {
        for (int i = 0; i < intact.length; i++) {
            byte[] flipped = intact.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThat(decodes(flipped)).as("byte %d flipped", i).isFalse();
        }
    }

    @Test
    void an_empty_file_is_set_aside() throws IOException {
        assertSetAside(new byte[0], "is empty");
    }

    @Test
    void half_a_record_is_set_aside() throws IOException {
        assertSetAside(Arrays.copyOf(intact, intact.length / 2), "bytes of content instead of");
    }

    @Test
    void bytes_behind_the_end_are_noticed() throws IOException {
        assertSetAside(Arrays.copyOf(intact, intact.length + 1), "bytes of content instead of");
    }

    @Test
    void a_flipped_byte_is_noticed() throws IOException {
        byte[] flipped = intact.clone();
        flipped[flipped.length - 10] ^= 1;
        assertSetAside(flipped, "does not match its checksum");
    }

    @Test
    void the_record_of_another_key_is_noticed() throws IOException {
        assertSetAside(TrialRecord.encode(key(2), trial(2)), "is the record of another key");
    }

    @Test
    void the_record_of_another_format_version_is_noticed() throws IOException {
        String header = new String(intact, StandardCharsets.ISO_8859_1);
        assertSetAside(
                header.replaceFirst("reprise-trial 1 ", "reprise-trial 7 ").getBytes(StandardCharsets.ISO_8859_1),
                "has format version 7 instead of 1");
    }

    @Test
    void the_damaged_bytes_are_kept_in_a_folder_of_their_own() throws IOException {
        Files.writeString(path(1), "rubbish");

        store.restore(key(1));

        assertThat(folder.resolve("damaged")).isDirectoryContaining("glob:**/" + key(1) + "*");
    }

    @Test
    void a_trial_is_stored_anew_after_its_record_was_damaged() throws IOException {
        Files.writeString(path(1), "rubbish");
        store.restore(key(1));

        store.save(key(1), trial(1));

        assertThat(store.restore(key(1))).contains(restored(trial(1)));
    }

    private void assertSetAside(byte[] content, String problem) throws IOException {
        Files.write(path(1), content);

        assertThat(store.restore(key(1))).isEmpty();
        assertThat(path(1)).doesNotExist();
        assertThat(warnings).singleElement().asString().contains(key(1).sha256(), problem, "set aside");
    }

    private byte[] corrupted(Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(intact, random.nextInt(intact.length));
        }
        byte[] bytes = intact.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0 || Arrays.equals(bytes, intact); flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private boolean decodes(byte[] bytes) {
        try {
            TrialRecord.decode(key(1), bytes);
            return true;
        } catch (SealedFile.DamagedException e) {
            return false;
        }
    }

    private Path path(int seed) {
        return new StoreFiles(folder).path(key(seed));
    }
}
