package dev.reprise.worker;

import dev.reprise.fork.ArgumentFile;
import dev.reprise.parameters.StoreParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a worker: this JVM's Java, the class path, and the arguments that are set up for workers. */
record WorkerCommand(Path directory, List<String> jvmArguments, WorkerRuntime runtime) {

    /** Environment variable with what a worker says first; unlike arguments it is not for others to see. */
    static final String TOKEN = "REPRISE_WORKER_TOKEN";

    /** The same in all JVMs, whatever their locale; the user's arguments come later and win. */
    private static final List<String> ENCODINGS =
            List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    /** Writes the class path to an argument file, since it outgrows command lines. */
    Path writeClassPath() throws IOException {
        Files.createDirectories(directory);
        return ArgumentFile.writeClassPath(directory.resolve("worker-classpath.args"), runtime.classPath());
    }

    /** The process, of which everything it prints goes to the log, and its standard input is empty. */
    Process start(Path classPathFile, String address, int port, String token, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:ErrorFile=" + log.resolveSibling("worker-crash-%p.log"));
        command.addAll(ENCODINGS);
        command.addAll(jvmArguments);
        command.add("@" + classPathFile);
        command.add(WorkerMain.class.getName());
        command.add(address);
        command.add(Integer.toString(port));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        adapt(builder.environment(), token);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Makes a worker's environment of that of the JVM that starts it: the secrets of the store are not for trials to read. */
    void adapt(Map<String, String> environment, String token) {
        environment.putAll(runtime.environment());
        environment.keySet().removeAll(StoreParameters.SECRET_VARIABLES);
        environment.put(TOKEN, token);
    }
}
