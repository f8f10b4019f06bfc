package dev.reprise.train;

import dev.reprise.train.state.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What can change the bits of a trial. Reads class path and environment only; starts no ND4J. */
public final class Fingerprint {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String NOT_SET = "not set";

    private Fingerprint() {}

    /** Name and value of everything known to change bits on this machine, sorted by name. */
    public static Map<String, String> current() {
        var fingerprint = new TreeMap<String, String>();
        fingerprint.put("dl4j", mavenVersion("org.deeplearning4j", "deeplearning4j-nn"));
        fingerprint.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        fingerprint.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        fingerprint.put("cpu", cpu().orElse("unknown"));
        fingerprint.put("native", nativeClassifier());
        fingerprint.put("layer helpers", layerHelpers());
        Backend.forGpu().ifPresent(backend -> fingerprint.put("backend", backend));
        for (String variable : new String[] {"OMP_NUM_THREADS", "OPENBLAS_CORETYPE", "DNNL_MAX_CPU_ISA"}) {
            fingerprint.put(
                    variable, Optional.ofNullable(System.getenv(variable)).orElse(NOT_SET));
        }
        return fingerprint;
    }

    private static String mavenVersion(String groupId, String artifactId) {
        String resource = "/META-INF/maven/" + groupId + "/" + artifactId + "/pom.properties";
        // Experiments whose trials are made elsewhere have no DL4J on their class path.
        try (InputStream in = Fingerprint.class.getResourceAsStream(resource)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Optional<String> cpu() {
        if (!Files.isReadable(CPU_INFO)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The nd4j-native artifacts on the class path, which carry the natives of one platform and CPU extension each. */
    private static String nativeClassifier() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName())
                .flatMap(Stream::ofNullable)
                .map(Path::toString)
                .filter(name -> name.matches("nd4j-native-[0-9].*-(linux|macosx|windows).*\\.jar"))
                .map(name -> name.replaceAll("nd4j-native-.*?-((linux|macosx|windows).*)\\.jar", "$1"))
                .sorted()
                .findFirst()
                .orElse("unknown");
    }

    private static String layerHelpers() {
        return Boolean.getBoolean("org.eclipse.deeplearning4j.helpers.disable")
                        || System.getProperty("org.eclipse.deeplearning4j.helpers.disable") == null
                ? "off"
                : "oneDNN";
    }
}
