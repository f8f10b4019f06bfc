package dev.reprise.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Reads and writes {@code results.json}. Numbers that JSON lacks are the strings {@code "NaN"}, {@code "Infinity"}. */
public final class ResultsFile {

    // Most of a file is numbers; the fast parser rounds as Double.parseDouble does.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(JudgeJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultsFile() {}

    /** Writes all or nothing. */
    public static void write(Results results, Path file) throws IOException {
        writeAtomically(toJson(results), file);
    }

    /** Writes the data of one plot, in the form that it has in the results file. */
    public static void write(Figure figure, Path file) throws IOException {
        writeAtomically(toJson(figure), file);
    }

    /**
     * Writes next to the target and moves into place, so that a reader never sees half a file. Who may read the file is what the
     * user's settings say of new files.
     */
    public static void writeAtomically(byte[] json, Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        Path temporary = file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + writer + ".tmp");
        try {
            Files.write(temporary, json);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static <T> T fromJson(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    static byte[] toJson(Object results) throws JsonProcessingException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(results);
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws ResultsFormatException if it is not a results file of a version that this code knows
     */
    public static Results read(Path file) throws IOException {
        return read(Files.readAllBytes(file), file.toString());
    }

    /**
     * @param bytes content of a results file
     * @param file what messages call it
     * @throws ResultsFormatException if it is not a results file of a version that this code knows
     */
    public static Results read(byte[] bytes, String file) throws IOException {
        try {
            Optional<String> mismatch = SchemaVersion.mismatch(bytes, Results.SCHEMA_VERSION);
            if (mismatch.isPresent()) {
                throw new ResultsFormatException(
                        file + " " + mismatch.get() + "; run the experiments again with the same Reprise version");
            }
            return fromJson(bytes, Results.class);
        } catch (JsonProcessingException e) {
            throw new ResultsFormatException(
                    file + " is not a Reprise results file (" + JsonProblem.of(bytes, e)
                            + "); run the experiments again",
                    e);
        }
    }
}
