package dev.reprise.store;

import dev.reprise.results.CanonicalDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reprise itself, as it stands on a class path. All that decides the bits of a training is one artifact, the toolkit, and all of it
 * counts; what discovers, plans, judges and writes down is in others, of which nothing counts.
 */
final class RepriseCode {

    private static final String CLASS = ".class";

    private final Optional<Path> toolkit;
    private final Set<String> classes;

    private RepriseCode(Optional<Path> toolkit, Set<String> classes) {
        this.toolkit = toolkit;
        this.classes = classes;
    }

    /**
     * @param toolkit the folder or jar of the toolkit
     * @param others the folders or jars of Reprise's other artifacts
     */
    static RepriseCode of(Optional<Path> toolkit, List<Path> others) throws IOException {
        var classes = new HashSet<String>();
        if (toolkit.isPresent()) {
            classes.addAll(namesOf(toolkit.get()));
        }
        for (Path other : others) {
            classes.addAll(namesOf(other));
        }
        return new RepriseCode(toolkit, classes);
    }

    /** Internal names of all classes of all of Reprise's artifacts. */
    Set<String> classes() {
        return classes;
    }

    /** Reads all classes of the toolkit and hashes them; empty if it is not on the class path. */
    Optional<String> toolkitSha256() throws IOException {
        if (toolkit.isEmpty()) {
            return Optional.empty();
        }
        var hashes = new TreeMap<String, String>();
        for (Map.Entry<String, byte[]> read : classesOf(toolkit.get()).entrySet()) {
            hashes.put(read.getKey(), ClassFileReader.read(read.getValue()).sha256());
        }
        return Optional.of(new CanonicalDigest().add(hashes).hex());
    }

    private static Set<String> namesOf(Path artifact) throws IOException {
        if (Files.isDirectory(artifact)) {
            return filesOf(artifact).keySet();
        }
        var names = new HashSet<String>();
        try (var zip = new ZipFile(artifact.toFile())) {
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS))
                    .forEach(name -> names.add(className(name)));
        }
        return names;
    }

    private static Map<String, byte[]> classesOf(Path artifact) throws IOException {
        var classes = new TreeMap<String, byte[]>();
        if (Files.isDirectory(artifact)) {
            for (Map.Entry<String, Path> file : filesOf(artifact).entrySet()) {
                classes.put(file.getKey(), Files.readAllBytes(file.getValue()));
            }
            return classes;
        }
        try (var zip = new ZipFile(artifact.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> e.getName().endsWith(CLASS)).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    classes.put(className(entry.getName()), in.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static Map<String, Path> filesOf(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> file.toString().endsWith(CLASS))
                    .forEach(file -> files.put(
                            className(folder.relativize(file).toString().replace('\\', '/')), file));
        }
        return files;
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length());
    }
}
