package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps docs/parameters.md what the goals say of themselves. */
class ParameterReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "parameters.md");
    private static final Path DESCRIPTOR = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");

    @Test
    void the_page_is_what_the_plugins_descriptor_says() throws Exception {
        String expected = ParameterReference.of(DESCRIPTOR);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(content())
                .as("docs/parameters.md; write it anew with mvn -pl plugin -am test -Ddocs.write"
                        + " -Dtest=ParameterReferenceTest -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(expected);
    }

    @Test
    void every_parameter_that_can_be_given_on_the_command_line_is_prefixed() throws Exception {
        assertThat(ParameterReference.properties(DESCRIPTOR)).isNotEmpty().allSatisfy(name -> assertThat(name)
                .matches("reprise\\..+|skipITs|maven\\.test\\.skip"));
    }

    private static String content() throws IOException {
        return Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "";
    }
}
