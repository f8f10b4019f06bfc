package dev.reprise.plugin;

import dev.reprise.parameters.RuntimeKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a goal's parameters want the JVMs that it starts.
 *
 * @param arguments of the user, as {@link QuotedArguments} reads them
 * @param debugPort where a debugger attaches
 * @param environment variables beside Maven's
 */
record JvmSetup(
        RuntimeKind runtime,
        Optional<String> arguments,
        OptionalInt debugPort,
        Map<String, String> environment,
        Path workingDirectory) {

    /** The same with more variables, which those of the user replace. */
    JvmSetup with(Map<String, String> more) {
        var all = new LinkedHashMap<>(more);
        all.putAll(environment);
        return new JvmSetup(runtime, arguments, debugPort, all, workingDirectory);
    }

    /** Without a host, a JVM listens to its own machine only. */
    static String debugArgument(int port) {
        return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=" + port;
    }
}
