package dev.reprise.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Turns the worker's properties into a discovery request. */
final class Selection {

    private static final String ENGINE = "reprise";
    static final String ROOTS = "reprise.roots";
    private static final String INCLUDES = "reprise.includes";
    private static final String EXCLUDES = "reprise.excludes";
    private static final String TAGS = "reprise.tags";

    /** Single trials instead of all experiments, one a line: class name, a space, arm and seed as in the trial's id. */
    private static final String TRIALS = "reprise.trials";

    /** No listener of these runs looks at figures, and their files would pile up in temporary folders. */
    private static final String PUBLISH_FIGURES = "reprise.publishFigures";

    private Selection() {}

    static LauncherDiscoveryRequest of(Properties properties) {
        var builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(properties))
                .filters(EngineFilter.includeEngines(ENGINE));
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
        builder.configurationParameter(PUBLISH_FIGURES, "false");
        properties
                .stringPropertyNames()
                .forEach(name -> builder.configurationParameter(name, properties.getProperty(name)));
        return builder.build();
    }

    private static List<? extends DiscoverySelector> selectors(Properties properties) {
        String trials = properties.getProperty(TRIALS, "");
        return trials.isBlank()
                ? selectClasspathRoots(roots(properties))
                : trials.lines().map(Selection::trial).toList();
    }

    private static UniqueIdSelector trial(String line) {
        int space = line.indexOf(' ');
        return selectUniqueId(UniqueId.forEngine(ENGINE)
                .append("experiment", line.substring(0, space))
                .append("trials", "all")
                .append("trial", line.substring(space + 1)));
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
