package dev.reprise.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells from class files whether there is anything to run, without a JVM for experiments. */
final class CompiledExperiments {

    /** How a class file names the annotation; a class without it is no experiment, since it is neither inherited nor composed. */
    private static final String ANNOTATION = "Ldev/reprise/Experiment;";

    private CompiledExperiments() {}

    /** Whether a class below the folder may be an experiment; false also if there is no such folder. */
    static boolean areIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> classes = Files.find(
                folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile() && isClass(path))) {
            return classes.anyMatch(CompiledExperiments::mentionsAnnotation);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isClass(Path file) {
        return file.getFileName().toString().endsWith(".class");
    }

    private static boolean mentionsAnnotation(Path classFile) {
        try {
            return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1).contains(ANNOTATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
