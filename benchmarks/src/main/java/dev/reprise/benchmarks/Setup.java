package dev.reprise.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a JVM is set up.
 *
 * @param environment variables besides those that are inherited
 */
record Setup(List<Path> classPath, List<String> jvmArguments, Map<String, String> environment) {

    private static final String PLAIN = "nd4j-native-.*-linux-x86_64\\.jar";
    private static final String ONEDNN = "nd4j-native-.*-linux-x86_64-onednn-avx2\\.jar";
    private static final String DL4J = "(nd4j|deeplearning4j|datavec)-.*\\.jar";
    private static final String PYTORCH = "(pytorch-.*|api-.*)\\.jar";

    private static final List<String> QUIET = List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true");
    private static final Map<String, String> PINNED = Map.of(
            "OMP_NUM_THREADS", "1",
            "OPENBLAS_NUM_THREADS", "1",
            "OPENBLAS_CORETYPE", "Haswell",
            "DNNL_MAX_CPU_ISA", "AVX2");
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";
    private static final List<String> TRAINING = List.of(
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            VECTORS,
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=dontinline,dev.reprise.kernel.VectorActivations::*",
            "-XX:CompileCommand=dontinline,dev.reprise.kernel.VectorPooling::*",
            "-Dorg.bytedeco.javacpp.maxBytes=0",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
    private static final List<String> HELPERS = List.of("-Dorg.eclipse.deeplearning4j.helpers.disable=false");

    /** DL4J as it comes. */
    static Setup stock() {
        return new Setup(classPath(name -> name.matches(ONEDNN) || name.matches(PYTORCH)), QUIET, Map.of());
    }

    /** What Reprise sets up for a worker, on this kind of machine. */
    static Setup tuned() {
        return tuned("-Xmx3g");
    }

    /** The same, with other arguments for its memory. */
    static Setup tuned(String... memory) {
        return new Setup(tunedClassPath(), all(List.of(memory), TRAINING, HELPERS, QUIET), PINNED);
    }

    /** What Reprise's plugin sets up for a JVM that leaves training to workers; with these arguments for its memory, if any. */
    static Setup coordinator(List<String> memory) {
        return new Setup(
                tunedClassPath(),
                all(memory, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), HELPERS, QUIET),
                PINNED);
    }

    /** A JVM with vectors and nothing else. */
    static Setup vectors() {
        return new Setup(List.of(), List.of(VECTORS), Map.of());
    }

    /** The arguments that {@link #coordinator} passes on to its workers; with these for their memory, if any. */
    static List<String> worker(List<String> memory) {
        return all(memory, TRAINING, HELPERS, QUIET);
    }

    /**
     * PyTorch.
     *
     * @param cache folder for its native libraries
     */
    static Setup peer(int threads, Path cache) {
        return new Setup(
                classPath(name -> name.matches(DL4J)),
                all(QUIET, List.of("-Dai.djl.offline=true")),
                Map.of(
                        "OMP_NUM_THREADS",
                        Integer.toString(threads),
                        "DJL_CACHE_DIR",
                        cache.toString(),
                        "OPT_OUT_TRACKING",
                        "true"));
    }

    private static List<Path> tunedClassPath() {
        return classPath(name -> name.matches(PLAIN) || name.matches(PYTORCH));
    }

    /** This JVM's class path, which has everything, without some of it. */
    private static List<Path> classPath(Predicate<String> without) {
        return whole().stream()
                .filter(entry -> !without.test(String.valueOf(entry.getFileName())))
                .toList();
    }

    static List<Path> whole() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        var arguments = new ArrayList<String>();
        for (List<String> part : parts) {
            arguments.addAll(part);
        }
        return List.copyOf(arguments);
    }
}
