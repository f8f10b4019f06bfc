package dev.reprise.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes and reads what an audit found. */
public final class AuditFile {

    /** Where the plugin puts it, beside the results file. */
    public static final String NAME = "audit.json";

    private AuditFile() {}

    /** Writes next to the target and moves into place. */
    public static void write(AuditResult audit, Path file) throws IOException {
        ResultsFile.writeAtomically(ResultsFile.toJson(audit), file);
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws ResultsFormatException if it is not the file of an audit by a version that this code knows
     */
    public static AuditResult read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            Optional<String> mismatch = SchemaVersion.mismatch(bytes, AuditResult.SCHEMA_VERSION);
            if (mismatch.isPresent()) {
                throw new ResultsFormatException(file + " " + mismatch.get() + "; run the audit again");
            }
            return ResultsFile.fromJson(bytes, AuditResult.class);
        } catch (JsonProcessingException e) {
            throw new ResultsFormatException(
                    file + " is not the file of an audit (" + JsonProblem.of(e) + "); run the audit again", e);
        }
    }
}
