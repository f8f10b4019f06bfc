package dev.reprise.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Reprise that runs, which files name so that a reader knows what wrote them. */
public final class RepriseVersion {

    private static final String RESOURCE = "version.properties";

    private RepriseVersion() {}

    /** How a message names what wrote a file: {@code " of Reprise 0.1.0"}, or nothing where the file does not say. */
    static String writerOf(JsonNode file) {
        String version = file.path("repriseVersion").asText();
        return version.isEmpty() ? "" : " of Reprise " + version;
    }

    /** As the artifacts have it, such as {@code 0.1.0}. */
    public static String current() {
        var properties = new Properties();
        try (InputStream in = RepriseVersion.class.getResourceAsStream(RESOURCE)) {
            properties.load(Objects.requireNonNull(in, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
