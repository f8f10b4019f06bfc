package dev.reprise.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Which version of a format a file has, found without reading the rest: files of Reprise state it first, and a newer format is to be
 * named rather than misunderstood.
 */
public final class SchemaVersion {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FIELD = "schemaVersion";

    private SchemaVersion() {}

    /**
     * The number in the field {@code schemaVersion} of an object; 0 if there is no object, field or number.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if what stands before the field is no JSON
     */
    public static int of(byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
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
