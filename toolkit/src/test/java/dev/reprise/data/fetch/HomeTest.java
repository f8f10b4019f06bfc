package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Java says of a user whom the system does not list. */
class HomeTest {

    @Test
    void a_question_mark_means_that_home_is_not_known() {
        assertThat(DataSettings.home("?", Map.of("HOME", "/home/me"))).isEqualTo(Path.of("/home/me"));
        assertThat(DataSettings.home("", Map.of("HOME", "/home/me"))).isEqualTo(Path.of("/home/me"));
    }

    @Test
    void what_java_knows_wins() {
        assertThat(DataSettings.home("/users/me", Map.of("HOME", "/home/me"))).isEqualTo(Path.of("/users/me"));
    }

    @Test
    void without_any_home_temporary_files_have_a_place() {
        assertThat(DataSettings.home("?", Map.of("HOME", "?")))
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
