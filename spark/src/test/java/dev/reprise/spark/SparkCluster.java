package dev.reprise.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A standalone cluster on this machine: a master, and workers with one core each. */
final class SparkCluster implements AutoCloseable {

    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "sun.nio.ch",
            "sun.util.calendar");

    /** Only whoever waits for nothing is told so: a machine that does other things takes minutes. */
    private static final Duration TIME_TO_START = Duration.ofMinutes(10);

    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private final List<Process> processes = new ArrayList<>();

    private SparkCluster(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.environment = environment;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    static SparkCluster start(Path folder, int workers) throws IOException, InterruptedException {
        return start(folder, workers, Map.of());
    }

    /** @param environment of the workers, and so of executors */
    static SparkCluster start(Path folder, int workers, Map<String, String> environment)
            throws IOException, InterruptedException {
        var cluster = new SparkCluster(folder, environment);
        cluster.run(
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", "" + cluster.port, "--webui-port", "0"));
        cluster.awaitPort();
        for (int i = 1; i <= workers; i++) {
            cluster.addWorker("worker-" + i, Map.of());
        }
        return cluster;
    }

    /** Adds a worker with an environment of its own. */
    void addWorker(String name, Map<String, String> more) throws IOException, InterruptedException {
        Process worker = run(
                name,
                "org.apache.spark.deploy.worker.Worker",
                List.of(
                        "--host",
                        "127.0.0.1",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--webui-port",
                        "0",
                        "-d",
                        folder.resolve(name).toString(),
                        master()),
                more);
        processes.add(worker);
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Parameters of a run on it. */
    Map<String, String> parameters() throws IOException, InterruptedException {
        Path conf = folder.resolve("spark.conf");
        Files.writeString(conf, "spark.driver.host 127.0.0.1\nspark.driver.bindAddress 127.0.0.1\n");
        return Map.of(
                "reprise.spark.master", master(),
                "reprise.spark.conf", conf.toString(),
                "reprise.spark.classPath",
                        SparkLibraries.all().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(java.io.File.pathSeparator)),
                "reprise.workerDirectory", folder.resolve("logs").toString(),
                "reprise.workerArguments", "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Xmn64m");
    }

    /** The processes that Spark runs tasks in. */
    static Stream<ProcessHandle> executors() {
        return descendants("CoarseGrainedExecutorBackend");
    }

    /** The JVMs that trials train in. */
    static Stream<ProcessHandle> workerJvms() {
        return descendants("dev.reprise.worker.WorkerMain");
    }

    static Stream<ProcessHandle> drivers() {
        return descendants("dev.reprise.spark.driver.DriverMain");
    }

    private static Stream<ProcessHandle> descendants(String mainClass) {
        return ProcessHandle.current().descendants().filter(process -> {
            try {
                return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                        .contains(mainClass);
            } catch (IOException e) {
                return false;
            }
        });
    }

    private Process run(String name, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = run(name, mainClass, arguments, Map.of());
        processes.add(process);
        return process;
    }

    private Process run(String name, String mainClass, List<String> arguments, Map<String, String> more)
            throws IOException, InterruptedException {
        Path home = SparkLibraries.home();
        Files.createDirectories(folder);
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        OPENED.forEach(name2 -> command.add("--add-opens=java.base/" + name2 + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", mainClass));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1"));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        return builder.start();
    }

    private void awaitPort() throws IOException, InterruptedException {
        long end = System.nanoTime() + TIME_TO_START.toNanos();
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }
}
