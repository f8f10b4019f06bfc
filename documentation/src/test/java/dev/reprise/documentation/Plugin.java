package dev.reprise.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the plugin's descriptor says.
 *
 * @param goals by name
 * @param parameters names that a pom's configuration may have
 * @param properties names for the command line
 */
record Plugin(Set<String> goals, Set<String> parameters, Set<String> properties) {

    static Plugin read() throws Exception {
        var goals = new HashSet<String>();
        var parameters = new HashSet<String>();
        var properties = new HashSet<String>();
        try (InputStream descriptor = Plugin.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            if (descriptor == null) {
                throw new IOException("The plugin's descriptor is not on the class path");
            }
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor);
            texts(document.getDocumentElement(), "goal").forEach(goals::add);
            for (Element parameter : elements(document.getDocumentElement(), "parameter")) {
                parameters.addAll(texts(parameter, "name"));
            }
            for (Element configuration : elements(document.getDocumentElement(), "configuration")) {
                NodeList children = configuration.getChildNodes();
                for (int i = 0; i < children.getLength(); i++) {
                    String value = children.item(i).getTextContent();
                    if (value.matches("\\$\\{[^}]+}")) {
                        properties.add(value.substring(2, value.length() - 1));
                    }
                }
            }
        }
        return new Plugin(Set.copyOf(goals), Set.copyOf(parameters), Set.copyOf(properties));
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }
}
