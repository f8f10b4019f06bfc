package dev.reprise.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A class path by what its entries are: the project's own folders, Reprise itself, DL4J and its natives, other jars. */
final class ClassPathParts {

    private static final String TOOLKIT_MARK = "dev/reprise/train/Trial.class";

    /** A class of each of Reprise's artifacts that an experiment may name but whose code decides no bit of its trials. */
    private static final List<String> OTHER_MARKS = List.of(
            "dev/reprise/judge/Judge.class", "dev/reprise/results/Results.class", "dev/reprise/Experiment.class");

    private static final Pattern DL4J =
            Pattern.compile("(deeplearning4j|nd4j|datavec|javacpp|openblas|mkl|cuda)(-.*)?\\.jar");

    private static final Pattern DL4J_CLASS = Pattern.compile("org/(nd4j|deeplearning4j|datavec|bytedeco)/");
    private static final Pattern NAME =
            Pattern.compile("[^\\x00-\\x20./:;<>\"|?*\\\\\\[]+(/[^\\x00-\\x20./:;<>\"|?*\\\\\\[]+)*");
    private static final String CLASS = ".class";

    private static final Pattern NATIVE = Pattern.compile(".*-(linux|macosx|windows|android|ios)-.*\\.jar");

    private final List<Path> folders = new ArrayList<>();
    private final List<Path> otherJars = new ArrayList<>();
    private final List<Path> dl4jJars = new ArrayList<>();
    private Optional<Map<String, Path>> jarByClass = Optional.empty();
    private Optional<Path> toolkit = Optional.empty();

    ClassPathParts(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            if (toolkit.isEmpty() && isReprise(entry, TOOLKIT_MARK)) {
                toolkit = Optional.of(entry);
            } else if (isOtherReprise(entry)) {
                continue; // nothing of it counts
            } else if (Files.isDirectory(entry)) {
                folders.add(entry);
            } else if (DL4J.matcher(String.valueOf(entry.getFileName())).matches()) {
                dl4jJars.add(entry);
            } else if (Files.isRegularFile(entry)) {
                otherJars.add(entry);
            }
        }
    }

    /** The class path of this JVM, also where a launcher hides it in the manifest of a jar. */
    static List<Path> current() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var entries = new ArrayList<Path>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            entries.add(Path.of(entry));
        }
        return entries.size() == 1 && Files.isRegularFile(entries.get(0)) ? manifestClassPath(entries.get(0)) : entries;
    }

    private static List<Path> manifestClassPath(Path jar) {
        var entries = new ArrayList<Path>(List.of(jar));
        try (var file = new JarFile(jar.toFile())) {
            String classPath = Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .orElse("");
            for (String entry : classPath.strip().split("\\s+")) {
                URI uri = jar.toUri().resolve(entry);
                if (!entry.isEmpty() && "file".equals(uri.getScheme())) {
                    entries.add(Path.of(uri));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The folder or jar of the toolkit, which trains. */
    Optional<Path> toolkit() {
        return toolkit;
    }

    /** Whether a jar carries the native code of a platform: {@code nd4j-native-<version>-linux-x86_64.jar}, for example. */
    static boolean isNative(Path jar) {
        return NATIVE.matcher(String.valueOf(jar.getFileName())).matches();
    }

    List<Path> dl4jJars() {
        return dl4jJars;
    }

    /** The bytes of a class of the project itself. */
    Optional<byte[]> ownClass(String internalName) throws IOException {
        if (!NAME.matcher(internalName).matches()) {
            return Optional.empty(); // from a text that only looks like a descriptor
        }
        for (Path folder : folders) {
            Path file = folder.resolve(internalName + CLASS);
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
        }
        return Optional.empty();
    }

    /** The jar that a class comes from, apart from DL4J's and Reprise's; empty for those of the JDK too. */
    synchronized Optional<Path> jarOf(String internalName) throws IOException {
        if (internalName.startsWith("java/") || DL4J_CLASS.matcher(internalName).lookingAt()) {
            return Optional.empty();
        }
        if (jarByClass.isEmpty()) {
            jarByClass = Optional.of(index(otherJars));
        }
        return Optional.ofNullable(jarByClass.get().get(internalName + CLASS));
    }

    private static Map<String, Path> index(List<Path> jars) throws IOException {
        var jarByClass = new HashMap<String, Path>();
        for (Path jar : jars) {
            try (var zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(CLASS))
                        .forEach(name -> jarByClass.putIfAbsent(name, jar));
            } catch (ZipException e) {
                // Other files may stand on a class path; no class comes from them.
            }
        }
        return jarByClass;
    }

    private static boolean isOtherReprise(Path entry) throws IOException {
        for (String mark : OTHER_MARKS) {
            if (isReprise(entry, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReprise(Path entry, String mark) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.isRegularFile(entry.resolve(mark));
        }
        // Opening every jar of a class path costs more than everything else here.
        return Files.isRegularFile(entry)
                && String.valueOf(entry.getFileName()).startsWith("reprise-")
                && holds(entry, mark);
    }

    private static boolean holds(Path jar, String entry) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(entry) != null;
        }
    }
}
