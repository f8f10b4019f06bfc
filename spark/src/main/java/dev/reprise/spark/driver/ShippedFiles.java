package dev.reprise.spark.driver;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path as files that Spark's file server has: folders as jars, each with a name of its own. Names are kept where they can be, since a
 * runtime is known by the name of its native library.
 *
 * @param own the jar with Reprise's tasks
 * @param classPath of the experiments, in order
 */
record ShippedFiles(Path own, List<Path> classPath) {

    static ShippedFiles of(String classPath) throws IOException {
        Path folder = Files.createTempDirectory("reprise-spark");
        folder.toFile().deleteOnExit();
        var shipped = new ArrayList<Path>();
        Set<String> names = new HashSet<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.exists(path)) {
                continue;
            }
            String name = String.valueOf(path.getFileName());
            boolean isNew = names.add(name);
            if (Files.isDirectory(path)) {
                shipped.add(jar(path, folder.resolve("classes-" + shipped.size() + ".jar")));
            } else if (isNew) {
                shipped.add(path);
            } else {
                Path renamed = folder.resolve(shipped.size() + "-" + name);
                renamed.toFile().deleteOnExit();
                shipped.add(Files.copy(path, renamed));
            }
        }
        return new ShippedFiles(own(folder), shipped);
    }

    List<String> names() {
        return new ArrayList<>(classPath.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList());
    }

    private static Path own(Path folder) throws IOException {
        Path code = Path.of(URI.create(ShippedFiles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return Files.isDirectory(code) ? jar(code, folder.resolve("reprise-spark.jar")) : code;
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        jar.toFile().deleteOnExit();
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
