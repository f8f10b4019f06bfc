package dev.reprise.store;

import dev.reprise.results.CanonicalDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes of the code that experiments run. From an experiment's class file, the names of classes are followed through the
 * project's own folders; the jars that those classes come from count as wholes, as do Reprise's toolkit and DL4J. Class
 * files are read, never loaded, so no static initialiser runs.
 *
 * <p>Of each class only the part counts that a trial can depend on ({@link TrainingPart}). Not seen: a class named only by a
 * string ({@code Class.forName}), a service found by {@code ServiceLoader}, a resource file. Reads each class once; safe for use
 * by several threads.
 */
public final class ClassClosure {

    private static final int VERSION = 3;

    private final ClassPathParts classPath;
    private final JarIdentities jars;
    private final Map<String, Optional<ClassFileReader.Content>> contents = new ConcurrentHashMap<>();
    private final Map<String, Named> names = new ConcurrentHashMap<>();
    private final Map<Reach, Map<String, String>> runtimes = new EnumMap<>(Reach.class);

    /** The machines that a hash of code is meant for. */
    private enum Reach {
        ALL,
        THIS_KIND;

        boolean has(Path jar) {
            return this == THIS_KIND || !ClassPathParts.isNative(jar);
        }
    }

    /**
     * One of the project's own classes.
     *
     * @param own which others of these it names
     * @param jars the identities of the jars whose classes it names
     */
    private record Named(String name, String sha256, List<String> own, Set<String> jars) {}

    private ClassClosure(ClassPathParts classPath, JarIdentities jars) throws IOException {
        this.classPath = classPath;
        this.jars = jars;
    }

    /**
     * Closures over the class path of this JVM.
     *
     * @param jarCache file in which the hashes of jars are kept from one run to the next
     * @throws IOException if an entry of the class path cannot be read
     */
    public static ClassClosure overCurrentClassPath(Path jarCache) throws IOException {
        return over(ClassPathParts.current(), jarCache);
    }

    /**
     * Closures over some class path.
     *
     * @param classPath folders, which are the project's own, and jars; other entries are passed over
     * @param jarCache file in which the hashes of jars are kept from one run to the next
     * @throws IOException if an entry of the class path cannot be read
     */
    public static ClassClosure over(List<Path> classPath, Path jarCache) throws IOException {
        return new ClassClosure(new ClassPathParts(classPath), new JarIdentities(jarCache));
    }

    /**
     * Hash of all code that a class can reach.
     *
     * @param className binary name, as {@link Class#getName()} gives it
     * @return lower-case hex; empty if the class is in no folder or jar of the class path, so that nothing can be said
     * @throws IOException if a class file or jar cannot be read
     */
    public Optional<String> hashOf(String className) throws IOException {
        return hashOf(className, Reach.THIS_KIND);
    }

    /**
     * The same for trials that Reprise's kernel trains and evaluates: without the jars that carry a platform's native code, which has no
     * part in them, so that machines of all kinds have the same hash.
     */
    public Optional<String> portableHashOf(String className) throws IOException {
        return hashOf(className, Reach.ALL);
    }

    private Optional<String> hashOf(String className, Reach reach) throws IOException {
        String root = className.replace('.', '/');
        var hashes = new TreeMap<>(runtime(reach));
        if (content(root).isEmpty()) {
            Optional<Path> jar = classPath.jarOf(root);
            if (jar.isEmpty()) {
                return Optional.empty();
            }
            hashes.put("jar " + jars.of(jar.get()), "");
        }
        for (Named named : reachableFrom(root)) {
            hashes.put("class " + named.name(), named.sha256());
            named.jars().forEach(jar -> hashes.put("jar " + jar, ""));
        }
        return Optional.of(new CanonicalDigest().add(VERSION).add(hashes).hex());
    }

    /**
     * Which of the project's own classes a class can reach, itself included, by binary name: what to look at when a trial was
     * trained again unexpectedly.
     */
    public Set<String> ownClassesOf(String className) throws IOException {
        var own = new TreeSet<String>();
        for (Named named : reachableFrom(className.replace('.', '/'))) {
            own.add(named.name().replace('/', '.'));
        }
        return own;
    }

    /**
     * Hash of the project's own classes that a class can reach, itself included, whatever they run on: whether an experiment is
     * still the one that was recorded.
     *
     * @param className binary name, as {@link Class#getName()} gives it
     * @return lower-case hex; empty if the class is not in a folder of the class path
     * @throws IOException if a class file cannot be read
     */
    public Optional<String> ownCodeOf(String className) throws IOException {
        var hashes = new TreeMap<String, String>();
        for (Named named : reachableFrom(className.replace('.', '/'))) {
            hashes.put(named.name(), named.sha256());
        }
        return hashes.isEmpty()
                ? Optional.empty()
                : Optional.of(new CanonicalDigest().add(hashes).hex());
    }

    private List<Named> reachableFrom(String root) throws IOException {
        if (content(root).isEmpty()) {
            return List.of();
        }
        var reached = new ArrayList<Named>();
        var seen = new HashSet<>(Set.of(root));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Named named = named(open.remove());
            reached.add(named);
            for (String next : named.own()) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** What one of the project's own classes names, found out once for all experiments. */
    private Named named(String name) throws IOException {
        Named known = names.get(name);
        if (known != null) {
            return known;
        }
        ClassFileReader.Content content = content(name).orElseThrow();
        var own = new ArrayList<String>();
        var fromJars = new TreeSet<String>();
        for (String reference : content.references()) {
            if (content(reference).isPresent()) {
                own.add(reference);
            } else {
                Optional<Path> jar = classPath.jarOf(reference);
                if (jar.isPresent()) {
                    fromJars.add(jars.of(jar.get()));
                }
            }
        }
        var named = new Named(name, content.sha256(), own, fromJars);
        names.put(name, named);
        return named;
    }

    private Optional<ClassFileReader.Content> content(String name) throws IOException {
        try {
            return contents.computeIfAbsent(name, this::readContent);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private Optional<ClassFileReader.Content> readContent(String name) {
        if (name.startsWith("java/")) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> bytes = classPath.ownClass(name);
            return bytes.isPresent() ? Optional.of(ClassFileReader.read(bytes.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The class " + name.replace('/', '.') + " cannot be read: " + e, e);
        }
    }

    /** What every trial runs on; read when the first one asks, for imported trials never do. */
    private synchronized Map<String, String> runtime(Reach reach) throws IOException {
        if (runtimes.isEmpty()) {
            Optional<Path> toolkit = classPath.toolkit();
            Optional<String> sha256 =
                    toolkit.isPresent() ? Optional.of(RepriseCode.sha256(toolkit.get())) : Optional.empty();
            for (Reach each : Reach.values()) {
                runtimes.put(each, runtime(sha256, each));
            }
        }
        return Objects.requireNonNull(runtimes.get(reach));
    }

    private Map<String, String> runtime(Optional<String> toolkit, Reach reach) throws IOException {
        var runtime = new TreeMap<String, String>();
        toolkit.ifPresent(sha256 -> runtime.put("toolkit", sha256));
        for (Path jar : classPath.dl4jJars()) {
            if (reach.has(jar)) {
                runtime.put("jar " + jars.of(jar), "");
            }
        }
        return runtime;
    }
}
