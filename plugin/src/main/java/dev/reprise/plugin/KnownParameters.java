package dev.reprise.plugin;

import static java.util.stream.Collectors.toCollection;

import dev.reprise.text.NearestNames;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The properties that this plugin's goals read, as their descriptor states them. */
record KnownParameters(Set<String> names) {

    private static final String PREFIX = "reprise.";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(" + Pattern.quote(PREFIX) + "[^}]+)}");

    static KnownParameters of(PluginDescriptor plugin) {
        return new KnownParameters(plugin.getMojos().stream()
                .map(MojoDescriptor::getParameters)
                .filter(Objects::nonNull)
                .flatMap(parameters -> parameters.stream())
                .map(parameter -> Objects.requireNonNullElse(parameter.getExpression(), ""))
                .map(EXPRESSION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(toCollection(TreeSet::new)));
    }

    /**
     * A misspelt property would silently run something else than what was asked for.
     *
     * @param given the properties of Maven's command line
     * @param own those that the project defines, such as {@code reprise.version}, and uses itself
     * @throws IllegalArgumentException naming the first unknown property and the nearest known one
     */
    void refuseUnknown(Properties given, Properties own) {
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            if (name.startsWith(PREFIX) && !names.contains(name) && !own.containsKey(name)) {
                throw new IllegalArgumentException("Nothing reads the property " + name + ". Did you mean "
                        + NearestNames.of(name, names, 1).get(0)
                        + "? All properties: mvn reprise:help -Ddetail");
            }
        }
    }
}
