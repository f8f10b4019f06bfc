package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.data.Packing;
import dev.reprise.data.Source;
import dev.reprise.data.format.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {

    private static final int ROUNDS = 40;

    @TempDir
    Path root;

    /** Loads the same data set again and again, each time from an empty cache that both share. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Letters letters = Letters.from(new Source.Installed(root.resolve("letters.gz"), new Packing.Gzip(), ""));
        for (int round = 0; round < ROUNDS; round++) {
            Loaded<String> loaded =
                    new Workplace(root.resolve("round" + round)).sets().load(letters, 1);
            if (!loaded.content().equals("AB")) {
                throw new IllegalStateException("Read " + loaded.content());
            }
        }
    }

    @Test
    void that_want_the_same_data_at_once_both_get_it_and_leave_one_whole_copy() throws Exception {
        Files.write(root.resolve("letters.gz"), Packed.gzip(Letters.CONTENT));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            TwoProcessesTest.class.getName(),
                            root.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve("output" + i).toFile())
                    .start());
        }
        for (int i = 0; i < 2; i++) {
            assertThat(processes.get(i).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(root.resolve("output" + i))).isEmpty();
            assertThat(processes.get(i).exitValue()).isZero();
        }
        for (int round = 0; round < ROUNDS; round++) {
            Workplace place = new Workplace(root.resolve("round" + round));
            assertThat(place.cached()).containsExactly("letters.txt");
        }
    }
}
