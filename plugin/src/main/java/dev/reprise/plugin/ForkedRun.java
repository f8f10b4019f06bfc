package dev.reprise.plugin;

import dev.reprise.fork.ArgumentFile;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Runs the experiments in a JVM of their own. What it prints goes to Maven's log; its errors go to a file, whose end is shown when
 * it fails. The JVM ends when Maven does, even if Maven is killed: it is told Maven's process id and watches that.
 *
 * @param directory where argument and log files are kept
 * @param values the parameters of the run
 */
record ForkedRun(
        String mainClass,
        Path javaExecutable,
        List<String> jvmArguments,
        Map<String, String> environment,
        List<Path> classPath,
        ParameterValues values,
        Path directory,
        Path workingDirectory) {

    /** The same run with one more parameter. */
    <T> ForkedRun with(Parameter<T> parameter, T value) {
        return new ForkedRun(
                mainClass,
                javaExecutable,
                jvmArguments,
                environment,
                classPath,
                values.with(parameter, value),
                directory,
                workingDirectory);
    }

    /** How the JVM says that standard error has the mistakes of the experiments. */
    private static final int WRONG_EXPERIMENTS = 4;

    /** @throws MojoExecutionException if the JVM cannot start, or ends with an error */
    void execute(Log log, StatusLine status) throws IOException, MojoExecutionException {
        Files.createDirectories(directory);
        Path errors = directory.resolve("stderr.log");
        var builder = new ProcessBuilder(command())
                .directory(workingDirectory.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        var killer = new Thread(process::destroyForcibly, "reprise-fork-killer");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            copyOutput(process, log, status);
            int exit = process.waitFor();
            if (exit == WRONG_EXPERIMENTS) {
                throw new MojoExecutionException(ErrorLog.all(errors));
            }
            if (exit != 0) {
                throw new MojoExecutionException("The experiments' JVM ended with exit code " + exit + ". The end of "
                        + errors + ":" + System.lineSeparator() + ErrorLog.end(errors));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while the experiments ran", e);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(javaExecutable.toString());
        command.addAll(jvmArguments);
        command.add("@" + classPathFile());
        command.add(mainClass);
        command.add(configurationFile().toString());
        command.add(Long.toString(ProcessHandle.current().pid()));
        return command;
    }

    /** An argument file, since class paths outgrow command lines. */
    private Path classPathFile() throws IOException {
        refuseSeparators();
        String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return ArgumentFile.writeClassPath(directory.resolve("classpath.args"), joined);
    }

    private void refuseSeparators() {
        for (Path entry : classPath) {
            if (entry.toString().contains(File.pathSeparator)) {
                throw new IllegalArgumentException("The path " + entry + " has '" + File.pathSeparator
                        + "' in it, which separates the entries of a class path, so that no JVM can find what is there;"
                        + " move the project, or the local repository, to a folder without it");
            }
        }
    }

    private Path configurationFile() throws IOException {
        var properties = new Properties();
        properties.putAll(values.asText());
        Path file = directory.resolve("run.properties");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(out, null);
        }
        return file;
    }

    private static void copyOutput(Process process, Log log, StatusLine status) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(StatusLine.MARK)) {
                    status.show(line.substring(StatusLine.MARK.length()));
                } else {
                    status.clear();
                    log.info(line);
                }
            }
        } finally {
            status.clear();
        }
    }
}
