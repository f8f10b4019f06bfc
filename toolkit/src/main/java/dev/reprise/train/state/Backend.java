package dev.reprise.train.state;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's backend for GPUs: whether it is on the class path, and whether ND4J uses it. Where it finds no GPU that works, ND4J takes the one
 * for processors if that is there as well, and says nothing.
 */
public final class Backend {

    private static final Pattern GPU = Pattern.compile("(nd4j-cuda-[0-9]+\\.[0-9]+)-.*\\.jar");
    private static final String CHOSEN = "jcublas";

    private Backend() {}

    /** Name of the backend for GPUs on this JVM's class path, such as {@code nd4j-cuda-11.6}; empty if there is none. Starts no ND4J. */
    public static Optional<String> forGpu() {
        return forGpu(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    static Optional<String> forGpu(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).getFileName())
                .flatMap(Stream::ofNullable)
                .map(name -> GPU.matcher(name.toString()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .sorted()
                .findFirst();
    }

    /** What is to be said of what ND4J computed on the processor although there is a backend for GPUs; starts ND4J if there is one. */
    public static Optional<String> fallback() {
        return forGpu().flatMap(
                        gpu -> fallback(gpu, Nd4j.getBackend().getClass().getName()));
    }

    static Optional<String> fallback(String gpu, String chosen) {
        return chosen.contains(CHOSEN)
                ? Optional.empty()
                : Optional.of(gpu + " is on the class path, but ND4J found no GPU that it can use and computed on the"
                        + " processor (" + chosen
                        + "): look at the driver and its CUDA version (nvidia-smi), or remove "
                        + gpu);
    }
}
