package dev.reprise.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the JVMs of a run are set up, all on one class path and in one environment.
 *
 * @param properties system properties of all of them
 * @param training what else JVMs that train get
 * @param own the user's arguments, of all of them except those that only training JVMs can use
 */
record ForkRuntime(
        List<Path> classPath,
        Map<String, String> environment,
        List<String> properties,
        List<String> training,
        List<String> own) {

    /** Of a JVM that discovers, restores and judges: it is short-lived or idle, so it starts fast and stays small. */
    private static final List<String> LIGHT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Of one JVM that does everything; workers share the machine and get their heap from the engine. */
    private static final List<String> WHOLE_HEAP = List.of("-Xmx3g");

    /** Arguments of the JVM that leaves training to workers. */
    List<String> coordinator() {
        var arguments = new ArrayList<>(LIGHT);
        arguments.addAll(properties);
        own.stream().filter(ForkRuntime::concernsCode).forEach(arguments::add);
        return arguments;
    }

    /** Arguments of one worker. */
    List<String> worker() {
        return allOf(training, properties, own);
    }

    /** Arguments of a JVM that trains on threads of its own. */
    List<String> single() {
        return allOf(training.isEmpty() ? List.of() : WHOLE_HEAP, training, properties, own);
    }

    /** Memory, collectors and agents are for training. */
    private static boolean concernsCode(String argument) {
        return !argument.startsWith("-X") && !argument.startsWith("-agent") && !argument.startsWith("-javaagent");
    }

    @SafeVarargs
    private static List<String> allOf(List<String>... parts) {
        var arguments = new ArrayList<String>();
        for (List<String> part : parts) {
            arguments.addAll(part);
        }
        return arguments;
    }
}
