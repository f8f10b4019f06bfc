package dev.reprise.store;

import dev.reprise.results.CanonicalDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    private RepriseCode() {}

    /**
     * Reads all classes of the toolkit and hashes them.
     *
     * @param toolkit a folder or jar
     */
    static String sha256(Path toolkit) throws IOException {
        var hashes = new TreeMap<String, String>();
        for (Map.Entry<String, byte[]> read : classesOf(toolkit).entrySet()) {
            hashes.put(read.getKey(), ClassFileReader.read(read.getValue()).sha256());
        }
        return new CanonicalDigest().add(hashes).hex();
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
