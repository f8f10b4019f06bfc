package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.EvidenceFormatException;
import dev.reprise.lock.LockFile;
import dev.reprise.lock.LockFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read is named with the place in it and the remedy. */
class DamagedFilesTest {

    private static final String CONFLICT = "{\n  \"schemaVersion\": %d,\n<<<<<<< HEAD\n  \"a\": 1\n=======\n}\n";
    private static final String CUT_OFF = "{\n  \"schemaVersion\": %d,\n  \"trials";

    @TempDir
    Path folder;

    @Test
    void what_a_merge_left_is_named_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("reprise.lock.json"), CONFLICT.formatted(1));

        assertThatThrownBy(() -> LockFile.read(file))
                .isInstanceOf(LockFormatException.class)
                .hasMessageContaining(file + " is not a Reprise lock file (a merge left a conflict in line 3)")
                .hasMessageContaining("restore it from version control");
        Files.writeString(file, CONFLICT.formatted(Evidence.SCHEMA_VERSION));
        assertThatThrownBy(() -> EvidenceFile.read(file))
                .isInstanceOf(EvidenceFormatException.class)
                .hasMessageContaining("a merge left a conflict in line 3");
    }

    @Test
    void a_file_that_is_cut_off_is_named_with_the_line() throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), CUT_OFF.formatted(Results.SCHEMA_VERSION));

        assertThatThrownBy(() -> ResultsFile.read(file))
                .isInstanceOf(ResultsFormatException.class)
                .hasMessageContaining(file + " is not a Reprise results file (")
                .hasMessageContaining("in line 3")
                .hasMessageContaining("run the experiments again");
    }
}
