package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaVersionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schemaVersion\": 7, \"rest\": 1}  | 7",
                "{\"rest\": {\"schemaVersion\": 3}, \"more\": [{\"schemaVersion\": 4}], \"schemaVersion\": 7} | 7",
                "{\"rest\": {\"schemaVersion\": 3}}   | 0",
                "{\"schemaVersion\": \"new\"}         | 0",
                "[{\"schemaVersion\": 7}]             | 0",
                "{}                                   | 0",
                "null                                 | 0"
            })
    void the_version_is_that_of_the_outermost_object(String json, int version) throws IOException {
        assertThat(SchemaVersion.of(bytes(json))).isEqualTo(version);
    }

    @Test
    void nothing_after_the_version_is_read() throws IOException {
        assertThat(SchemaVersion.of(bytes("{\"schemaVersion\": 7, oops"))).isEqualTo(7);
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> SchemaVersion.of(bytes("{oops"))).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_file_of_another_version_is_named_with_what_wrote_it_and_what_reads_it() throws IOException {
        assertThat(SchemaVersion.mismatch(bytes("{\"schemaVersion\": 7, \"repriseVersion\": \"7.1\"}"), 2))
                .contains("has schema version 7 of Reprise 7.1, but this Reprise, " + RepriseVersion.current()
                        + ", reads version 2");
        assertThat(SchemaVersion.mismatch(bytes("{}"), 2))
                .contains("has schema version 0, but this Reprise, " + RepriseVersion.current() + ", reads version 2");
    }

    @Test
    void nothing_is_wrong_with_a_file_of_the_version_that_is_read() throws IOException {
        assertThat(SchemaVersion.mismatch(bytes("{\"schemaVersion\": 7, oops"), 7))
                .isEmpty();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
