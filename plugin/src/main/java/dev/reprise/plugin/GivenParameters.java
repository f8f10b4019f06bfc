package dev.reprise.plugin;

import java.io.File;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of the engine that were given a value; the engine knows what holds for the others. */
final class GivenParameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param value none if it is null or blank */
    GivenParameters with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    GivenParameters withAll(Map<String, String> more) {
        more.forEach(this::with);
        return this;
    }

    /** @throws IllegalArgumentException if the value is there, but no whole number of at least 1 */
    GivenParameters withNumber(String name, @Nullable String value) {
        if (value != null) {
            Allowed.positive(name, value);
        }
        return with(name, value);
    }

    /** The file's absolute path, if the file exists. */
    GivenParameters withExisting(String name, File file) {
        return with(name, file.exists() ? file.getAbsolutePath() : null);
    }

    /** In the order in which they were given; unmodifiable. */
    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
