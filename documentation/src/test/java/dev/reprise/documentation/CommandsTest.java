package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands and properties that readers are told exist. */
class CommandsTest {

    private static final Pattern COMMAND = Pattern.compile("mvn (?:[^`\n]|\n(?!\n))*");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern GOAL = Pattern.compile("(?<![\\w.])reprise:([a-z-]+)");
    private static final Pattern OPTION = Pattern.compile("-([DPp]l?) ?([^\\s`=]+)(?:=(\\S+))?");
    private static final Pattern PROPERTY = Pattern.compile("`(?:-D)?(reprise\\.[A-Za-z.]+[A-Za-z])(?:=[^`]*)?`");

    private static final Set<String> PARAMETERS =
            Parameters.all().stream().map(Parameter::name).collect(Collectors.toSet());

    /** Files, an address, and a system property that only the toolkit reads. */
    private static final Set<String> OTHERS =
            Set.of("reprise.lock.json", "reprise.evidence.json", "reprise.example", "reprise.kernel", "reprise.scale");

    private static Plugin plugin = new Plugin(Set.of(), Set.of(), Set.of());
    private static Set<String> testClasses = Set.of();

    @BeforeAll
    static void look() throws Exception {
        plugin = Plugin.read();
        try (Stream<Path> files = Files.walk(Page.ROOT)) {
            testClasses = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> Path.of(file).getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void goals_exist() {
        assertThat(commands()).hasSizeGreaterThan(20);
        assertThat(wrong(GOAL, goal -> plugin.goals().contains(goal.group(1)))).isEmpty();
    }

    @Test
    void properties_modules_profiles_tests_and_projects_of_commands_exist() {
        assertThat(wrong(OPTION, this::exists)).isEmpty();
    }

    @Test
    void properties_that_are_named_exist() {
        var unknown = new ArrayList<String>();
        for (Page page : Page.all()) {
            for (String line : page.prose()) {
                PROPERTY.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !known(name))
                        .forEach(name -> unknown.add(page.name() + ": " + name));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void tests_that_are_named_exist() {
        assertThat(Page.all().stream()
                        .flatMap(page ->
                                TEST.matcher(String.join("\n", page.prose())).results())
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(testClasses::contains);
    }

    @Test
    void a_property_that_does_not_exist_is_found() {
        Matcher option = OPTION.matcher("-Dreprise.profil=full");
        assertThat(option.find()).isTrue();
        assertThat(exists(option)).isFalse();
    }

    private static Map<String, String> commands() {
        return Page.all().stream()
                .flatMap(page -> COMMAND.matcher(String.join("\n", page.lines()))
                        .results()
                        .map(command -> Map.entry(page.name() + ": " + command.group(), command.group())))
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> wrong(Pattern pattern, Predicate<Matcher> right) {
        var wrong = new TreeSet<String>();
        commands().forEach((where, command) -> {
            Matcher part = pattern.matcher(command);
            while (part.find()) {
                if (!right.test(part)) {
                    wrong.add(part.group() + " in " + where);
                }
            }
        });
        return wrong;
    }

    private boolean exists(Matcher option) {
        String name = option.group(2);
        String value = option.group(3) == null ? "" : option.group(3);
        return switch (option.group(1)) {
            case "pl" ->
                Stream.of(name.split(","))
                        .allMatch(module ->
                                Files.isRegularFile(Page.ROOT.resolve(module).resolve("pom.xml")));
            case "P" ->
                Stream.of(name.split(","))
                        .allMatch(profile -> poms().stream().anyMatch(pom -> pom.contains("<id>" + profile + "</id>")));
            default ->
                switch (name) {
                    case "test" -> testClasses.contains(value);
                    case "invoker.test" ->
                        Stream.of(value.split(","))
                                .allMatch(it -> Files.isDirectory(
                                        Page.ROOT.resolve("plugin/src/it").resolve(it)));
                    case "reprise.includes" ->
                        Stream.of(value.replace("'", "").split(","))
                                .allMatch(pattern ->
                                        testClasses.stream().anyMatch(type -> type.matches(pattern.replace("*", ".*")))
                                                || pattern.startsWith("..."));
                    default -> !name.startsWith("reprise") || known(name);
                };
        };
    }

    private static boolean known(String name) {
        return plugin.properties().contains(name)
                || PARAMETERS.contains(name)
                || OTHERS.contains(name)
                || plugin.properties().stream().anyMatch(property -> property.startsWith(name + "."));
    }

    private static List<String> poms() {
        return Stream.of("pom.xml", "plugin/pom.xml", "sample-project/pom.xml")
                .map(file -> {
                    try {
                        return Files.readString(Page.ROOT.resolve(file));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
