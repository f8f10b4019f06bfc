package dev.reprise.plugin;

import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.Parameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * The page of goals and parameters: which goals there are and which parameters each has stands in the plugin's descriptor, and what a
 * parameter means in the one description of all.
 */
final class ParameterReference {

    private static final List<String> OF_MAVEN = List.of("help", "detail", "goal", "indentSize", "lineLength");

    /**
     * A parameter of a goal, as the descriptor has it.
     *
     * @param property empty if it can be set in the pom only
     */
    record Entry(String name, String property, String defaultValue, String description) {}

    private final TreeMap<String, Element> goals = new TreeMap<>();
    private final TreeMap<Entry, Set<String>> entries = new TreeMap<>(
            Comparator.comparing((Entry entry) -> entry.property().isEmpty() ? "~" + entry.name() : entry.property())
                    .thenComparing(Entry::description)
                    .thenComparing(Entry::name)
                    .thenComparing(Entry::defaultValue));

    ParameterReference(Path descriptor) throws Exception {
        elements(root(descriptor), "mojo").forEach(mojo -> goals.put(text(mojo, "goal"), mojo));
        goals.forEach((goal, mojo) -> {
            if (!goal.equals("help")) {
                parameters(mojo).forEach(entry -> entries.computeIfAbsent(entry, e -> new TreeSet<>())
                        .add(goal));
            }
        });
    }

    /** Each parameter once, or more often where goals have it differently. */
    Set<Entry> entries() {
        return entries.keySet();
    }

    /** The properties of one goal. */
    Set<String> of(String goal) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().contains(goal))
                .map(entry -> entry.getKey().property())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String page() {
        var out = new StringBuilder("""
                # Parameters

                Every goal and parameter of Reprise; this page is generated. A property goes onto Maven's command line
                (`-Dreprise.profile=full`) or among the pom's properties, the name next to it into the plugin's `<configuration>`.
                Durations are written as `90s`, `20m` or `2h`; a number alone is seconds.

                ## Goals

                | goal | what it does | phase |
                | --- | --- | --- |
                """);
        goals.forEach((goal, mojo) -> out.append("| `reprise:%s` | %s | %s |\n"
                .formatted(goal, markdown(text(mojo, "description")), text(mojo, "phase"))));
        out.append("""

                ## Parameters of goals

                | property | name | meaning | value | default | goals |
                | --- | --- | --- | --- | --- | --- |
                """);
        entries.forEach((entry, users) -> out.append(row(entry, users)));
        out.append("""

                ## Parameters of the engine

                Goals set these for the JVMs that they start. Who runs experiments from an IDE or another launcher of the JUnit Platform
                sets them as configuration parameters, in `junit-platform.properties` or as system properties; so too those above that
                are marked with a star.

                | property | meaning | value | default |
                | --- | --- | --- | --- |
                """);
        Parameters.all().stream()
                .filter(parameter -> parameter.isReadBy(Reader.ENGINE) && !parameter.isReadBy(Reader.GOAL))
                .sorted(Comparator.comparing(Parameter::name))
                .forEach(parameter -> out.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                code(parameter.name()),
                                escaped(parameter.meaning()),
                                parameter.form().words(),
                                code(parameter.initialText().orElse("")))));
        return out.toString();
    }

    private String row(Entry entry, Set<String> users) {
        Optional<Parameter<?>> known = Parameters.all().stream()
                .filter(parameter -> parameter.name().equals(entry.property()))
                .findFirst();
        boolean star =
                known.filter(parameter -> parameter.isReadBy(Reader.ENGINE)).isPresent();
        return "| %s%s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        code(entry.property()),
                        star ? " *" : "",
                        code(entry.name()),
                        escaped(known.map(Parameter::meaning).orElse(markdown(entry.description()))),
                        known.map(parameter -> parameter.form().words()).orElse(""),
                        code(known.flatMap(Parameter::initialText).orElse(entry.defaultValue())),
                        users.size() == goals.size() - 1 ? "all" : String.join(", ", users));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }

    private static List<Entry> parameters(Element mojo) {
        var entries = new ArrayList<Entry>();
        Element configuration = elements(mojo, "configuration").get(0);
        for (Element parameter : elements(elements(mojo, "parameters").get(0), "parameter")) {
            String name = text(parameter, "name");
            if (text(parameter, "editable").equals("false") || OF_MAVEN.contains(name)) {
                continue;
            }
            Optional<Element> value = elements(configuration, name).stream().findFirst();
            entries.add(new Entry(
                    name,
                    value.map(element -> element.getTextContent().strip())
                            .filter(text -> text.startsWith("${"))
                            .map(text -> text.substring(2, text.length() - 1))
                            .orElse(""),
                    value.map(element -> element.getAttribute("default-value")).orElse(""),
                    text(parameter, "description")));
        }
        return entries;
    }

    static String markdown(String description) {
        return description
                .replaceAll("\\s+", " ")
                .replaceAll("</?code>", "`")
                .replaceAll("</?p>", " ")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("|", "\\|")
                .strip();
    }

    private static Element root(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(element -> element.getParentNode() == parent)
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
