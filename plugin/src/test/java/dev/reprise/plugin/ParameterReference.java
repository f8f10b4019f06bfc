package dev.reprise.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Turns a plugin descriptor into a page of Markdown: the goals, and every parameter with the goals that have it. */
final class ParameterReference {

    private static final List<String> OF_MAVEN = List.of("help", "detail", "goal", "indentSize", "lineLength");

    /** One parameter; goals may describe it differently, so the description is a part of it. */
    private record Entry(String name, String property, String defaultValue, String description) {}

    private ParameterReference() {}

    static String of(Path descriptor) throws Exception {
        var out = new StringBuilder("""
                # Parameters

                Every goal and parameter of the Maven plugin, as its descriptor states them; this page is generated. A property goes
                onto the command line (`-Dreprise.profile=full`) or among the pom's properties, the name next to it into the plugin's
                `<configuration>`.

                | goal | what it does | phase |
                | --- | --- | --- |
                """);
        var goals = new TreeMap<String, Element>();
        elements(root(descriptor), "mojo").forEach(mojo -> goals.put(text(mojo, "goal"), mojo));
        goals.forEach((goal, mojo) -> out.append("| `reprise:")
                .append(goal)
                .append("` | ")
                .append(markdown(text(mojo, "description")))
                .append(" | ")
                .append(text(mojo, "phase"))
                .append(" |\n"));
        out.append("\n| property | name | meaning | default | goals |\n| --- | --- | --- | --- | --- |\n");
        entries(goals).forEach((key, users) -> {
            Entry entry = users.entry();
            out.append("| ")
                    .append(entry.property().isEmpty() ? "" : "`" + entry.property() + "`")
                    .append(" | `")
                    .append(entry.name())
                    .append("` | ")
                    .append(markdown(entry.description()))
                    .append(" | ")
                    .append(entry.defaultValue().isEmpty() ? "" : "`" + entry.defaultValue() + "`")
                    .append(" | ")
                    .append(users.goals().size() == goals.size() - 1 ? "all" : String.join(", ", users.goals()))
                    .append(" |\n");
        });
        return out.toString();
    }

    /** The names of all properties that parameters read. */
    static Set<String> properties(Path descriptor) throws Exception {
        var goals = new TreeMap<String, Element>();
        elements(root(descriptor), "mojo").forEach(mojo -> goals.put(text(mojo, "goal"), mojo));
        return entries(goals).values().stream()
                .map(users -> users.entry().property())
                .filter(property -> !property.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Users(Entry entry, Set<String> goals) {}

    private static TreeMap<String, Users> entries(TreeMap<String, Element> goals) {
        var entries = new TreeMap<String, Users>();
        goals.forEach((goal, mojo) -> {
            if (!goal.equals("help")) {
                for (Entry entry : parameters(mojo)) {
                    String key = (entry.property().isEmpty() ? "~" + entry.name() : entry.property()) + "\n"
                            + entry.description();
                    entries.computeIfAbsent(key, k -> new Users(entry, new TreeSet<>()))
                            .goals()
                            .add(goal);
                }
            }
        });
        return entries;
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

    private static String markdown(String description) {
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
