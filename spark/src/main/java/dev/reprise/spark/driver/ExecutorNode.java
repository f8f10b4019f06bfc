package dev.reprise.spark.driver;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.spark.SparkFiles;

/**
 * The one {@code dev.reprise.worker.Node} of an executor's JVM, in a class loader whose parent is the platform's: Spark's libraries and those
 * of experiments never meet. Its workers end with the JVM.
 */
final class ExecutorNode {

    /** As {@code Node.ELSEWHERE}, whose class is not visible here. */
    static final byte ELSEWHERE = 1;

    private static final String NODE = "dev.reprise.worker.Node";

    /** In the executor's folder, beside what it prints. */
    private static final String LOGS = "reprise";

    private static Optional<BiFunction<byte[], BooleanSupplier, byte[]>> node = Optional.empty();

    private ExecutorNode() {}

    /** Made for the first trial that comes. */
    static synchronized BiFunction<byte[], BooleanSupplier, byte[]> of(byte[] setUp, List<String> classPath)
            throws ReflectiveOperationException, MalformedURLException {
        if (node.isEmpty()) {
            node = Optional.of(make(setUp, classPath));
        }
        return node.get();
    }

    @SuppressWarnings("unchecked") // as Node declares
    private static BiFunction<byte[], BooleanSupplier, byte[]> make(byte[] setUp, List<String> classPath)
            throws ReflectiveOperationException, MalformedURLException {
        List<String> files = classPath.stream().map(SparkFiles::get).toList();
        var urls = new ArrayList<URL>();
        for (String file : files) {
            urls.add(Path.of(file).toUri().toURL());
        }
        // Lives as long as the JVM.
        var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return (BiFunction<byte[], BooleanSupplier, byte[]>) loader.loadClass(NODE)
                .getConstructor(byte[].class, String.class, String.class)
                .newInstance(
                        setUp,
                        files.stream().collect(Collectors.joining(File.pathSeparator)),
                        Path.of(LOGS).toAbsolutePath().toString());
    }
}
