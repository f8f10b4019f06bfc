package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What forges and tools read of the repository: CI, templates for issues, updates of dependencies. */
class RepositoryFilesTest {

    private static final Path GITHUB = Page.ROOT.resolve(".github");
    private static final Path WORKFLOW = GITHUB.resolve("workflows/build.yml");
    private static final Path GITLAB = Page.ROOT.resolve(".gitlab-ci.yml");

    @Test
    void every_ci_system_runs_the_two_commands_of_the_readme() throws IOException {
        List<String> commands = Page.named("README.md").blocks().stream()
                .map(Block::text)
                .filter(text -> text.startsWith("mvn "))
                .map(String::strip)
                .toList();
        assertThat(commands).hasSize(2);
        for (Path file : List.of(WORKFLOW, GITLAB, Page.ROOT.resolve(".ci/run"))) {
            assertThat(Files.readString(file).replace("mvn -B -ntp ", "mvn ").lines())
                    .extracting(line -> line.strip().replaceFirst("^(- run:|- |run:) *", ""))
                    .as(file.toString())
                    .containsAll(commands);
        }
    }

    @Test
    void both_ci_systems_build_with_the_same_jdks_and_keep_store_and_repository() throws IOException {
        Map<String, Object> github = yaml(WORKFLOW);
        Map<String, Object> gitlab = yaml(GITLAB);

        assertThat(strings(at(github, "jobs", "build", "strategy", "matrix", "java")))
                .isEqualTo(strings(
                        at(list(at(gitlab, "build", "parallel", "matrix")).get(0), "JDK")));
        assertThat(strings(at(gitlab, "build", "cache", "paths"))).containsExactly(".m2/repository", ".cache/reprise");
        assertThat(Files.readString(WORKFLOW)).contains("cache: maven", "path: .cache/reprise");
    }

    @Test
    void every_form_for_an_issue_has_what_github_asks_for() throws IOException {
        try (Stream<Path> forms = Files.list(GITHUB.resolve("ISSUE_TEMPLATE"))) {
            for (Path form : forms.filter(file -> !file.endsWith("config.yml")).toList()) {
                Map<String, Object> content = yaml(form);
                assertThat(content).as(form.toString()).containsKeys("name", "description", "body");
                for (Object field : list(at(content, "body"))) {
                    assertThat(at(field, "type")).as(form.toString()).isIn("markdown", "textarea", "input", "dropdown");
                    assertThat(map(at(field, "attributes")))
                            .as(form.toString())
                            .containsKey(at(field, "type").equals("markdown") ? "value" : "label");
                }
            }
        }
    }

    @Test
    void updates_are_ruled_for_dependencies_that_a_pom_has() throws IOException {
        JsonNode renovate =
                new ObjectMapper().readTree(GITHUB.resolve("renovate.json").toFile());
        String pom = Files.readString(Page.ROOT.resolve("pom.xml"));
        var named = new ArrayList<String>();
        renovate.path("packageRules")
                .forEach(rule -> rule.path("matchPackageNames").forEach(name -> named.add(name.asText())));

        assertThat(named).isNotEmpty().allSatisfy(name -> {
            String[] parts = name.split(":");
            assertThat(pom).contains("<groupId>" + parts[0] + "</groupId>");
            if (!parts[1].equals("**")) {
                assertThat(pom).contains("<artifactId>" + parts[1] + "</artifactId>");
            }
        });
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    }

    private static Object at(Object value, String... keys) {
        Object found = value;
        for (String key : keys) {
            Map<String, Object> map = map(found);
            assertThat(map).containsKey(key);
            found = map.get(key);
        }
        return found;
    }

    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, content) -> map.put(key.toString(), content));
        return map;
    }

    private static List<Object> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return List.copyOf((List<?>) value);
    }

    private static List<String> strings(Object value) {
        return list(value).stream().map(Object::toString).toList();
    }
}
