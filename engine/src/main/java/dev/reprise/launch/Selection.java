package dev.reprise.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Turns the parameters of a run into a discovery request. */
final class Selection {

    private static final String ENGINE = "reprise";

    private Selection() {}

    /** With all mistakes reported to the listener instead of thrown as one. */
    static LauncherDiscoveryRequest of(ParameterValues values, LauncherDiscoveryListener listener) {
        return builder(values)
                .configurationParameter(LauncherConstants.DISCOVERY_ISSUE_FAILURE_PHASE_PROPERTY_NAME, "execution")
                .listeners(listener)
                .build();
    }

    private static LauncherDiscoveryRequestBuilder builder(ParameterValues values) {
        var builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(values))
                .filters(EngineFilter.includeEngines(ENGINE));
        builder.filters(ClassNameFilter.includeClassNamePatterns(
                values.find(RunParameters.INCLUDES).map(Selection::patterns).orElse(new String[] {".*"})));
        values.find(RunParameters.EXCLUDES)
                .ifPresent(globs -> builder.filters(ClassNameFilter.excludeClassNamePatterns(patterns(globs))));
        values.find(RunParameters.TAGS).ifPresent(tags -> builder.filters(TagFilter.includeTags(tags)));
        // No listener of these runs looks at figures, and their files would pile up in temporary folders.
        builder.configurationParameter(JvmParameters.PUBLISH_FIGURES.name(), "false");
        values.only(parameter -> parameter.isReadBy(Reader.ENGINE)).asText().forEach(builder::configurationParameter);
        return builder;
    }

    private static List<? extends DiscoverySelector> selectors(ParameterValues values) {
        return values.find(JvmParameters.TRIALS)
                .<List<? extends DiscoverySelector>>map(
                        trials -> trials.stream().map(Selection::trial).toList())
                .orElseGet(() -> selectClasspathRoots(Set.copyOf(values.get(JvmParameters.ROOTS))));
    }

    private static UniqueIdSelector trial(String line) {
        int space = line.indexOf(' ');
        return selectUniqueId(UniqueId.forEngine(ENGINE)
                .append("experiment", line.substring(0, space))
                .append("trials", "all")
                .append("trial", line.substring(space + 1)));
    }

    /** Class names with {@code *} for any characters; a name without dots stands for the simple name. */
    private static String[] patterns(List<String> globs) {
        return globs.stream()
                .map(glob -> glob.contains(".") ? glob : "*." + glob)
                .map(glob ->
                        Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .toArray(String[]::new);
    }
}
