package dev.reprise.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the tests in a JVM of another kind. */
final class ForkedJvm {

    static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

    private ForkedJvm() {}

    /** What it prints, in this JDK. */
    static String run(Class<?> main, List<String> options) throws IOException, InterruptedException {
        return run(java(Path.of(System.getProperty("java.home"))), main, options);
    }

    static String java(Path home) {
        return home.resolve("bin/java").toString();
    }

    /** What it prints. */
    static String run(String java, Class<?> main, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
