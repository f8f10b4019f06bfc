package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is published, and what poms promise about it. */
class PublishedModulesTest {

    @Test
    void the_bom_has_every_artifact_that_a_project_may_depend_on() throws Exception {
        Element bom = pom("bom");

        assertThat(Plugin.texts(bom, "artifactId")).containsAll(published()).contains("reprise-bom", "reprise-parent");
        for (Element dependency : Plugin.elements(bom, "dependency")) {
            assertThat(Plugin.texts(dependency, "version")).containsExactly("${project.version}");
        }
    }

    @Test
    void the_comparison_with_a_release_looks_at_the_api_and_at_nothing_else() throws Exception {
        ApiPage page = ApiPage.read();
        Element profile = profile("api");

        assertThat(Plugin.texts(profile, "include")).containsExactlyInAnyOrderElementsOf(page.packages());
        assertThat(Plugin.texts(profile, "exclude"))
                .as("the root pom's profile api follows the list in docs/api.md of types that are public and no API")
                .containsExactlyInAnyOrderElementsOf(page.shared());
    }

    @Test
    void the_site_of_javadoc_has_the_packages_of_the_api_in_front() throws Exception {
        Element first = Plugin.elements(profile("javadoc"), "group").get(0);

        assertThat(Plugin.texts(first, "packages").get(0).split(":"))
                .containsExactlyInAnyOrderElementsOf(ApiPage.read().packages());
    }

    private static Element profile(String id) throws Exception {
        return Plugin.elements(pom(""), "profile").stream()
                .filter(one -> Plugin.texts(one, "id").contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** All artifacts with classes that users compile against or whose goals they run. */
    private static Set<String> published() throws Exception {
        var names = new HashSet<String>();
        for (String module :
                new ArrayList<>(Plugin.texts(Plugin.elements(pom(""), "modules").get(0), "module"))) {
            Element pom = pom(module);
            boolean skipped = Plugin.texts(pom, "maven.deploy.skip").contains("true");
            if (!skipped && !List.of("bom", "archetype").contains(module)) {
                names.add(child(pom, "artifactId"));
            }
        }
        assertThat(names).hasSizeGreaterThan(4);
        return names;
    }

    private static String child(Element pom, String name) {
        for (var node = pom.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element.getTextContent().strip();
            }
        }
        throw new AssertionError("A pom without " + name);
    }

    private static Element pom(String module) throws Exception {
        Path file = Page.ROOT.resolve(module).resolve("pom.xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }
}
