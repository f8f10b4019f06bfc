package dev.reprise.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Spark as Maven has it, which is resolved apart from this module, and laid out as a home that a cluster can be started from. */
final class SparkLibraries {

    private static final Path HOME = Path.of("target", "spark").toAbsolutePath();

    private SparkLibraries() {}

    /** The jars of the driver, the master, the workers and the executors. */
    static List<Path> all() throws IOException, InterruptedException {
        Path list = HOME.resolve("classpath-" + version() + ".txt");
        if (!Files.exists(list) && !resolve(list, "-o") && !resolve(list, "-B")) {
            throw new IOException("Spark " + version() + " cannot be resolved");
        }
        return Stream.of(Files.readString(list).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** With what makes a folder a home of Spark: its jars, and a file that only releases have. */
    static Path home() throws IOException, InterruptedException {
        Path jars = HOME.resolve("jars");
        if (!Files.exists(HOME.resolve("RELEASE"))) {
            Files.createDirectories(jars);
            for (Path jar : all()) {
                Path link = jars.resolve(jar.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, jar);
            }
            Files.writeString(HOME.resolve("RELEASE"), "Spark " + version() + "\n");
        }
        return HOME;
    }

    private static String version() {
        return System.getProperty("reprise.test.spark");
    }

    private static boolean resolve(Path list, String how) throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path written = HOME.resolve("resolved.txt");
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("reprise.test.maven"), "bin", "mvn")
                                .toString(),
                        how,
                        "-B",
                        "-q",
                        "-f",
                        Path.of("src", "test", "spark", "pom.xml").toString(),
                        "-Dspark.version=" + version(),
                        "-Dmdep.outputFile=" + written,
                        "-Dmdep.includeScope=runtime",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath")
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("maven.log").toFile())
                .start();
        if (maven.waitFor() != 0) {
            return false;
        }
        Files.move(written, list);
        return true;
    }
}
