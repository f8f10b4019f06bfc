package dev.reprise.store;

import static dev.reprise.store.SampleTrials.key;
import static dev.reprise.store.SampleTrials.restored;
import static dev.reprise.store.SampleTrials.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No assertion depends on how fast other processes are; the time limit is only there so that a deadlock ends. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ConcurrentStoresTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void nobody_writes_on() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void two_processes_save_and_restore_the_same_and_other_keys_at_once() throws Exception {
        Process one = start("mix", 1, 20);
        Process other = start("mix", 11, 30);

        assertThat(output(one)).hasLineCount(1);
        assertThat(output(other)).hasLineCount(1);
        assertThat(temporaries()).isEmpty();
        assertThat(folder.resolve("damaged")).doesNotExist();
    }

    @Test
    void threads_save_and_restore_the_same_key_at_once() {
        TrialStore store = TrialStore.open(folder, Instant.now(), warnings::add);
        store.save(key(1), trial(1));

        boolean allRestored = IntStream.range(0, 100).parallel().allMatch(i -> {
            store.save(key(1), trial(1));
            return store.restore(key(1)).equals(Optional.of(restored(trial(1))));
        });

        assertThat(allRestored).isTrue();
        assertThat(warnings).isEmpty();
    }

    @Test
    void processes_killed_at_random_moments_leave_only_whole_records() throws Exception {
        var random = new Random(5);
        int records = 0;
        for (int kill = 0; kill < 10; kill++) {
            Process writer = start("write", 1 + 100 * kill, 100 + 100 * kill);
            assertThat(writer.inputReader().readLine()).startsWith("started");
            TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
            writer.destroyForcibly().waitFor();
            records += check();
        }

        assertThat(records).isGreaterThan(10);
        assertThat(warnings).isEmpty();
    }

    private Process start(String task, int first, int last) throws IOException {
        Process process = StoreProcess.start(folder, task, first, last);
        processes.add(process);
        return process;
    }

    /** Restores every record there is. */
    private int check() throws IOException {
        TrialStore store = TrialStore.open(folder, Instant.now(), warnings::add);
        int records = 0;
        for (StoreFiles.Entry entry : new StoreFiles(folder).entries()) {
            if (entry.record()) {
                assertThat(store.restore(entry.key())).isPresent();
                records++;
            }
        }
        return records;
    }

    private List<StoreFiles.Entry> temporaries() throws IOException {
        return new StoreFiles(folder)
                .entries().stream().filter(StoreFiles.Entry::temporary).toList();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
