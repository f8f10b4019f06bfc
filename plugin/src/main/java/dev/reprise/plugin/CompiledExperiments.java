package dev.reprise.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tells from class files whether there is anything to run, without a JVM for experiments. */
final class CompiledExperiments {

    /** How a class file names the annotation; a class without it is no experiment, since it is neither inherited nor composed. */
    private static final String EXPERIMENT = "Ldev/reprise/Experiment;";

    /** That of a method which trains; trials of files and programs have none. */
    private static final String TRAIN = "Ldev/reprise/Train;";

    private static final String CLASS = ".class";

    private CompiledExperiments() {}

    /** Whether a class below the folder may be an experiment; false also if there is no such folder. */
    static boolean areIn(Path folder) throws IOException {
        return Files.isDirectory(folder)
                && found(folder, EXPERIMENT, files -> files.findAny().isPresent());
    }

    /** Whether a class below the folder has a method that trains networks in a JVM. */
    static boolean trainIn(Path folder) throws IOException {
        return Files.isDirectory(folder)
                && found(folder, TRAIN, files -> files.findAny().isPresent());
    }

    /** Binary names of the classes below the folder that may be experiments, sorted. */
    static List<String> namesIn(Path folder) throws IOException {
        return !Files.isDirectory(folder)
                ? List.of()
                : found(folder, EXPERIMENT, files -> files.map(file -> nameOf(folder.relativize(file)))
                        .sorted()
                        .toList());
    }

    private static <T> T found(Path folder, String annotation, Function<Stream<Path>, T> use) throws IOException {
        try (Stream<Path> classes = Files.find(
                folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile() && isClass(path))) {
            return use.apply(classes.filter(file -> mentions(file, annotation)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String nameOf(Path file) {
        String path = StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("."));
        return path.substring(0, path.length() - CLASS.length());
    }

    /** The file of a class, if it were below the folder. */
    static Path fileOf(Path folder, String className) {
        return folder.resolve(className.replace('.', '/') + CLASS);
    }

    private static boolean isClass(Path file) {
        return file.getFileName().toString().endsWith(CLASS);
    }

    private static boolean mentions(Path classFile, String annotation) {
        try {
            return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1).contains(annotation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
