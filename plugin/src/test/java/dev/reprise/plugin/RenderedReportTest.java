package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RenderedReportTest {

    static final List<String> FILES = List.of(
            "index.html",
            "summary.md",
            "badge.svg",
            "claims.csv",
            "claims/xor.best.svg",
            "ro-crate-metadata.json",
            "texts/paper.html",
            "assets/report.css",
            "experiments/xor.html",
            "images/xor-1.png",
            "junit/TEST-Xor.xml",
            "reports/paper.html");

    @TempDir
    Path folder;

    private RenderedReport report;

    @BeforeEach
    void aReport() throws IOException {
        for (String file : FILES) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
        report = new RenderedReport(folder);
        report.keep("inputs");
    }

    @Test
    void a_report_stands_while_its_inputs_are_the_same() throws IOException {
        assertThat(report.isUpToDate("inputs")).isTrue();
        assertThat(report.isUpToDate("others")).isFalse();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void a_report_with_a_file_deleted_or_edited_does_not_stand(String name) throws IOException {
        Path file = folder.resolve(name);
        FileTime written = Files.getLastModifiedTime(file);

        Files.writeString(file, "edited with another size");
        Files.setLastModifiedTime(file, written);
        assertThat(report.isUpToDate("inputs")).isFalse();

        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 1_000));
        assertThat(report.isUpToDate("inputs")).isFalse();

        Files.delete(file);
        assertThat(report.isUpToDate("inputs")).isFalse();
    }

    @Test
    void a_page_of_another_rendering_does_not_stay() throws IOException {
        Files.writeString(folder.resolve("experiments/gone.html"), "old");

        assertThat(report.isUpToDate("inputs")).isFalse();
    }

    @Test
    void what_else_lies_beside_the_results_does_not_matter() throws IOException {
        Files.writeString(folder.resolve("results.json"), "{}");
        Files.createDirectories(folder.resolve("fork"));
        Files.writeString(folder.resolve("fork/stderr.log"), "");

        assertThat(report.isUpToDate("inputs")).isTrue();
    }

    @Test
    void a_report_that_was_not_finished_does_not_stand() throws IOException {
        report.forget();

        assertThat(report.isUpToDate("inputs")).isFalse();
    }
}
