package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JUnitFileNameTest {

    @Test
    void a_name_that_fits_stays() {
        assertThat(JUnitXml.fileName("org.example.Xor")).isEqualTo("TEST-org.example.Xor.xml");
    }

    @Test
    void a_longer_name_fits_into_a_file_name_and_is_like_no_other() {
        String one = JUnitXml.fileName("a".repeat(240) + "." + "Ä".repeat(75));
        String other = JUnitXml.fileName("b".repeat(240) + "." + "Ä".repeat(75));

        assertThat(one).startsWith("TEST-").endsWith("Ä.xml").isNotEqualTo(other);
        assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
    }
}
