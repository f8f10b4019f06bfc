package dev.reprise.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/** The project's test class path, with the JUnit Platform launcher of the version that fits the engine on it. */
final class WorkerClassPath {

    private static final Pattern PLATFORM_ENGINE = Pattern.compile("junit-platform-engine-(.+)\\.jar");
    private static final String LAUNCHER = "junit-platform-launcher";

    private final Artifacts artifacts;

    WorkerClassPath(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    Artifacts artifacts() {
        return artifacts;
    }

    /** @throws MojoExecutionException if the class path has no engine, or the launcher cannot be resolved */
    List<Path> resolve(List<Path> testClassPath) throws MojoExecutionException {
        if (testClassPath.stream().anyMatch(entry -> fileName(entry).startsWith(LAUNCHER + "-"))) {
            return testClassPath;
        }
        String version = platformVersion(testClassPath)
                .orElseThrow(() -> new MojoExecutionException(
                        "The project does not depend on Reprise; add dev.reprise:reprise-engine with scope test"));
        Path launcher = artifacts
                .resolve("org.junit.platform", LAUNCHER, "", version)
                .orElseThrow(() -> new MojoExecutionException("org.junit.platform:" + LAUNCHER + ":" + version
                        + " cannot be resolved; add it as a dependency with scope test"));
        var complete = new ArrayList<>(testClassPath);
        complete.add(launcher);
        return complete;
    }

    private static Optional<String> platformVersion(List<Path> classPath) {
        return classPath.stream()
                .map(entry -> PLATFORM_ENGINE.matcher(fileName(entry)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String fileName(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
