package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What holds for every goal, as Maven and Eclipse read it. */
class GoalsTest {

    private static final String HELP = "help";

    @Test
    void every_goal_may_run_in_a_parallel_build() throws Exception {
        assertThat(elements("META-INF/maven/plugin.xml", "mojo"))
                .hasSizeGreaterThan(10)
                .allSatisfy(goal -> assertThat(text(goal, "threadSafe"))
                        .as(text(goal, "goal"))
                        .isEqualTo("true"));
    }

    @Test
    void eclipse_leaves_every_goal_out_of_its_builds() throws Exception {
        var goals = new TreeSet<String>();
        elements("META-INF/maven/plugin.xml", "mojo").forEach(goal -> goals.add(text(goal, "goal")));
        goals.remove(HELP); // bound to nothing, and trains nothing

        assertThat(elements("META-INF/m2e/lifecycle-mapping-metadata.xml", "goal"))
                .extracting(Element::getTextContent)
                .containsExactlyElementsOf(goals);
    }

    private static List<Element> elements(String resource, String name) throws Exception {
        try (InputStream in = GoalsTest.class.getClassLoader().getResourceAsStream(resource)) {
            return ParameterReference.elements(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(in)
                            .getDocumentElement(),
                    name);
        }
    }

    private static String text(Element parent, String name) {
        return ParameterReference.elements(parent, name).get(0).getTextContent().strip();
    }
}
