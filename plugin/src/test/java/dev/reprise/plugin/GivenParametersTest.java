package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenParametersTest {

    @Test
    void what_is_not_set_is_left_to_the_engine() {
        var parameters = new GivenParameters()
                .with("reprise.tags", null)
                .with("reprise.includes", " ")
                .with("reprise.profile", "full")
                .withNumber("reprise.seeds", null)
                .withNumber("reprise.threads", "2");

        assertThat(parameters.values())
                .containsOnlyKeys("reprise.profile", "reprise.threads")
                .containsEntry("reprise.threads", "2");
    }

    @Test
    void a_number_below_one_is_refused_by_the_name_of_its_parameter() {
        var parameters = new GivenParameters();

        assertThatThrownBy(() -> parameters.withNumber("reprise.seeds", "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reprise.seeds is '0'");
    }

    @Test
    void a_file_is_given_only_if_it_is_there(@TempDir Path folder) throws IOException {
        Path there = Files.createFile(folder.resolve("reprise.lock.json"));

        var parameters = new GivenParameters()
                .withExisting("reprise.lock", there.toFile())
                .withExisting("reprise.evidence", folder.resolve("none.json").toFile());

        assertThat(parameters.values())
                .containsOnlyKeys("reprise.lock")
                .containsEntry("reprise.lock", there.toAbsolutePath().toString());
    }
}
