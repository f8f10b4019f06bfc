package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Arm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

    @TempDir
    Path folder;

    @Test
    void what_an_audit_found_is_read_as_it_was_written() throws IOException {
        AuditResult audit = audit(AuditResult.SCHEMA_VERSION);
        Path file = folder.resolve(AuditFile.NAME);

        AuditFile.write(audit, file);

        assertThat(AuditFile.read(file)).isEqualTo(audit);
    }

    @Test
    void another_version_is_refused_with_both_and_the_remedy() throws IOException {
        Path file = folder.resolve(AuditFile.NAME);
        AuditFile.write(audit(99), file);

        assertThatThrownBy(() -> AuditFile.read(file))
                .isInstanceOf(ResultsFormatException.class)
                .hasMessage(file + " has schema version 99, but this Reprise, " + RepriseVersion.current()
                        + ", reads version " + AuditResult.SCHEMA_VERSION + "; run the audit again");
    }

    @Test
    void half_a_file_is_refused_with_its_name_and_the_remedy() throws IOException {
        Path file = folder.resolve(AuditFile.NAME);
        AuditFile.write(audit(AuditResult.SCHEMA_VERSION), file);
        Files.writeString(file, Files.readString(file).substring(0, 100));

        assertThatThrownBy(() -> AuditFile.read(file))
                .isInstanceOf(ResultsFormatException.class)
                .hasMessageStartingWith(file + " is not the file of an audit (")
                .hasMessageEndingWith("; run the audit again");
    }

    private static AuditResult audit(int schemaVersion) {
        var difference = new AuditResult.Difference(
                AuditResult.Run.FRESH_JVM,
                AuditResult.Place.DATA,
                "batch 3 of epoch 1",
                AuditResult.Cause.UNSEEDED_SHUFFLE,
                "The same samples came in another order");
        var differs = new AuditResult.AuditedTrial(
                "xor",
                Arm.of("lr", 0.1),
                2,
                AuditResult.Status.DIFFERENT,
                List.of(AuditResult.Run.AGAIN, AuditResult.Run.FRESH_JVM),
                12,
                Optional.of(difference),
                "");
        var leftOut = new AuditResult.AuditedTrial(
                "xor",
                Arm.of("lr", 0.2),
                1,
                AuditResult.Status.NOT_RUN,
                List.of(),
                0,
                Optional.empty(),
                "its data set is missing");
        return new AuditResult(
                schemaVersion,
                Instant.parse("2026-01-01T12:34:56Z"),
                3.5,
                Map.of("java", "17"),
                List.of(differs, leftOut));
    }
}
