package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {

    private static final Path LOCK = Path.of("reprise.lock.json");

    @TempDir
    Path folder;

    @Test
    void a_clean_work_tree_is_its_commit() throws Exception {
        repository();

        assertThat(describe()).matches("[0-9a-f]{12}");
    }

    @Test
    void a_changed_source_makes_it_dirty() throws Exception {
        repository();
        Files.writeString(folder.resolve("Study.java"), "changed");

        assertThat(describe()).matches("[0-9a-f]{12}-dirty");
    }

    @Test
    void what_a_run_accepts_does_not() throws Exception {
        repository();
        Files.writeString(folder.resolve(LOCK), "changed");

        assertThat(describe()).matches("[0-9a-f]{12}");
    }

    @Test
    void outside_of_a_repository_nobody_knows() {
        assertThat(new GitCommit(folder.resolve("nowhere"), List.of()).describe())
                .isEmpty();
    }

    private String describe() {
        return new GitCommit(folder, List.of(LOCK)).describe().orElse("unknown");
    }

    private void repository() throws IOException, InterruptedException {
        git("init", "-q");
        Files.writeString(folder.resolve("Study.java"), "class Study {}");
        Files.writeString(folder.resolve(LOCK), "{}");
        git("add", ".");
        git("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "-m", "one");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException e) {
            assumeTrue(false, "there is no Git here");
        }
    }
}
