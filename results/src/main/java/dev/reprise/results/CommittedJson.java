package dev.reprise.results;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How files for version control are written: the same content gives the same bytes, and down to a depth each value has a line of
 * its own, so that their diff is the change and they merge line by line.
 */
public final class CommittedJson {

    /** Reads and writes committed files: map entries by key, nothing missing, nothing trailing. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // what a merge line by line may leave
            .addModule(new Jdk8Module())
            .addModule(JudgeJson.module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CommittedJson() {}

    /**
     * JSON whose lines suit a diff.
     *
     * @param depth of nesting below which everything stands in one line
     */
    public static byte[] bytes(Object content, int depth) throws JsonProcessingException {
        String json = MAPPER.writer(new Lines(depth)).writeValueAsString(content);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final class Lines extends DefaultPrettyPrinter {

        private static final long serialVersionUID = 1;

        private final int depth;

        Lines(int depth) {
            super(new Separators(
                    Separators.DEFAULT_ROOT_VALUE_SEPARATOR,
                    ':',
                    Separators.Spacing.AFTER,
                    ',',
                    Separators.Spacing.NONE,
                    "",
                    ',',
                    Separators.Spacing.NONE,
                    ""));
            this.depth = depth;
            var indenter = new DefaultIndenter("  ", "\n") {
                private static final long serialVersionUID = 1;

                @Override
                public void writeIndentation(JsonGenerator generator, int level) throws IOException {
                    if (level <= depth) {
                        super.writeIndentation(generator, level);
                    }
                }
            };
            indentObjectsWith(indenter);
            indentArraysWith(indenter);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Lines(depth);
        }

        @Override
        public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
            if (_nesting > depth) {
                _nesting--;
                generator.writeRaw('}');
            } else {
                super.writeEndObject(generator, entries);
            }
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int values) throws IOException {
            if (_nesting > depth) {
                _nesting--;
                generator.writeRaw(']');
            } else {
                super.writeEndArray(generator, values);
            }
        }
    }
}
