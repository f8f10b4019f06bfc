package dev.reprise.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The part of Reprise that a trial runs through. An experiment reaches it through interfaces, so no reference shows the code
 * behind them: all of it counts, except the packages that only plan, judge and write down.
 *
 * @param sha256 of all classes that training may run
 * @param classes internal names of all classes
 */
record EngineCode(String sha256, Set<String> classes) {

    private static final Pattern NO_PART_OF_TRAINING = Pattern.compile(
            "dev/reprise/(judge|plan|record|results|engine|execute|worker|launch|store|audit|accept)/.*");
    private static final String CLASS = ".class";

    /** @param engine the folder or jar that Reprise is in */
    static EngineCode of(Path engine) throws IOException {
        var classes = new HashSet<String>();
        var hashes = new TreeMap<String, String>();
        if (Files.isDirectory(engine)) {
            readFolder(engine, classes, hashes);
        } else {
            readJar(engine, classes, hashes);
        }
        return new EngineCode(new CanonicalDigest().add(hashes).hex(), classes);
    }

    private static void readFolder(Path folder, Set<String> classes, Map<String, String> hashes) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(CLASS)).toList();
        }
        for (Path file : files) {
            String name = className(folder.relativize(file).toString().replace('\\', '/'));
            classes.add(name);
            if (trains(name)) {
                hashes.put(name, ClassFileReader.read(Files.readAllBytes(file)).sha256());
            }
        }
    }

    private static void readJar(Path jar, Set<String> classes, Map<String, String> hashes) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> e.getName().endsWith(CLASS)).toList()) {
                String name = className(entry.getName());
                classes.add(name);
                if (trains(name)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        hashes.put(name, ClassFileReader.read(in.readAllBytes()).sha256());
                    }
                }
            }
        }
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length());
    }

    private static boolean trains(String className) {
        return !NO_PART_OF_TRAINING.matcher(className).matches();
    }
}
