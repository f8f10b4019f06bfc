package dev.reprise.plugin;

import dev.reprise.data.fetch.DataSettings;
import dev.reprise.parameters.RuntimeKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * How the experiments' JVMs are set up. Everything that changes bits is pinned, so that machines of one kind agree: one thread per
 * trial, one BLAS kernel, one oneDNN instruction set.
 *
 * <p>The tuned runtime exchanges the plain native library for the one with oneDNN and brings DL4J's oneDNN layer helpers back,
 * which are off by default in 1.0.0-M2.1, and stops JavaCPP from measuring the process's memory at each allocation.
 */
final class WorkerRuntime {

    private static final String PLAIN = "linux-x86_64";
    private static final String ONEDNN = "linux-x86_64-onednn-avx2";
    private static final String NATIVE_ARTIFACT = "nd4j-native";

    private final RuntimeKind kind;
    private final boolean avx2;

    private WorkerRuntime(RuntimeKind kind, boolean avx2) {
        this.kind = kind;
        this.avx2 = avx2;
    }

    static WorkerRuntime of(RuntimeKind kind) {
        return new WorkerRuntime(kind, linuxWithAvx2());
    }

    /**
     * The set-up on a class path.
     *
     * @param additional arguments of the user, as {@link QuotedArguments} reads them
     * @param vector arguments that give the kernel vectors
     */
    ForkRuntime on(
            List<Path> classPath, Artifacts artifacts, Log log, Optional<String> additional, List<String> vector) {
        Optional<List<Path>> tuned =
                kind == RuntimeKind.TUNED && avx2 ? withOneDnn(classPath, artifacts, log) : Optional.empty();
        var properties = new ArrayList<String>();
        var training = new ArrayList<String>();
        if (kind == RuntimeKind.TUNED) {
            training.add("-XX:+UseParallelGC");
            training.addAll(vector);
            training.add("-Dorg.bytedeco.javacpp.maxBytes=0");
            training.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
            properties.add("-Dorg.eclipse.deeplearning4j.helpers.disable=" + tuned.isEmpty());
        }
        properties.add("-Dfile.encoding=UTF-8");
        properties.add("-Dstdout.encoding=UTF-8");
        properties.add("-Dstderr.encoding=UTF-8");
        properties.add("-Djava.awt.headless=true");
        // A user without an entry in the system's list has the home folder "?", which libraries would make in the
        // project.
        if (!DataSettings.hasHome()) {
            properties.add("-Duser.home=" + DataSettings.home(System.getenv()));
        }
        List<String> own = additional
                .map(text -> QuotedArguments.split("reprise.jvmArguments", text))
                .orElse(List.of());
        return new ForkRuntime(tuned.orElse(classPath), environment(), properties, training, own);
    }

    /** The class path with the native library exchanged; empty where that cannot be. */
    private static Optional<List<Path>> withOneDnn(List<Path> classPath, Artifacts artifacts, Log log) {
        Optional<Path> plain = classPath.stream()
                .filter(entry -> name(entry).matches(NATIVE_ARTIFACT + "-[0-9].*-" + PLAIN + "\\.jar"))
                .findFirst();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String version = name(plain.get()).replaceFirst(NATIVE_ARTIFACT + "-(.*)-" + PLAIN + "\\.jar", "$1");
        Optional<Path> better = artifacts.resolve("org.nd4j", NATIVE_ARTIFACT, ONEDNN, version);
        if (better.isEmpty()) {
            log.warn("The native library " + ONEDNN + " of ND4J " + version
                    + " cannot be resolved; training goes on with " + PLAIN + ", several times slower");
        }
        return better.map(exchanged -> classPath.stream()
                .map(entry -> entry.equals(plain.get()) ? exchanged : entry)
                .toList());
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("OPENBLAS_NUM_THREADS", "1");
        if (avx2) {
            environment.put("OPENBLAS_CORETYPE", "Haswell");
            environment.put("DNNL_MAX_CPU_ISA", "AVX2");
        }
        return environment;
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private static boolean linuxWithAvx2() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || !System.getProperty("os.arch").equals("amd64")) {
            return false;
        }
        try {
            return CpuInfo.line("flags")
                    .filter(flags -> flags.contains(" avx2 "))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
