package dev.reprise.plugin;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.data.fetch.DataRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What decides what a run comes to, as far as a build can see: the JVM and its arguments, the class path, the settings with the files
 * that they name, the environment, the machine.
 *
 * @param plugin version of this plugin, and where it is
 */
record RunInputs(ForkedRun run, String plugin, Map<String, String> environment) {

    /** Settings that change what is shown of a run, or how data come, not what it comes to. */
    private static final Set<String> NOT_INPUTS = Set.of(
            "reprise.progress",
            "reprise.data.offline",
            DataRoute.MIRROR,
            DataProxy.ADDRESS,
            DataProxy.DIRECT,
            DataProxy.LOGIN_VARIABLE);

    private static final List<String> ELSEWHERE = List.of("reprise.shard", "reprise.merge.from", "reprise.trials");

    /** Files whose content is an input; what else settings name is written, or holds what trials had to find. */
    private static final List<String> FILES = List.of("reprise.lock", "reprise.evidence");

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
        Map<String, String> settings = run.configuration();
        return ELSEWHERE.stream().noneMatch(settings::containsKey)
                && "false".equals(settings.get("reprise.rerun"))
                && Optional.ofNullable(settings.get("reprise.store"))
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .isPresent()
                && run.jvmArguments().stream().noneMatch(argument -> argument.startsWith("-agentlib:jdwp"));
    }

    private static Map<String, String> inputs(Map<String, String> all) {
        var inputs = new TreeMap<>(all);
        inputs.keySet().removeAll(NOT_INPUTS);
        return inputs;
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
        Map<String, String> settings = inputs(run.configuration());
        digest.texts(settings);
        for (String name : FILES) {
            if (settings.containsKey(name)) {
                digest.content(Path.of(settings.get(name)));
            }
        }
        run.roots().forEach(root -> digest.text(root.toString()));
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
