package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.Parameters;
import dev.reprise.plugin.ParameterReference.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps what goals declare, docs/parameters.md and the one description of all parameters the same. */
class ParameterReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "parameters.md");
    private static final Path DESCRIPTOR = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
    private static final Set<String> OF_MAVEN = Set.of("skipITs", "maven.test.skip");

    private static ParameterReference reference;

    @BeforeAll
    static void read() throws Exception {
        reference = new ParameterReference(DESCRIPTOR);
    }

    @Test
    void the_page_is_what_descriptor_and_descriptions_say() throws Exception {
        String expected = reference.page();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(content())
                .as("docs/parameters.md; write it anew with mvn -pl plugin -am test -Ddocs.write"
                        + " -Dtest=ParameterReferenceTest -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(expected);
    }

    @Test
    void goals_have_the_parameters_that_are_described_for_them_and_no_others() {
        Set<String> described = Parameters.all().stream()
                .filter(parameter -> parameter.isReadBy(Reader.GOAL))
                .map(Parameter::name)
                .collect(Collectors.toSet());

        assertThat(properties()).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void goals_help_says_what_the_description_says() {
        assertThat(Parameters.all()).allSatisfy(parameter -> assertThat(reference.entries())
                .filteredOn(entry -> entry.property().equals(parameter.name()))
                .allSatisfy(entry -> assertThat(words(ParameterReference.markdown(entry.description())))
                        .isEqualTo(words(parameter.meaning()))));
    }

    @Test
    void goals_defaults_are_those_of_the_description() {
        assertThat(Parameters.all()).allSatisfy(parameter -> assertThat(reference.entries())
                .filteredOn(entry -> entry.property().equals(parameter.name()))
                .extracting(Entry::defaultValue)
                .filteredOn(text -> !text.isEmpty() && !text.startsWith("${"))
                .allSatisfy(text -> assertThat(parameter.initialText()).contains(text)));
    }

    @Test
    void goals_that_do_not_train_take_nothing_that_only_training_needs() {
        assertThat(reference.of("list"))
                .isNotEmpty()
                .doesNotContain("reprise.checkpointSeconds", "reprise.store", "reprise.threads", "reprise.data.dir");
        assertThat(reference.of("check")).doesNotContain("reprise.profile", "reprise.includes", "reprise.shard");
        assertThat(reference.of("report")).doesNotContain("reprise.profile", "reprise.jvmArguments");
    }

    private static Set<String> properties() {
        return reference.entries().stream()
                .map(Entry::property)
                .filter(property -> !property.isEmpty() && !OF_MAVEN.contains(property))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(String text) {
        return text.replace("`", "");
    }

    private static String content() throws IOException {
        return Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "";
    }
}
