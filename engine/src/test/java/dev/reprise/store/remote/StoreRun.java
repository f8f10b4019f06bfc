package dev.reprise.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What came of a run.
 *
 * @param commandLine of its JVM; empty if this platform does not tell
 */
record StoreRun(ExperimentResult result, String printed, String commandLine) {

    List<Origin> origins() {
        return result.trials().stream().map(TrialResult::origin).distinct().toList();
    }

    List<String> warnings() {
        return printed.lines().filter(line -> line.startsWith("Warning:")).toList();
    }

    /**
     * Runs one experiment as the Maven plugin does, in a JVM of its own: parameters in a file, secrets in the environment.
     *
     * @param home of the user, with the local store and what the run leaves
     * @param arguments of the JVM
     */
    static StoreRun of(
            Class<?> experiment,
            Path home,
            ParameterValues more,
            List<String> arguments,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path results = home.resolve("results.json");
        ParameterValues values = more.with(JvmParameters.RESULTS, results)
                .with(
                        JvmParameters.ROOTS,
                        List.of(Path.of("target", "test-classes").toAbsolutePath()))
                .with(RunParameters.INCLUDES, List.of(experiment.getName()))
                .with(RunParameters.STORE, home.resolve(".cache/reprise/store"));
        var properties = new Properties();
        properties.putAll(values.asText());
        Path file = home.resolve("run.properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        Path printed = home.resolve("printed.log");
        var builder = new ProcessBuilder(command(home, file, arguments))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String commandLine = process.info().commandLine().orElse("");
        int exit = process.waitFor();
        String text = Files.readString(printed);
        assertThat(exit).as(text).isZero();
        return new StoreRun(ResultsFile.read(results).experiments().get(0), text, commandLine);
    }

    private static List<String> command(Path home, Path file, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Duser.home=" + home);
        command.addAll(arguments);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add("dev.reprise.launch.ExperimentsMain");
        command.add(file.toString());
        return command;
    }
}
