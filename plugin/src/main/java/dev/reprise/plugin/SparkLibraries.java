package dev.reprise.plugin;

import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** What Spark's driver runs on: the jars of an installation, or those of a release, never those of the project. */
record SparkLibraries(Artifacts artifacts, Path project) {

    private static final String GROUP = "org.apache.spark";
    private static final String CORE = "spark-core_2.13";

    /** @throws MojoExecutionException if they are not there, naming the parameter */
    List<Path> find(ParameterValues given) throws IOException, MojoExecutionException {
        Optional<Path> home = given.find(GoalParameters.SPARK_HOME).map(project::resolve);
        return home.isPresent() ? of(home.get()) : released(given.get(GoalParameters.SPARK_VERSION));
    }

    private static List<Path> of(Path home) throws IOException, MojoExecutionException {
        Path jars = home.resolve("jars");
        if (!Files.isDirectory(jars)) {
            throw new MojoExecutionException(
                    GoalParameters.SPARK_HOME + " names " + home + ", which has no folder jars and so is no Spark");
        }
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> released(String version) throws MojoExecutionException {
        List<Path> all = artifacts.resolveAll(GROUP, CORE, version);
        if (all.isEmpty()) {
            throw new MojoExecutionException(GROUP + ":" + CORE + ":" + version + " cannot be resolved; "
                    + GoalParameters.SPARK_HOME + " may name a Spark that is installed here");
        }
        return all;
    }
}
