package dev.reprise.results;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Which version of a format a file has, found without reading the rest: files of Reprise state it first, and a newer format is to be
 * named rather than misunderstood.
 */
public final class SchemaVersion {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIELD = "schemaVersion";

    private SchemaVersion() {}

    /**
     * Why a file of another version is not read, as what a sentence says of the file; empty if it is of the version that is.
     *
     * @param read the version that this code reads
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the file is no JSON
     */
    public static Optional<String> mismatch(byte[] json, int read) throws IOException {
        int version = of(json);
        return version == read
                ? Optional.empty()
                : Optional.of("has schema version " + version + RepriseVersion.writerOf(JSON.readTree(json))
                        + ", but this Reprise, " + RepriseVersion.current() + ", reads version " + read);
    }

    /**
     * The number in the field {@code schemaVersion} of an object; 0 if there is no object, field or number.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if what stands before the field is no JSON
     */
    static int of(byte[] json) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return 0;
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                if (field.equals(FIELD)) {
                    return parser.getValueAsInt(0);
                }
                parser.skipChildren();
            }
            return 0;
        }
    }
}
