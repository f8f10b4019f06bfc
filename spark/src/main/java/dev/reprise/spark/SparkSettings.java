package dev.reprise.spark;

import dev.reprise.execute.ExecutorSettings;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.worker.RemoteTrials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * How a run wants its driver.
 *
 * @param libraries Spark's, the driver's class path
 * @param properties Spark's
 * @param setUp what nodes get to know of the run
 * @param log of the driver
 * @param notices for the person who runs it
 */
record SparkSettings(List<Path> libraries, Properties properties, byte[] setUp, Path log, Consumer<String> notices) {

    /** @throws IllegalArgumentException naming the parameter that is missing or wrong */
    static SparkSettings of(ExecutorSettings run) {
        String master = run.find(RunParameters.SPARK_MASTER)
                .orElseThrow(() -> new IllegalArgumentException(RunParameters.SPARK_MASTER
                        + " must say where the cluster is, such as spark://host:7077, if reprise.executor is spark"));
        List<Path> libraries = run.find(JvmParameters.SPARK_CLASS_PATH)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                JvmParameters.SPARK_CLASS_PATH
                                        + " must have the libraries of Spark, those of the cluster's version; the Maven plugin sets it"));
        var properties = new Properties();
        run.find(RunParameters.SPARK_CONF).ifPresent(file -> load(properties, file));
        properties.setProperty("spark.master", master);
        return new SparkSettings(
                libraries,
                properties,
                RemoteTrials.setUp(run),
                run.directory().resolve("spark-driver.log"),
                run.notices());
    }

    private static void load(Properties properties, Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    RunParameters.SPARK_CONF + " names " + file + ", which cannot be read: " + e, e);
        }
    }
}
