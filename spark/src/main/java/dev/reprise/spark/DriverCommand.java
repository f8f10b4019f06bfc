package dev.reprise.spark;

import dev.reprise.fork.ArgumentFile;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.spark.driver.DriverMain;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of the driver's JVM: Spark's libraries and this artifact, and nothing else of Reprise or of experiments. */
record DriverCommand(SparkSettings settings) {

    /** What Spark needs on Java 17 and later, as its own scripts have it. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    Process start() throws IOException {
        Path log = settings.log();
        Files.createDirectories(log.toAbsolutePath().getParent());
        String classPath = Stream.concat(Stream.of(own()), settings.libraries().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Path file = ArgumentFile.writeClassPath(log.resolveSibling("spark-classpath.args"), classPath);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.add("-Djdk.reflect.useDirectMethodHandle=false");
        command.add("-Dio.netty.tryReflectionSetAccessible=true");
        command.add("@" + file);
        command.add(DriverMain.class.getName());
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        adapt(builder.environment());
        return builder.start();
    }

    /** The driver speaks to the cluster alone: what this JVM knows of the remote store is neither for Spark nor for who looks at it. */
    static void adapt(Map<String, String> environment) {
        environment.keySet().removeAll(StoreParameters.SECRET_VARIABLES);
    }

    private static Path own() {
        return Path.of(URI.create(DriverMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }
}
