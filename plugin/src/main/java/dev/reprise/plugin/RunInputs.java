package dev.reprise.plugin;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.StoreParameters;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What decides what a run comes to, as far as a build can see: the JVM and its arguments, the class path, the settings with the files
 * that they name, the environment, the machine.
 *
 * @param plugin version of this plugin, and where it is
 */
record RunInputs(ForkedRun run, String plugin, Map<String, String> environment) {

    /** What is written to a file that they name is an input too; what else values name is written, or holds what trials had to find. */
    private static final List<Parameter<Path>> FILES = List.of(RunParameters.LOCK, RunParameters.EVIDENCE);

    /** Beginnings of the names of variables that Reprise, Java or numerical libraries read. */
    private static final List<String> VARIABLES = List.of(
            "REPRISE_",
            "JAVA_",
            "JDK_",
            "_JAVA_",
            "OMP_",
            "OPENBLAS_",
            "DNNL_",
            "ONEDNN_",
            "MKL_",
            "HOME",
            "XDG_CACHE");

    /**
     * Whether the run takes nothing from elsewhere: it is no shard and joins none, a store is there to have trials from, nobody wants them
     * trained again, and no debugger waits for them.
     */
    boolean decide() {
        ParameterValues values = run.values();
        return Stream.of(RunParameters.SHARD, JvmParameters.MERGE_FROM, JvmParameters.TRIALS)
                        .noneMatch(values::has)
                && !values.get(RunParameters.RERUN)
                && values.find(RunParameters.STORE).filter(Files::isDirectory).isPresent()
                && run.jvmArguments().stream().noneMatch(argument -> argument.startsWith("-agentlib:jdwp"));
    }

    /** Of all of it; the same as that of another run only if nothing changed in between. */
    String sha256() throws IOException {
        var digest = new InputDigest()
                .text(plugin)
                .text(machine())
                .text(run.mainClass())
                .text(run.javaExecutable().toString())
                .state(run.javaExecutable())
                .content(run.javaExecutable().resolveSibling("../release").normalize())
                .text(String.join("\n", run.jvmArguments()))
                .texts(inputs(run.environment()))
                .texts(inputs(variables()))
                .text(run.workingDirectory().toString());
        digest.texts(run.values().only(RunInputs::decides).asText());
        for (Parameter<Path> file : FILES) {
            Optional<Path> named = run.values().find(file);
            if (named.isPresent()) {
                digest.content(named.get());
            }
        }
        for (Path entry : run.classPath()) {
            digest.text(entry.toString());
            if (Files.isDirectory(entry)) {
                digest.content(entry);
            } else {
                digest.state(entry);
            }
        }
        return digest.hex();
    }

    /** How a run is shown, and how data and records come that it needs in any case, changes nothing. */
    private static boolean decides(Parameter<?> parameter) {
        return Stream.of(
                        JvmParameters.PROGRESS,
                        TrialParameters.DATA_OFFLINE,
                        TrialParameters.DATA_MIRROR,
                        TrialParameters.DATA_PROXY,
                        TrialParameters.DATA_NO_PROXY,
                        StoreParameters.REMOTE,
                        StoreParameters.PUSH,
                        StoreParameters.TIMEOUT,
                        JvmParameters.REMOTE_LEFT_OUT)
                .noneMatch(parameter::equals);
    }

    private static Map<String, String> inputs(Map<String, String> environment) {
        var inputs = new TreeMap<>(environment);
        inputs.remove(DataProxy.LOGIN_VARIABLE);
        inputs.keySet().removeAll(StoreParameters.SECRET_VARIABLES);
        return inputs;
    }

    private Map<String, String> variables() {
        var read = new TreeMap<>(environment);
        read.keySet().removeIf(name -> VARIABLES.stream().noneMatch(name::startsWith));
        return read;
    }

    private static String machine() throws IOException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return machine + CpuInfo.line("model name").orElse("");
    }
}
