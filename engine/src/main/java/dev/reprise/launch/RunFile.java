package dev.reprise.launch;

import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The properties file that a JVM of experiments is started with: the parameters of its run. */
final class RunFile {

    private RunFile() {}

    /** @throws IllegalArgumentException naming the parameter that cannot be understood */
    static ParameterValues read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return ParameterValues.read(
                parameter -> parameter.isReadBy(Reader.LAUNCHER) || parameter.isReadBy(Reader.ENGINE),
                name -> Optional.ofNullable(properties.getProperty(name)));
    }

    static void write(ParameterValues values, Path file) throws IOException {
        var properties = new Properties();
        properties.putAll(values.asText());
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(out, null);
        }
    }
}
