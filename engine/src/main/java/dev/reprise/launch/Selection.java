package dev.reprise.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Turns the worker's properties into a discovery request. */
final class Selection {

    static final String ROOTS = "reprise.roots";
    private static final String INCLUDES = "reprise.includes";
    private static final String EXCLUDES = "reprise.excludes";
    private static final String TAGS = "reprise.tags";

    private Selection() {}

    static LauncherDiscoveryRequest of(Properties properties) {
        var builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(roots(properties)))
                .filters(EngineFilter.includeEngines("reprise"));
        String includes = properties.getProperty(INCLUDES, "");
        builder.filters(ClassNameFilter.includeClassNamePatterns(
                includes.isBlank() ? new String[] {".*"} : patterns(includes)));
        String excludes = properties.getProperty(EXCLUDES, "");
        if (!excludes.isBlank()) {
            builder.filters(ClassNameFilter.excludeClassNamePatterns(patterns(excludes)));
        }
        String tags = properties.getProperty(TAGS, "");
        if (!tags.isBlank()) {
            builder.filters(TagFilter.includeTags(tags));
        }
        properties
                .stringPropertyNames()
                .forEach(name -> builder.configurationParameter(name, properties.getProperty(name)));
        return builder.build();
    }

    private static Set<Path> roots(Properties properties) {
        return Arrays.stream(properties.getProperty(ROOTS, "").split(Pattern.quote(File.pathSeparator)))
                .filter(root -> !root.isBlank())
                .map(Path::of)
                .collect(Collectors.toSet());
    }

    /** Class names with {@code *} for any characters; a name without dots stands for the simple name. */
    private static String[] patterns(String globs) {
        return Stream.of(globs.split(","))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .map(glob -> glob.contains(".") ? glob : "*." + glob)
                .map(glob ->
                        Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .toArray(String[]::new);
    }
}
