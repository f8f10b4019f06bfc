package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Links lead somewhere; poms, XML and YAML can be copied. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final String VERSION = System.getProperty("reprise.version", "");

    @Test
    void every_link_leads_to_a_file_and_a_heading_that_exist() {
        var broken = new ArrayList<String>();
        for (Page page : Page.all()) {
            LINK.matcher(String.join("\n", page.prose()).replaceAll("`[^`\n]*`", ""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.contains("://") && !leads(page, link))
                    .forEach(link -> broken.add(page.name() + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty()
                ? Page.ROOT.resolve(page.name())
                : Page.ROOT.resolve(page.name()).resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || anchors(Page.named(Page.ROOT.relativize(file).toString())).contains(parts[1]);
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Page page) {
        return page.prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void every_fence_names_a_language_that_is_checked_or_is_plain() {
        assertThat(Page.all().stream().flatMap(page -> page.blocks().stream()))
                .extracting(Block::language)
                .containsOnly("java", "kotlin", "xml", "yaml", "text", "");
    }

    @Test
    void every_xml_block_is_well_formed_and_names_goals_parameters_and_versions_that_exist() throws Exception {
        Plugin plugin = Plugin.read();
        for (Block block : blocks("xml").toList()) {
            Element root = root(block.text());
            assertThat(Plugin.texts(root, "goal")).as(block.place()).isSubsetOf(plugin.goals());
            for (Element ours : ours(root)) {
                assertThat(Plugin.texts(ours, "version")).as(block.place()).containsExactly(VERSION);
                for (Element configuration : Plugin.elements(ours, "configuration")) {
                    assertThat(children(configuration)).as(block.place()).isSubsetOf(plugin.parameters());
                }
            }
        }
    }

    @Test
    void other_versions_in_poms_are_those_of_the_build() throws Exception {
        String pom = Files.readString(Page.ROOT.resolve("pom.xml"));
        for (Block block : blocks("xml").toList()) {
            for (String version : block.text()
                    .lines()
                    .filter(line -> line.contains("<version>") && !line.contains("<version>1</version>"))
                    .map(line -> line.strip().replaceAll("</?version>", ""))
                    .toList()) {
                assertThat(pom).as(block.place()).contains(">" + version + "<");
            }
        }
    }

    @Test
    void a_pom_written_by_hand_depends_on_what_the_archetype_depends_on_and_leaves_out_the_same() throws Exception {
        String archetype =
                Files.readString(Page.ROOT.resolve("archetype/src/main/resources/archetype-resources/pom.xml"));
        List<String> whole = Page.named("docs/writing-experiments.md").blocks().stream()
                .filter(block -> block.language().equals("xml"))
                .map(Block::text)
                .filter(text -> text.contains("<modelVersion>"))
                .toList();

        assertThat(whole).hasSize(1);
        assertThat(dependencies(whole.get(0)))
                .containsKey("deeplearning4j-core")
                .isEqualTo(dependencies(archetype));
    }

    /** Artefacts that a pom depends on, each with those that it leaves out. */
    private static Map<String, List<String>> dependencies(String pom) throws Exception {
        var dependencies = new TreeMap<String, List<String>>();
        for (Element dependency : Plugin.elements(root(pom), "dependency")) {
            List<String> names = Plugin.texts(dependency, "artifactId"); // its own first
            dependencies.put(names.get(0), names.subList(1, names.size()));
        }
        return dependencies;
    }

    private static Element root(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<Element> ours(Element root) {
        return Stream.of("plugin", "dependency")
                .flatMap(name -> Stream.concat(
                        root.getTagName().equals(name) ? Stream.of(root) : Stream.empty(),
                        Plugin.elements(root, name).stream()))
                .filter(element -> Plugin.texts(element, "groupId").contains("dev.reprise"))
                .toList();
    }

    private static List<String> children(Element parent) {
        var names = new ArrayList<String>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                names.add(element.getTagName());
            }
        }
        return names;
    }

    @Test
    void every_kotlin_block_is_a_part_of_the_project_that_the_build_tries() throws Exception {
        String source = Files.readString(Page.ROOT.resolve("plugin/src/it/kotlin/src/test/kotlin/it/RatesInKotlin.kt"));
        assertThat(blocks("kotlin"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(source).as(block.place()).contains(block.text()));
    }

    @Test
    void every_yaml_block_is_well_formed() {
        assertThat(blocks("yaml")).isNotEmpty().allSatisfy(block -> assertThatCode(
                        () -> new Yaml(new SafeConstructor(new LoaderOptions())).load(block.text()))
                .as(block.place())
                .doesNotThrowAnyException());
    }

    @Test
    void the_pom_of_the_readme_has_ten_lines() {
        assertThat(Page.named("README.md").blocks().stream()
                        .filter(block -> block.language().equals("xml"))
                        .map(block -> block.text().lines().count()))
                .containsExactly(10L);
    }

    private static Stream<Block> blocks(String language) {
        return Page.all().stream().flatMap(page -> page.blocks().stream()).filter(block -> block.language()
                .equals(language));
    }
}
