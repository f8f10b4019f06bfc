package dev.reprise.launch;

import dev.reprise.fork.ArgumentFile;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Trains trials in a JVM of its own, started as this one was.
 *
 * @param run the parameters of the run
 * @param environment variables that are other than in this JVM
 * @param directory for its files
 */
record FreshJvm(ParameterValues run, Map<String, String> environment, Path directory) {

    /**
     * @return its exit code; what it prints goes where this JVM prints
     * @throws IOException if it cannot be started
     */
    int train(List<String> trials, Path traces) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path file = directory.resolve("audit.properties");
        RunFile.write(run.ofTrials().with(JvmParameters.AUDIT_TRIALS, trials).with(JvmParameters.TRACES, traces), file);
        var builder = new ProcessBuilder(command(file))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path propertiesFile) throws IOException {
        Path arguments =
                ArgumentFile.writeClassPath(directory.resolve("audit.args"), System.getProperty("java.class.path"));
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib:jdwp")) // its port is in use
                .forEach(command::add);
        command.add("@" + arguments);
        command.add(TracedTrialsMain.class.getName());
        command.add(propertiesFile.toString());
        return command;
    }
}
