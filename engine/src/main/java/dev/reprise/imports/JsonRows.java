package dev.reprise.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A JSON object per line; NaN and Infinity are numbers, as Python writes them. */
final class JsonRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRows() {}

    static Rows read(byte[] content, String file, Problems problems) {
        Optional<String> text = Text.decode(content, file, problems);
        var columns = new LinkedHashSet<String>();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.orElse("").lines()::iterator) {
            String place = file + ":" + ++number;
            if (!line.isBlank()) {
                object(line, place, problems).ifPresent(object -> {
                    Row row = row(object, place);
                    columns.addAll(row.cells().keySet());
                    columns.addAll(row.lists().keySet());
                    rows.add(row);
                });
            }
        }
        return new Rows(columns, rows);
    }

    private static Optional<JsonNode> object(String line, String place, Problems problems) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return Optional.of(node);
            }
            problems.add(place, "is no JSON object, such as {\"seed\": 1, \"accuracy\": 0.93}");
        } catch (JsonProcessingException e) {
            problems.add(place, "is not JSON: " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static Row row(JsonNode object, String place) {
        var cells = new LinkedHashMap<String, String>();
        var lists = new LinkedHashMap<String, List<String>>();
        flatten("", object, cells, lists);
        return new Row(place, cells, lists, Optional.empty());
    }

    private static void flatten(
            String prefix, JsonNode object, Map<String, String> cells, Map<String, List<String>> lists) {
        object.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, cells, lists);
            } else if (value.isArray()) {
                lists.put(
                        name,
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonRows::text)
                                .toList());
            } else {
                cells.put(name, text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
    }
}
